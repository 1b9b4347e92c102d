package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who takes back what: acts that consist of entries alone need nobody. */
public final class Undoings {

    private static final Map<ActKind, Undoing> BY_KIND = Map.ofEntries(
            Map.entry(ActKind.PROMISE_MADE, new UndoPromise()),
            Map.entry(ActKind.PLAN_AGREED, new UndoPlanAgreement()),
            Map.entry(ActKind.PLAN_CHANGED, new UndoPlanChange()),
            Map.entry(ActKind.PLAN_CALLED_IN, new UndoPlanCallIn()),
            Map.entry(ActKind.PLAN_ENDED, new UndoPlanEnd()),
            Map.entry(ActKind.CLIENT_ENTERED, new UndoClientEntry()),
            Map.entry(ActKind.CLIENT_CHANGED, new UndoClientChange()),
            Map.entry(ActKind.INVOICE_ENTERED, new UndoInvoiceEntry()),
            Map.entry(ActKind.INVOICE_MOVED, new UndoInvoiceChange(false)),
            Map.entry(ActKind.INVOICE_CORRECTED, new UndoInvoiceChange(true)));

    private Undoings() {}

    public static Optional<Undoing> of(ActKind kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    /** What an act made, by its id. */
    static long fact(Act act) {
        return Objects.requireNonNull(act.factId());
    }

    /** Refuses while a later act of these kinds about the same fact stands, other than the one that does it again. */
    static void refuseLater(Stores stores, Act act, Refusal refusal, ActKind... kinds) {
        boolean stands = stores.entries().laterAbout(act).stream()
                .filter(later -> List.of(kinds).contains(later.kind()))
                .filter(later -> !Objects.equals(later.correctsId(), act.id()))
                .anyMatch(later -> stores.entries().undoneBy(later.id()).isEmpty());
        if (stands) {
            throw refusal;
        }
    }
}
