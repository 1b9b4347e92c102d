package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counting a payment that names no invoice, or one: the named one, what is late of a running plan, what is overdue by
 * due date, the rest of the plan, and what is not yet due only when the user agrees. What is left is the client's
 * credit.
 */
public final class Allocation {

    private static final Comparator<Invoice> OLDEST_FIRST =
            Comparator.comparing(Invoice::due).thenComparing(Invoice::number).thenComparing(Invoice::id);

    private final List<Invoice> open;
    private final Map<Long, Money> taken = new LinkedHashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private Money left;

    private Allocation(Money amount, List<Invoice> invoices) {
        left = amount;
        open = invoices.stream()
                .filter(Invoice::isOpen)
                .filter(invoice -> invoice.total().currency().equals(amount.currency()))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /**
     * One share of a payment.
     *
     * @param invoiceId null for what no open invoice was left for
     * @param besides whether it is for what a plan asks beside its invoices: interest, compensation, fees
     */
    public record Share(@Nullable Long invoiceId, boolean besides, Money amount) {

        public Share(@Nullable Long invoiceId, Money amount) {
            this(invoiceId, false, amount);
        }
    }

    /**
     * A running plan as a payment meets it.
     *
     * @param invoices the ids of its invoices
     * @param due what is late of it, or due by now
     * @param besides what it asks for beside its invoices
     */
    public record Planned(java.util.Set<Long> invoices, Money due, Money besides) {}

    /**
     * Shares that add up to the amount; invoices of another currency are passed over.
     *
     * @param today invoices due after it are counted on only when {@code notYetDue}
     */
    public static List<Share> of(
            Money amount,
            List<Invoice> invoices,
            @Nullable Long namedFirst,
            List<Planned> plans,
            LocalDate today,
            boolean notYetDue) {
        Allocation allocation = new Allocation(amount, invoices);
        allocation.take(invoice -> namedFirst != null && invoice.id() == namedFirst, amount);
        plans.stream()
                .filter(plan -> namedFirst != null && plan.invoices().contains(namedFirst))
                .forEach(plan -> allocation.take(plan, amount));
        plans.forEach(plan -> allocation.take(plan, plan.due()));
        allocation.take(
                invoice -> invoice.due().isBefore(today)
                        && plans.stream().noneMatch(plan -> plan.invoices().contains(invoice.id())),
                amount);
        plans.forEach(plan -> allocation.take(plan, amount));
        if (notYetDue) {
            allocation.take(invoice -> true, amount);
        }
        return allocation.all();
    }

    /** Of a plan: its invoices oldest first, then what it asks for besides. */
    private void take(Planned plan, Money most) {
        Money before = left;
        take(invoice -> plan.invoices().contains(invoice.id()), most);
        Money besides = left.min(most.minus(before.minus(left))).min(plan.besides());
        Money already = shares.stream()
                .filter(Share::besides)
                .map(Share::amount)
                .reduce(Money.zero(left.currency()), Money::plus);
        Money part = besides.min(plan.besides().minus(already.min(plan.besides())));
        if (part.isPositive()) {
            shares.add(new Share(null, true, part));
            left = left.minus(part);
        }
    }

    private void take(Predicate<Invoice> which, Money most) {
        Money room = most;
        for (Invoice invoice : open) {
            if (which.test(invoice)) {
                Money free = invoice.balance().minus(taken.getOrDefault(invoice.id(), Money.zero(left.currency())));
                Money share = left.min(free).min(room);
                if (share.isPositive()) {
                    taken.merge(invoice.id(), share, Money::plus);
                    left = left.minus(share);
                    room = room.minus(share);
                }
            }
        }
    }

    private List<Share> all() {
        List<Share> all = new ArrayList<>();
        taken.forEach((invoice, share) -> all.add(new Share(invoice, share)));
        all.addAll(shares);
        if (left.isPositive()) {
            all.add(new Share(null, left));
        }
        return List.copyOf(all);
    }
}
