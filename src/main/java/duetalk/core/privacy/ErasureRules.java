package duetalk.core.privacy;

import duetalk.core.calendar.Place;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.privacy.Erasure.Extent;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must stay of a client who is to be forgotten. Money owed keeps everything; accounts stay for the years that the
 * law of the user's own country demands, counted from the end of the year of the last document.
 */
public final class ErasureRules {

    private ErasureRules() {}

    /** What may be erased on a day; {@code place} is where the user keeps the accounts. */
    public static Erasure of(
            List<Invoice> invoices, List<Payment> payments, Place place, FigureTable figures, LocalDate day) {
        if (invoices.stream().anyMatch(Invoice::isOpen)) {
            return new Erasure(Extent.NOTHING, null);
        }
        return keptUntil(invoices, payments, place, figures)
                .filter(last -> !day.isAfter(last))
                .map(last -> new Erasure(Extent.BESIDES_ACCOUNTS, last))
                .orElseGet(() -> new Erasure(Extent.ALL, null));
    }

    /** The last day on which the accounts must be there; empty when there are none. */
    public static Optional<LocalDate> keptUntil(
            List<Invoice> invoices, List<Payment> payments, Place place, FigureTable figures) {
        return Stream.concat(
                        invoices.stream().map(Invoice::issued),
                        payments.stream().map(Payment::on))
                .max(Comparator.naturalOrder())
                .map(last -> keptUntil(last, place, figures));
    }

    /** The last day on which accounts must be there whose last document is of a day. */
    public static LocalDate keptUntil(LocalDate last, Place place, FigureTable figures) {
        return yearEnd(last, years(place, figures, last));
    }

    private static int years(Place place, FigureTable figures, LocalDate last) {
        return figures.on(Jurisdiction.of(place), FigureKind.RECORDS_KEPT, last)
                .map(Figure::value)
                .map(java.math.BigDecimal::intValue)
                .orElse(LONGEST);
    }

    /** Where no figure is known, as long as the strictest of the four countries wants it. */
    private static final int LONGEST = 10;

    private static LocalDate yearEnd(LocalDate last, int years) {
        return Year.from(last).plusYears(years).atMonth(12).atEndOfMonth();
    }
}
