package duetalk.actions;

import duetalk.core.book.Stores;
import duetalk.core.imports.Imports;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import java.time.Instant;
import java.util.List;

/** Takes out what came with a file: its payments are cancelled, its invoices and clients leave the lists. */
final class UndoImport {

    private UndoImport() {}

    static Imports.Undone undo(Stores stores, long batchId, Instant now) {
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
            List<Entry> live = stores.entries().standingOfAct(act.id());
            payments += (int) live.stream()
                    .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                    .count();
            posting.cancel(live, "");
        }
        return stores.imports().takeOut(batchId, posting.actId(), payments);
    }
}
