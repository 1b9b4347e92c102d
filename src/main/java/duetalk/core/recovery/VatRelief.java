package duetalk.core.recovery;

import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The clock of VAT on an unpaid invoice, apart from collecting it. Poland: VAT Act art. 89a, 90 days after the due
 * date, within three years from the end of the invoice's year. United Kingdom: Notice 700/18, six months from the
 * later of due date and supply, within four years and six months. Israel: regulation 24A, six months after the tax
 * invoice, within three years.
 *
 * @param from the first day on which VAT may be taken back
 * @param until the last such day
 * @param figure the row that gave the wait
 */
public record VatRelief(LocalDate from, LocalDate until, Figure figure) {

    /** Empty where no such relief is known. */
    public static Optional<VatRelief> of(
            Jurisdiction law, LocalDate issued, LocalDate supplied, LocalDate due, FigureTable figures) {
        LocalDate start = switch (law) {
            case GB -> due.isAfter(supplied) ? due : supplied;
            case IL -> issued;
            case PL, IR, EU, ANY -> due;
        };
        LocalDate clock = law == Jurisdiction.PL ? LocalDate.of(issued.getYear(), 12, 31) : start;
        Optional<Figure> days = figures.on(law, FigureKind.VAT_RELIEF_AFTER_DAYS, due);
        Optional<Figure> wait = days.or(() -> figures.on(law, FigureKind.VAT_RELIEF_AFTER_MONTHS, due));
        Optional<Figure> within = figures.on(law, FigureKind.VAT_RELIEF_WITHIN, due);
        return wait.flatMap(figure -> within.map(span -> new VatRelief(
                days.isPresent() ? start.plusDays(figure.whole()) : start.plusMonths(figure.whole()),
                clock.plusMonths(span.whole()),
                figure)));
    }

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(from) && !today.isAfter(until);
    }
}
