package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.search.Fold;
import java.util.Map;

/** A client who was not entered: the card leaves the lists, as long as nothing is in the book about them. */
final class UndoClientEntry implements Undoing {

    @Override
    public void check(Stores stores, Act act) {
        if (stores.clients().isUsed(Undoings.fact(act))) {
            throw new Refusal("CLIENT_USED_SINCE", Map.of("client", act.subject()));
        }
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        stores.clients().withdraw(Undoings.fact(act), undo.id());
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void redo(Stores stores, Act act, Act undo, Act again) {
        stores.clients().byFoldedName(Fold.key(act.subject())).ifPresent(other -> {
            throw new Refusal("CLIENT_EXISTS", Map.of("client", other.name()));
        });
        stores.clients().withdraw(Undoings.fact(act), null);
    }
}
