package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.plan.Plan;

/** A plan that was not agreed: promises run again, what had been offered stands again, nothing waits for a signature. */
final class UndoPlanAgreement implements Undoing {

    @Override
    public void check(Stores stores, Act act) {
        Plan plan = PlanPaper.plan(stores, act);
        PlanPaper.refuseFinished(stores, act, plan);
        Undoings.refuseLater(
                stores,
                act,
                new Refusal("PLAN_CHANGED_SINCE"),
                ActKind.PLAN_CHANGED,
                ActKind.PLAN_CALLED_IN,
                ActKind.PLAN_ENDED);
        boolean paid = stores.invoices().paymentsOf(plan.clientId()).stream()
                .filter(payment -> payment.receipt() > plan.knownPayment())
                .anyMatch(payment -> payment.amount().currency().equals(plan.currency())
                        && (payment.invoiceId() == null || plan.invoices().contains(payment.invoiceId())));
        if (paid) {
            throw new Refusal("PLAN_HAS_MONEY");
        }
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        stores.plans().withdraw(Undoings.fact(act), undo.id());
        for (ActPart part : stores.entries().partsOf(act.id())) {
            switch (part.part()) {
                case FOLLOW_UP_MADE -> stores.followUps().remove(part.rowId());
                case PROMISE_IN_PLAN -> stores.promises().runAgain(part.rowId());
                case PROPOSAL_GONE -> stores.plans().withdraw(part.rowId(), null);
                default -> {}
            }
        }
    }
}
