package duetalk.core.followups;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order today's rows stand; whoever is pinned stands above all in each of them. */
public enum WorkOrder {
    /** What was agreed for an hour, what was promised and did not come, what is due; then the larger and older. */
    USUAL(Comparator.comparing(WorkItem::reason)
            .thenComparing(item -> hour(item.followUp()))
            .thenComparing(WorkOrder::largest)),
    AMOUNT(WorkOrder::largest),
    /** The oldest debt first. */
    LATE(Comparator.comparing(WorkOrder::since)),
    /** Who may be called now stands before who has to wait. */
    CALLABLE(Comparator.comparing((WorkItem item) -> !item.mayCallNow())
            .thenComparing(item -> item.advice().next())
            .thenComparing(WorkItem::reason));

    private final Comparator<WorkItem> order;

    WorkOrder(Comparator<WorkItem> order) {
        this.order = order;
    }

    Comparator<WorkItem> rows() {
        return Comparator.comparing((WorkItem item) -> !item.pinned())
                .thenComparing(order)
                .thenComparing(WorkOrder::since)
                .thenComparing(item -> item.client().id());
    }

    public List<WorkItem> of(List<WorkItem> items) {
        return items.stream().sorted(rows()).toList();
    }

    /** Amounts are compared within a currency only; there is no rate to compare them by. */
    private static int largest(WorkItem one, WorkItem other) {
        if (one.asked().isEmpty() || other.asked().isEmpty()) {
            return Boolean.compare(one.asked().isEmpty(), other.asked().isEmpty());
        }
        var mine = one.asked().getFirst();
        var theirs = other.asked().getFirst();
        int currency = mine.currency().compareTo(theirs.currency());
        return currency != 0 ? currency : Long.compare(theirs.minor(), mine.minor());
    }

    private static LocalTime hour(@Nullable FollowUp followUp) {
        LocalTime at = followUp == null ? null : followUp.at();
        return at == null ? LocalTime.MAX : at;
    }

    /** Who is asked for nothing stands last. */
    private static LocalDate since(WorkItem item) {
        LocalDate since = item.since();
        return since == null ? LocalDate.MAX : since;
    }
}
