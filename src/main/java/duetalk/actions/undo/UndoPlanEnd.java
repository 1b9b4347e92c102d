package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanRules;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A plan that was not ended: it runs again, unless another one holds its invoices by now. */
final class UndoPlanEnd implements Undoing {

    @Override
    public void check(Stores stores, Act act) {
        Plan plan = PlanPaper.plan(stores, act);
        // only whether another plan is over hangs on the day, and none is over before the day of this act
        LocalDate day = act.on() == null ? LocalDate.ofInstant(act.at(), ZoneOffset.UTC) : act.on();
        boolean taken = stores.plans().ofClient(plan.clientId()).stream()
                .filter(other -> other.id() != plan.id() && other.agreedOn() != null)
                .filter(other -> other.invoices().stream().anyMatch(plan.invoices()::contains))
                .anyMatch(other -> !PlanRules.judge(
                                other,
                                stores.invoices().paymentsOf(plan.clientId()),
                                Rules.of(stores, day).days(),
                                day)
                        .state()
                        .isOver());
        if (taken) {
            throw new Refusal("PLAN_INVOICES_TAKEN");
        }
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        stores.plans().cancel(Undoings.fact(act), null, "");
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void redo(Stores stores, Act act, Act undo, Act again) {
        stores.plans().cancel(Undoings.fact(act), act.on(), act.reason());
    }
}
