package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.ledger.ActPart.Part;
import duetalk.core.plan.Plan;
import java.util.List;

/** A change of a plan that was not made: what was agreed before becomes its newest version again. */
final class UndoPlanChange implements Undoing {

    @Override
    public void check(Stores stores, Act act) {
        PlanPaper.refuseFinished(stores, act, PlanPaper.plan(stores, act));
        Undoings.refuseLater(stores, act, new Refusal("PLAN_CHANGED_SINCE"), ActKind.PLAN_CHANGED);
        before(stores, act);
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        Plan now = PlanPaper.plan(stores, act);
        Plan before = before(stores, act);
        stores.plans()
                .save(new Plan(
                        now.id(),
                        now.clientId(),
                        now.version() + 1,
                        undo.reason(),
                        before.invoices(),
                        before.schedule(),
                        before.terms(),
                        now.agreedOn(),
                        undo.at(),
                        now.cancelledOn(),
                        now.calledInOn(),
                        now.knownPayment(),
                        now.chosen()));
        for (ActPart part : stores.entries().partsOf(act.id())) {
            if (part.part() == Part.FOLLOW_UP_MADE) {
                stores.followUps().remove(part.rowId());
            }
        }
    }

    /** The version that the change took the place of: the last one saved before it. */
    private static Plan before(Stores stores, Act act) {
        List<Plan> versions = stores.plans().versions(Undoings.fact(act));
        Plan before = null;
        for (Plan version : versions) {
            if (version.savedAt().equals(act.at()) && before != null) {
                return before;
            }
            before = version;
        }
        throw new Refusal("PLAN_GONE");
    }
}
