package duetalk.core.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Which day it is for two people in two places, of whom one promises something to the other. */
public final class TheirDay {

    private TheirDay() {}

    /**
     * The first day that can still be promised: just after the user's midnight it may still be yesterday where the
     * client is, and what they promise for "today" is promised for their day.
     */
    public static LocalDate first(Place theirs, LocalDate today, Instant now) {
        LocalDate there = LocalDate.ofInstant(now, theirs.zone());
        return there.isBefore(today) ? there : today;
    }
}
