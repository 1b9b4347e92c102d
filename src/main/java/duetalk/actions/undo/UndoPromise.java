package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActPart;
import duetalk.core.ledger.ActPart.Part;
import duetalk.core.promises.Promise;
import java.util.ArrayList;
import java.util.List;

/** A promise that was not made: it goes from all lists with what waited for it; what it had replaced runs again. */
final class UndoPromise implements Undoing {

    @Override
    public void check(Stores stores, Act act) {
        if (promise(stores, act).isMoved()) {
            throw new Refusal("PROMISE_MOVED_ALREADY");
        }
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        stores.promises().withdraw(Undoings.fact(act), undo.id());
        for (ActPart part : stores.entries().partsOf(act.id())) {
            if (part.part() == Part.PROMISE_REPLACED) {
                stores.promises().runAgain(part.rowId());
            } else if (part.part() == Part.FOLLOW_UP_DONE) {
                stores.followUps().reopen(part.rowId());
            }
        }
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void redo(Stores stores, Act act, Act undo, Act again) {
        Promise promise = promise(stores, act);
        stores.promises().withdraw(promise.id(), null);
        List<ActPart> parts = new ArrayList<>();
        for (ActPart part : stores.entries().partsOf(act.id())) {
            if (part.part() == Part.PROMISE_REPLACED && runs(stores, part.rowId())) {
                stores.promises().replace(part.rowId(), promise.id());
                parts.add(part);
            } else if (part.part() == Part.FOLLOW_UP_DONE) {
                stores.followUps().done(part.rowId(), again.at());
                parts.add(part);
            }
        }
        stores.followUps()
                .add(new FollowUp(
                        0, promise.clientId(), FollowUpKind.PROMISE, promise.dueOn(), null, "", promise.id(), null));
        stores.entries().keepParts(again.id(), parts);
    }

    private static boolean runs(Stores stores, long promiseId) {
        return stores.promises().byId(promiseId).filter(one -> !one.isMoved()).isPresent();
    }

    private static Promise promise(Stores stores, Act act) {
        return stores.promises().byId(Undoings.fact(act)).orElseThrow(() -> new Refusal("PROMISE_GONE"));
    }
}
