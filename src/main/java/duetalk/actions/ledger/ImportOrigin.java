package duetalk.actions.ledger;

import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which act first entered an entry: one that was entered again when its cancellation was undone keeps its origin. */
public final class ImportOrigin {

    private final Stores stores;
    private final Map<Long, Optional<Act>> acts = new HashMap<>();

    public ImportOrigin(Stores stores) {
        this.stores = stores;
    }

    /** Whether a list brought it. */
    public boolean isImported(Entry entry) {
        return of(entry).filter(act -> act.kind() == ActKind.IMPORTED).isPresent();
    }

    /** Whether it came with a batch. */
    public boolean isOfBatch(Entry entry, long batchId) {
        return of(entry)
                .filter(act -> act.kind() == ActKind.IMPORTED || act.kind() == ActKind.PAYMENT_RECORDED)
                .filter(act -> Objects.equals(act.factId(), batchId))
                .isPresent();
    }

    private Optional<Act> of(Entry entry) {
        Optional<Act> act = acts.computeIfAbsent(entry.actId(), stores.entries()::act);
        Long undone = act.filter(one -> one.kind() == ActKind.UNDONE)
                .map(Act::undoesId)
                .orElse(null);
        if (undone == null) {
            return act;
        }
        List<Entry> cancelled = stores.entries().ofAct(undone).stream()
                .filter(one -> one.kind() == EntryKind.CANCELLATION)
                .map(Entry::cancelsId)
                .filter(Objects::nonNull)
                .map(stores.entries()::byId)
                .flatMap(Optional::stream)
                .toList();
        return cancelled.stream()
                .filter(one -> isSameFact(one, entry))
                .findFirst()
                .flatMap(this::of)
                .or(() -> act);
    }

    private static boolean isSameFact(Entry one, Entry other) {
        return one.kind() == other.kind()
                && one.clientId() == other.clientId()
                && Objects.equals(one.invoiceId(), other.invoiceId())
                && one.on().equals(other.on())
                && one.amount().equals(other.amount());
    }
}
