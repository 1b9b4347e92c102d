package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counting a payment against invoices: the one that the payer named first, then the oldest due. */
public final class Allocation {

    private static final Comparator<Invoice> OLDEST_FIRST =
            Comparator.comparing(Invoice::due).thenComparing(Invoice::number).thenComparing(Invoice::id);

    private Allocation() {}

    /**
     * One share of a payment.
     *
     * @param invoiceId null for what no open invoice was left for
     */
    public record Share(@Nullable Long invoiceId, Money amount) {}

    /** Shares that add up to the amount; invoices of another currency are passed over. */
    public static List<Share> of(Money amount, List<Invoice> invoices, @Nullable Long namedFirst) {
        return of(amount, invoices, namedFirst, Set.of(), Money.zero(amount.currency()));
    }

    /**
     * The same; after the named one the invoices of a running plan come before all others.
     *
     * @param beyond what the plan asks for besides its invoices: it is counted on none, before any other invoice
     */
    public static List<Share> of(
            Money amount, List<Invoice> invoices, @Nullable Long namedFirst, Set<Long> planned, Money beyond) {
        List<Share> shares = new ArrayList<>();
        Money left = amount;
        Money aside = beyond;
        for (Invoice invoice : inOrder(invoices, amount.currency(), namedFirst, planned)) {
            if (!left.isPositive()) {
                break;
            }
            boolean other = !planned.contains(invoice.id()) && (namedFirst == null || invoice.id() != namedFirst);
            if (other && aside.isPositive()) {
                Money part = left.min(aside);
                shares.add(new Share(null, part));
                left = left.minus(part);
                aside = Money.zero(amount.currency());
            }
            Money share = left.min(invoice.balance());
            if (share.isZero()) {
                break;
            }
            shares.add(new Share(invoice.id(), share));
            left = left.minus(share);
        }
        if (left.isPositive()) {
            shares.add(new Share(null, left));
        }
        return List.copyOf(shares);
    }

    private static List<Invoice> inOrder(
            List<Invoice> invoices, String currency, @Nullable Long namedFirst, Set<Long> planned) {
        return invoices.stream()
                .filter(Invoice::isOpen)
                .filter(invoice -> invoice.total().currency().equals(currency))
                .sorted(Comparator.comparing((Invoice invoice) -> namedFirst == null || invoice.id() != namedFirst)
                        .thenComparing(invoice -> !planned.contains(invoice.id()))
                        .thenComparing(OLDEST_FIRST))
                .toList();
    }
}
