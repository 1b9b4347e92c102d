package duetalk.core.ledger;

import duetalk.core.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to be cancelled together with an entry, and what stands in the way. */
public final class Cancellation {

    /** What is allocated from an entry falls back with it; what left the book with it stands in the way. */
    private static final Set<EntryKind> IN_THE_WAY = Set.of(EntryKind.RETURN, EntryKind.REFUND, EntryKind.SETTLEMENT);

    private Cancellation() {}

    /**
     * The entries to cancel, those that draw on others first.
     *
     * @param wanted live entries of one act
     * @param ledger of their client
     * @throws Refusal DEPENDS_ON_IT with the day and amount of a later return, refund or settlement
     */
    public static List<Entry> of(List<Entry> wanted, Ledger ledger) {
        Map<Long, Entry> all = new LinkedHashMap<>();
        wanted.forEach(entry -> collect(entry, ledger, all));
        Set<Long> acts = wanted.stream().map(Entry::actId).collect(Collectors.toSet());
        for (Entry entry : all.values()) {
            if (IN_THE_WAY.contains(entry.kind()) && !acts.contains(entry.actId())) {
                throw inTheWay(entry);
            }
            returned(entry, ledger, all).ifPresent(other -> {
                throw inTheWay(other);
            });
        }
        List<Entry> order = new ArrayList<>(all.values());
        order.sort((one, other) -> Long.compare(other.id(), one.id()));
        return order;
    }

    private static Refusal inTheWay(Entry entry) {
        return new Refusal("DEPENDS_ON_IT", Map.of("kind", entry.kind(), "amount", entry.amount(), "date", entry.on()));
    }

    /** What was paid back became a charge when the bank took the payment back: that goes first. */
    private static Optional<Entry> returned(Entry entry, Ledger ledger, Map<Long, Entry> all) {
        Long source = entry.sourceId();
        if (entry.kind() != EntryKind.REFUND || source == null) {
            return Optional.empty();
        }
        return ledger.drawingOn(source).stream()
                .filter(other -> other.kind() == EntryKind.RETURN && !all.containsKey(other.id()))
                .findFirst();
    }

    private static void collect(Entry entry, Ledger ledger, Map<Long, Entry> all) {
        if (all.putIfAbsent(entry.id(), entry) != null) {
            return;
        }
        ledger.drawingOn(entry.id()).forEach(other -> collect(other, ledger, all));
        if (entry.kind() == EntryKind.CHARGE) {
            ledger.live().stream()
                    .filter(other -> other.chargeId() != null && other.chargeId() == entry.id())
                    .forEach(other -> collect(other, ledger, all));
        }
    }
}
