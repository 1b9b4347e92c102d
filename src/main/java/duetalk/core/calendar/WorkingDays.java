package duetalk.core.calendar;

import java.time.LocalDate;

/** Days on which people work and banks pay, by place. */
public final class WorkingDays {

    private WorkingDays() {}

    public static boolean isWorkingDay(Place place, LocalDate day) {
        return !place.weekend().contains(day.getDayOfWeek())
                && Holidays.on(place, day).isEmpty();
    }

    /** The day itself when it is a working day, else the next one. */
    public static LocalDate onOrAfter(Place place, LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(place, candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The first working day after this one. */
    public static LocalDate after(Place place, LocalDate day) {
        return onOrAfter(place, day.plusDays(1));
    }

    /** The first day on or after this one that is a working day in both places. */
    public static LocalDate onOrAfterInBoth(Place one, Place other, LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(one, candidate) || !isWorkingDay(other, candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
