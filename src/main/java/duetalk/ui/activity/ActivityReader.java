package duetalk.ui.activity;

import duetalk.actions.ledger.Obstacle;
import duetalk.actions.ledger.PlansOnMoney;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActKind.Group;
import duetalk.core.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was done, a page at a time, newest first. */
final class ActivityReader {

    static final int PAGE = 100;
    private static final int SEARCHED_AT_ONCE = 2_000;

    private static final Set<ActKind> PAYMENTS =
            EnumSet.of(ActKind.PAYMENT_RECORDED, ActKind.PAYMENT_CORRECTED, ActKind.PAYMENT_RETURNED);

    private final Book book;

    ActivityReader(Book book) {
        this.book = book;
    }

    /** What is looked for. */
    record Wish(@Nullable Group group, @Nullable Long clientId, Predicate<Entry> fits, boolean narrowed) {}

    /**
     * A part of the list.
     *
     * @param last the id of the oldest act that was looked at; null at the end of the book
     * @param total how many acts the book holds
     */
    record Page(List<Entry> entries, @Nullable Long last, long total) {}

    /** What rests on an act: what stands in the way of undoing it, and the plans that were kept with its money. */
    record Rests(Optional<Refusal> obstacle, List<Plan> plans) {}

    Page page(Wish wish, @Nullable Long before) {
        return book.read(stores -> {
            List<Entry> found = new ArrayList<>();
            Long last = before;
            int chunk = wish.narrowed() ? SEARCHED_AT_ONCE : PAGE;
            while (found.size() < PAGE) {
                List<Act> acts = stores.entries().newest(wish.group(), wish.clientId(), last, chunk);
                for (Entry entry : entries(stores, acts)) {
                    if (found.size() < PAGE && wish.fits().test(entry)) {
                        found.add(entry);
                        last = entry.act().id();
                    }
                }
                if (found.size() < PAGE) {
                    if (acts.size() < chunk) {
                        last = null;
                        break;
                    }
                    last = acts.getLast().id();
                }
            }
            return new Page(found, last, stores.entries().count());
        });
    }

    private static List<Entry> entries(Stores stores, List<Act> acts) {
        Map<Long, Act> undone =
                stores.entries().undone(acts.stream().map(Act::id).toList());
        Set<Long> again = stores.entries()
                .doneAgain(undone.values().stream().map(Act::id).distinct().toList());
        Map<Long, String> names = stores.clients()
                .names(acts.stream().map(Act::clientId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Long, Act> originals = new HashMap<>();
        for (Act act : acts) {
            Long undoes = act.undoesId();
            if (undoes != null) {
                stores.entries().act(undoes).ifPresent(one -> originals.put(act.id(), one));
            }
        }
        Map<Long, List<String>> paid = stores.invoices()
                .numbersPaidBy(acts.stream()
                        .filter(act -> PAYMENTS.contains(act.kind()))
                        .map(Act::id)
                        .toList());
        return acts.stream()
                .map(act -> {
                    Act by = undone.get(act.id());
                    Long client = act.clientId();
                    return new Entry(
                            act,
                            client == null ? "" : names.getOrDefault(client, ""),
                            by,
                            by != null && again.contains(by.id()),
                            originals.get(act.id()),
                            paid.getOrDefault(act.id(), List.of()));
                })
                .toList();
    }

    Rests rests(Entry entry, LocalDate today) {
        if (entry.undoneBy() != null) {
            return new Rests(redo(entry), List.of());
        }
        boolean standing = entry.undoneBy() == null
                && entry.act().kind() != ActKind.UNDONE
                && !entry.act().kind().isEvidence();
        return !standing
                ? new Rests(Optional.empty(), List.of())
                : book.read(stores ->
                        new Rests(Obstacle.of(stores, entry.act()), PlansOnMoney.kept(stores, entry.act(), today)));
    }

    /** What stands in the way of doing an act again. */
    private Optional<Refusal> redo(Entry entry) {
        return entry.isRedoable() && !book.isReadOnly() ? Obstacle.ofRedo(book, entry.act()) : Optional.empty();
    }

    /** The newest act that can still be taken back, among the newest hundred. */
    Optional<Entry> lastUndoable() {
        return book.read(stores -> entries(stores, stores.entries().newest(null, null, null, PAGE)).stream()
                .filter(entry -> entry.undoneBy() == null)
                .filter(entry -> entry.act().kind() != ActKind.UNDONE)
                .filter(entry -> !entry.act().kind().isEvidence())
                .findFirst());
    }

    String name(long clientId) {
        return book.read(stores -> stores.clients()
                .card(clientId)
                .orElseThrow(() -> new Refusal("CLIENT_GONE"))
                .client()
                .name());
    }
}
