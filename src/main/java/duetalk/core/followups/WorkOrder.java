package duetalk.core.followups;

import duetalk.core.invoices.Invoices.OpenBalance;
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
    LATE(Comparator.comparing(item -> oldestDue(item.balances()))),
    /** Who may be called now stands before who has to wait. */
    CALLABLE(Comparator.comparing((WorkItem item) -> !item.advice().now())
            .thenComparing(item -> item.advice().next())
            .thenComparing(WorkItem::reason));

    private final Comparator<WorkItem> order;

    WorkOrder(Comparator<WorkItem> order) {
        this.order = order;
    }

    Comparator<WorkItem> rows() {
        return Comparator.comparing((WorkItem item) -> !item.pinned())
                .thenComparing(order)
                .thenComparing(item -> oldestDue(item.balances()))
                .thenComparing(item -> item.client().id());
    }

    public List<WorkItem> of(List<WorkItem> items) {
        return items.stream().sorted(rows()).toList();
    }

    /** Amounts are compared within a currency only; there is no rate to compare them by. */
    private static int largest(WorkItem one, WorkItem other) {
        if (one.balances().isEmpty() || other.balances().isEmpty()) {
            return Boolean.compare(one.balances().isEmpty(), other.balances().isEmpty());
        }
        var mine = one.balances().getFirst().balance();
        var theirs = other.balances().getFirst().balance();
        int currency = mine.currency().compareTo(theirs.currency());
        return currency != 0 ? currency : Long.compare(theirs.minor(), mine.minor());
    }

    private static LocalTime hour(@Nullable FollowUp followUp) {
        LocalTime at = followUp == null ? null : followUp.at();
        return at == null ? LocalTime.MAX : at;
    }

    private static LocalDate oldestDue(List<OpenBalance> balances) {
        LocalDate oldest = LocalDate.MAX;
        for (OpenBalance balance : balances) {
            oldest = balance.oldestDue().isBefore(oldest) ? balance.oldestDue() : oldest;
        }
        return oldest;
    }
}
