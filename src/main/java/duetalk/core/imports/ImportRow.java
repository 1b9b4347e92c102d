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
 * One document of a source, read and checked: an invoice of a client, and what has come of it. Every way of reading a
 * file, whatever its form, only makes these; what brings them in never sees a file.
 *
 * @param line where it stands in the file: the number of its line, or of the document in it
 * @param disputed null when the source does not say
 */
public record ImportRow(
        int line,
        String client,
        ClientDetails details,
        String number,
        LocalDate issued,
        LocalDate due,
        Money total,
        @Nullable Boolean disputed,
        PaidSoFar soFar,
        String subject) {

    /** A day of issue that is put right is seldom further away than this. */
    private static final int PUT_RIGHT_WITHIN_DAYS = 31;

    private static final int PERSIAN_YEARS_BEHIND = 621;

    public boolean isCancelled() {
        return soFar.state() == ImportState.CANCELLED;
    }

    /** The invoice itself, as if nothing had come of it. */
    public Invoice invoice(long clientId) {
        return Invoice.fresh(clientId, number, issued, due, total, subject);
    }

    /**
     * Whether another invoice of this client is this one: a number may begin anew with every year, so that the same
     * number of another year is another invoice, but for a day of issue that was put right over the turn of the year.
     */
    public boolean isSame(String otherNumber, LocalDate otherIssued, Money otherTotal) {
        if (!key(number).equals(key(otherNumber))) {
            return false;
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(issued, otherIssued));
        return year(issued) == year(otherIssued) || apart <= PUT_RIGHT_WITHIN_DAYS && total.equals(otherTotal);
    }

    /** The year in which the number counts: for rials the Persian one, which begins on 21 March give or take a day. */
    private int year(LocalDate day) {
        if (!total.currency().equals("IRR")) {
            return day.getYear();
        }
        boolean begun = day.getMonthValue() > 3 || day.getMonthValue() == 3 && day.getDayOfMonth() >= 21;
        return day.getYear() - PERSIAN_YEARS_BEHIND - (begun ? 0 : 1);
    }

    /** The client's invoice that this line is about: of the same number, and of the nearest day of issue. */
    public Optional<Invoice> among(List<Invoice> invoices) {
        return invoices.stream()
                .filter(one -> isSame(one.number(), one.issued(), one.total()))
                .min(Comparator.<Invoice>comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(issued, one.issued())))
                        .thenComparing(Comparator.comparingLong(Invoice::id).reversed()));
    }

    private static String key(String number) {
        return Fold.key(number).replace(" ", "");
    }
}
