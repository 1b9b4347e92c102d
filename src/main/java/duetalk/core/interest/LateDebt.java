package duetalk.core.interest;

import duetalk.core.Refusal;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A debt whose lateness is to be reckoned.
 *
 * @param principal what was asked, less credits and what is disputed: a credit note says that its part was never owed,
 *     and nothing is asked for on a part that the client does not accept
 * @param due when it is due by law
 * @param demandedOn when it was formally demanded, null when never (needed in Iran, Civil Procedure Code art. 522)
 * @param paid what came; money before the invoice counts from its date on
 */
public record LateDebt(
        Money principal,
        LocalDate issued,
        DueDate due,
        @Nullable LocalDate demandedOn,
        List<PaidIn> paid) {

    /** Refuses what can't be such a debt: no amount, a due date before the invoice, another currency. */
    public LateDebt {
        paid = List.copyOf(paid);
        if (principal.isNegative()) {
            throw new Refusal("DEBT_NEGATIVE");
        }
        if (due.agreed().isBefore(issued)) {
            throw new Refusal("DUE_BEFORE_ISSUED");
        }
        for (PaidIn one : paid) {
            if (!one.amount().isPositive()) {
                throw new Refusal("PAYMENT_NOT_POSITIVE");
            }
            principal.compareTo(one.amount());
        }
    }

    /**
     * An invoice with the payments that were counted against it. Interest and compensation are reckoned without the
     * part that is disputed, here and nowhere else; payments count for the part that is not.
     */
    public static LateDebt of(Invoice invoice, DueDate due, List<Payment> payments) {
        List<PaidIn> paid = payments.stream()
                .filter(payment -> payment.invoiceId() != null && payment.invoiceId() == invoice.id())
                .map(payment -> new PaidIn(payment.on(), payment.amount()))
                .toList();
        Money principal = invoice.total()
                .minus(invoice.credited())
                .minus(invoice.settled())
                .minus(invoice.writtenOff())
                .minus(disputed(invoice));
        return new LateDebt(principal, invoice.issued(), due, null, paid);
    }

    private static Money disputed(Invoice invoice) {
        Money none = Money.zero(invoice.total().currency());
        return invoice.balance().max(none).minus(invoice.undisputed());
    }

    /** Whether any of it was still open on its first late day, seen from a day. */
    public boolean isLateBy(LocalDate day) {
        long inTime = paidByDay(due.shifted()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return day.isAfter(due.shifted()) && principal.minor() > inTime;
    }

    /** What came by the end of a day, by day and in order: the order within a day never matters. */
    TreeMap<LocalDate, Long> paidByDay(LocalDate until) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        for (PaidIn one : paid) {
            if (!one.on().isAfter(until)) {
                days.merge(one.on(), one.amount().minor(), Math::addExact);
            }
        }
        return days;
    }
}
