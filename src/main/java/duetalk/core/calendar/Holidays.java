package duetalk.core.calendar;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/**
 * Which public holiday a day is. Easter, the Hebrew and the solar Persian days are computed; Iran's days by the
 * moon are not known here, they are the user's to enter.
 */
public final class Holidays {

    private static final Map<MonthDay, Holiday> FIXED_PL = Map.of(
            MonthDay.of(1, 1), Holiday.NEW_YEAR,
            MonthDay.of(1, 6), Holiday.EPIPHANY,
            MonthDay.of(5, 1), Holiday.MAY_DAY,
            MonthDay.of(5, 3), Holiday.CONSTITUTION_DAY,
            MonthDay.of(8, 15), Holiday.ASSUMPTION,
            MonthDay.of(11, 1), Holiday.ALL_SAINTS,
            MonthDay.of(11, 11), Holiday.INDEPENDENCE_PL,
            MonthDay.of(12, 25), Holiday.CHRISTMAS,
            MonthDay.of(12, 26), Holiday.BOXING_DAY);

    /** Christmas Eve became a day of rest in Poland with the act of 6 December 2024. */
    private static final int CHRISTMAS_EVE_SINCE = 2025;

    private Holidays() {}

    public static Optional<Holiday> on(Place place, LocalDate day) {
        return switch (place) {
            case PL -> poland(day);
            case GB -> englandAndWales(day);
            case IL -> Optional.ofNullable(HebrewDays.holiday(day));
            case IR -> Optional.ofNullable(PersianDays.holiday(day));
        };
    }

    private static Optional<Holiday> poland(LocalDate day) {
        if (MonthDay.from(day).equals(MonthDay.of(12, 24)) && day.getYear() >= CHRISTMAS_EVE_SINCE) {
            return Optional.of(Holiday.CHRISTMAS_EVE);
        }
        Holiday fixed = FIXED_PL.get(MonthDay.from(day));
        if (fixed != null) {
            return Optional.of(fixed);
        }
        long sinceEaster = day.toEpochDay() - Easter.sunday(day.getYear()).toEpochDay();
        return switch ((int) sinceEaster) {
            case 0 -> Optional.of(Holiday.EASTER);
            case 1 -> Optional.of(Holiday.EASTER_MONDAY);
            case 49 -> Optional.of(Holiday.PENTECOST);
            case 60 -> Optional.of(Holiday.CORPUS_CHRISTI);
            default -> Optional.empty();
        };
    }

    private static Optional<Holiday> englandAndWales(LocalDate day) {
        int year = day.getYear();
        LocalDate easter = Easter.sunday(year);
        if (day.equals(substitute(LocalDate.of(year, 1, 1)))) {
            return Optional.of(Holiday.NEW_YEAR);
        }
        if (day.equals(easter.minusDays(2))) {
            return Optional.of(Holiday.GOOD_FRIDAY);
        }
        if (day.equals(easter.plusDays(1))) {
            return Optional.of(Holiday.EASTER_MONDAY);
        }
        return bankHoliday(day, year).or(() -> christmas(day, year));
    }

    private static Optional<Holiday> bankHoliday(LocalDate day, int year) {
        if (day.equals(LocalDate.of(year, 5, 1).with(firstInMonth(DayOfWeek.MONDAY)))) {
            return Optional.of(Holiday.EARLY_MAY);
        }
        if (day.equals(LocalDate.of(year, 5, 1).with(lastInMonth(DayOfWeek.MONDAY)))) {
            return Optional.of(Holiday.SPRING_BANK);
        }
        if (day.equals(LocalDate.of(year, 8, 1).with(lastInMonth(DayOfWeek.MONDAY)))) {
            return Optional.of(Holiday.SUMMER_BANK);
        }
        return Optional.empty();
    }

    private static Optional<Holiday> christmas(LocalDate day, int year) {
        LocalDate first = substitute(LocalDate.of(year, 12, 25));
        LocalDate second = substitute(LocalDate.of(year, 12, 26));
        if (second.equals(first)) {
            second = second.plusDays(1);
        }
        if (LocalDate.of(year, 12, 25).getDayOfWeek() == DayOfWeek.SUNDAY) {
            first = LocalDate.of(year, 12, 27);
            second = LocalDate.of(year, 12, 26);
        }
        if (day.equals(first)) {
            return Optional.of(Holiday.CHRISTMAS);
        }
        return day.equals(second) ? Optional.of(Holiday.BOXING_DAY) : Optional.empty();
    }

    /** A British bank holiday on a weekend is kept on the following Monday. */
    private static LocalDate substitute(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
