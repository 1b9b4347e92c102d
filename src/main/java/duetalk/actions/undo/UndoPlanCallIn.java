package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;

/** The rest of a plan was not called in: the plan runs on. */
final class UndoPlanCallIn implements Undoing {

    @Override
    public void check(Stores stores, Act act) {
        PlanPaper.plan(stores, act);
        Undoings.refuseLater(stores, act, new Refusal("PLAN_CHANGED_SINCE"), ActKind.PLAN_ENDED);
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        stores.plans().callIn(Undoings.fact(act), null);
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void redo(Stores stores, Act act, Act undo, Act again) {
        stores.plans().callIn(Undoings.fact(act), act.on());
    }
}
