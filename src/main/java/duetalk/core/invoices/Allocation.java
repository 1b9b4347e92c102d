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
        return of(amount, invoices, namedFirst, Set.of());
    }

    /** The same; after the named one the invoices of a running plan come before all others. */
    public static List<Share> of(Money amount, List<Invoice> invoices, @Nullable Long namedFirst, Set<Long> planned) {
        List<Share> shares = new ArrayList<>();
        Money left = amount;
        for (Invoice invoice : inOrder(invoices, amount.currency(), namedFirst, planned)) {
            if (!left.isPositive()) {
                break;
            }
            Money share = left.min(invoice.balance());
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
