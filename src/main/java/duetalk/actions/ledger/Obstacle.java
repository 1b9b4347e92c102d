package duetalk.actions.ledger;

import duetalk.actions.undo.Undoings;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Cancellation;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the way of taking an act back, as far as it can be seen without doing it. */
public final class Obstacle {

    private Obstacle() {}

    public static Optional<Refusal> of(Stores stores, Act act) {
        try {
            Undoings.of(act.kind()).ifPresent(one -> one.check(stores, act));
            if (act.kind() != ActKind.IMPORTED) {
                entries(stores, act);
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** The same of doing an act again that was taken back: it is tried out, and nothing of it is kept. */
    public static Optional<Refusal> ofRedo(Book book, Act act) {
        try {
            Long client = act.clientId();
            new TryOut(book).of(client == null ? 0 : client, trial -> new UndoAct(trial).redo(act.id(), act.at()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static void entries(Stores stores, Act act) {
        Map<Long, List<Entry>> byClient =
                stores.entries().ofAct(act.id()).stream().collect(Collectors.groupingBy(Entry::clientId));
        byClient.forEach((client, entries) -> {
            Ledger ledger = Ledger.of(stores.entries().ofClient(client));
            Cancellation.of(
                    entries.stream()
                            .filter(entry -> ledger.byId(entry.id()).isPresent())
                            .toList(),
                    ledger);
        });
    }
}
