package duetalk.core.calendar;

import duetalk.core.Refusal;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Days on which people work and banks pay, by place. */
public final class WorkingDays {

    /** No country rests longer; more means that the days of rest were entered wrongly. */
    private static final int LONGEST_REST = 60;

    private final Holidays holidays;

    public WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    public Holidays holidays() {
        return holidays;
    }

    public boolean isWorkingDay(Place place, LocalDate day) {
        return !holidays.isWeekend(place, day) && holidays.on(place, day).isEmpty();
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate onOrAfter(Place place, LocalDate day) {
        return first(day, 1, candidate -> isWorkingDay(place, candidate));
    }

    /** The first working day after this one. */
    public LocalDate after(Place place, LocalDate day) {
        return onOrAfter(place, day.plusDays(1));
    }

    /** The day itself when it is a working day, else the one before. */
    public LocalDate onOrBefore(Place place, LocalDate day) {
        return first(day, -1, candidate -> isWorkingDay(place, candidate));
    }

    /** The working day that lies so many working days after a day. */
    public LocalDate plus(Place place, LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int i = 0; i < workingDays; i++) {
            result = after(place, result);
        }
        return result;
    }

    /** The first day on or after this one that is a working day in both places. */
    public LocalDate onOrAfterInBoth(Place one, Place other, LocalDate day) {
        return first(day, 1, candidate -> isWorkingDay(one, candidate) && isWorkingDay(other, candidate));
    }

    private static LocalDate first(LocalDate day, int step, Predicate<LocalDate> fits) {
        LocalDate candidate = day;
        for (int i = 0; i <= LONGEST_REST; i++, candidate = candidate.plusDays(step)) {
            if (fits.test(candidate)) {
                return candidate;
            }
        }
        throw new Refusal("NO_WORKING_DAY", java.util.Map.of("day", day));
    }
}
