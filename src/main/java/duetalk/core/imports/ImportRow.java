package duetalk.core.imports;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.search.Fold;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, read and checked: an invoice of a client, and what has come of it.
 *
 * @param line its number in the file, the heading being line 1
 * @param disputed null when no column says
 */
public record ImportRow(
        int line,
        String client,
        String email,
        String phone,
        String number,
        LocalDate issued,
        LocalDate due,
        Money total,
        @Nullable Boolean disputed,
        PaidSoFar soFar,
        String subject) {

    /** Numbers that begin anew every year are never this near to each other. */
    private static final int SAME_WITHIN_DAYS = 183;

    public boolean isCancelled() {
        return soFar.state() == ImportState.CANCELLED;
    }

    /** The invoice itself, as if nothing had come of it. */
    public Invoice invoice(long clientId) {
        return Invoice.fresh(clientId, number, issued, due, total, subject);
    }

    /** Whether two numbers with their days of issue are one invoice's: a number may begin anew with every year. */
    public boolean isSame(String otherNumber, LocalDate otherIssued) {
        return key(number).equals(key(otherNumber))
                && Math.abs(ChronoUnit.DAYS.between(issued, otherIssued)) < SAME_WITHIN_DAYS;
    }

    /** The client's invoice that this line is about: of the same number, and of the nearest day of issue. */
    public Optional<Invoice> among(List<Invoice> invoices) {
        return invoices.stream()
                .filter(one -> isSame(one.number(), one.issued()))
                .min(Comparator.<Invoice>comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(issued, one.issued())))
                        .thenComparing(Comparator.comparingLong(Invoice::id).reversed()));
    }

    private static String key(String number) {
        return Fold.key(number).replace(" ", "");
    }
}
