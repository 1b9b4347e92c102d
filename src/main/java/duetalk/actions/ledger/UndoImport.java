package duetalk.actions.ledger;

import duetalk.core.book.Stores;
import duetalk.core.imports.Imports;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes out what came with a file: its payments are cancelled, its invoices and clients leave the lists. */
public final class UndoImport {

    private UndoImport() {}

    /** Takes out what came with a file; what something was added to since stays. */
    public static Imports.Undone undo(Stores stores, long batchId, Instant now) {
        List<Act> acts = stores.entries().ofFact(batchId).stream()
                .filter(act -> act.kind() == ActKind.IMPORTED || act.kind() == ActKind.PAYMENT_RECORDED)
                .toList();
        Act undo = Act.of(
                ActKind.UNDONE,
                now,
                null,
                batchId,
                acts.isEmpty() ? "" : acts.getFirst().subject());
        Act whole = acts.stream()
                .filter(act -> act.kind() == ActKind.IMPORTED)
                .findFirst()
                .orElse(null);
        Posting posting =
                Posting.of(stores.entries(), stores.invoices(), whole == null ? undo : undo.undoing(whole.id()));
        int payments = 0;
        for (Act act : acts) {
            List<Entry> live = live(stores, stores.entries().ofAct(act.id()));
            payments += (int) live.stream()
                    .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                    .count();
            posting.cancel(live, "");
        }
        return stores.imports().takeOut(batchId, posting.actId(), payments);
    }

    private static List<Entry> live(Stores stores, List<Entry> entries) {
        Map<Long, Ledger> ledgers = entries.stream()
                .map(Entry::clientId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        client -> Ledger.of(stores.entries().ofClient(client))));
        return entries.stream()
                .filter(entry -> Objects.requireNonNull(ledgers.get(entry.clientId()))
                        .byId(entry.id())
                        .isPresent())
                .toList();
    }
}
