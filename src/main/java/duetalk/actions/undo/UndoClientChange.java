package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.clients.ClientCard;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.search.Fold;
import java.util.Map;

/** A card that was not changed: it is as before. The act that undoes keeps how it was, for doing it again. */
final class UndoClientChange implements Undoing {

    @Override
    public void check(Stores stores, Act act) {
        Undoings.refuseLater(
                stores,
                act,
                new Refusal("CLIENT_CHANGED_SINCE", Map.of("client", act.subject())),
                ActKind.CLIENT_CHANGED);
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        turn(stores, before(stores, act), undo);
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void redo(Stores stores, Act act, Act undo, Act again) {
        check(stores, undo);
        turn(stores, before(stores, undo), again);
    }

    private static void turn(Stores stores, ClientCard card, Act by) {
        stores.clients()
                .byFoldedName(Fold.key(card.client().name()))
                .filter(other -> other.id() != card.client().id())
                .ifPresent(other -> {
                    throw new Refusal("CLIENT_EXISTS", Map.of("client", other.name()));
                });
        stores.clients().keepVersion(by.id(), card.client().id());
        stores.clients().save(card);
    }

    private static ClientCard before(Stores stores, Act act) {
        return stores.clients().versionBefore(act.id()).orElseThrow(() -> new Refusal("CLIENT_GONE"));
    }
}
