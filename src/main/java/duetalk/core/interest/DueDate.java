package duetalk.core.interest;

import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import java.time.LocalDate;

/**
 * When a debt is due.
 *
 * @param agreed the date on the invoice, from which a debt's age is counted
 * @param shifted the day on which it is due by law: in Poland a date on a Saturday or holiday moves to the next
 *     working day (Civil Code art. 115), in the United Kingdom it stands
 */
public record DueDate(LocalDate agreed, LocalDate shifted) {

    public static DueDate of(LocalDate agreed, Jurisdiction law, FigureTable figures, WorkingDays days) {
        boolean moves = figures.on(law, FigureKind.DUE_DATE_MOVES, agreed)
                .map(figure -> figure.whole() == 1)
                .orElse(false);
        return new DueDate(agreed, moves ? shifted(agreed, law, days) : agreed);
    }

    private static LocalDate shifted(LocalDate agreed, Jurisdiction law, WorkingDays days) {
        return switch (law) {
            case PL -> days.onOrAfter(Place.PL, agreed);
            case GB -> days.onOrAfter(Place.GB, agreed);
            case IL -> days.onOrAfter(Place.IL, agreed);
            case IR -> days.onOrAfter(Place.IR, agreed);
            case EU, ANY -> agreed;
        };
    }

    /** The first day that bears interest. */
    public LocalDate firstInterestDay() {
        return shifted.plusDays(1);
    }
}
