package duetalk.core.followups;

import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.CallHours.Usual;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the call hours of every place out of the figures of a day. */
public final class HoursOfPlaces {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    private final FigureTable figures;
    private final LocalDate day;

    private HoursOfPlaces(FigureTable figures, LocalDate day) {
        this.figures = figures;
        this.day = day;
    }

    public static CallHours of(FigureTable figures, WorkingDays days, LocalDate day) {
        HoursOfPlaces hours = new HoursOfPlaces(figures, day);
        Map<Place, Usual> usual = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            usual.put(place, hours.of(Jurisdiction.of(place)));
        }
        return new CallHours(days, usual);
    }

    private Usual of(Jurisdiction law) {
        LocalTime from = hour(law, FigureKind.CALL_FROM, NINE);
        LocalTime to = hour(law, FigureKind.CALL_UNTIL, SIX);
        return new Usual(from, to, halfDay(law), hour(law, FigureKind.CALL_UNTIL_HALF_DAY, to));
    }

    private @Nullable DayOfWeek halfDay(Jurisdiction law) {
        Optional<Figure> weekday = figures.on(law, FigureKind.HALF_DAY, day);
        return weekday.isPresent() ? DayOfWeek.of(weekday.get().whole()) : null;
    }

    private LocalTime hour(Jurisdiction law, FigureKind kind, LocalTime otherwise) {
        return figures.on(law, kind, day)
                .map(figure -> LocalTime.ofSecondOfDay(
                        Math.min(figure.value().multiply(SECONDS).intValue(), 86_399)))
                .orElse(otherwise);
    }
}
