package duetalk.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a client may decently be telephoned, in their own time. The hours are the program's defaults (no law
 * gives narrower ones for a trader who calls for his own money); the times a client asked for narrow them.
 */
public final class CallHours {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON_ONE = LocalTime.of(13, 0);

    private CallHours() {}

    /** From when until when calls are decent on one day. */
    public record Window(LocalTime from, LocalTime to) {}

    /** Whether now is a time to call and, when it is not, from when and why. */
    public record Advice(boolean now, LocalDateTime next, Why why) {}

    /** Why a call has to wait. */
    public enum Why {
        ALLOWED,
        TOO_EARLY,
        TOO_LATE,
        DAY_OF_REST,
        HOLIDAY,
        THEIR_WISH
    }

    /** The decent hours of a day, or null on a day of rest. */
    public static @Nullable Window on(Place place, LocalDate day) {
        boolean beforeRest = place == Place.IL && isRest(place, day.plusDays(1));
        if (place == Place.IL
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && Holidays.on(place, day).isEmpty()) {
            return new Window(NINE, NOON_ONE);
        }
        if (isRest(place, day)) {
            return null;
        }
        if (beforeRest && day.getDayOfWeek() != DayOfWeek.THURSDAY
                || place == Place.IR && day.getDayOfWeek() == DayOfWeek.THURSDAY) {
            return new Window(NINE, NOON_ONE);
        }
        return new Window(NINE, LocalTime.of(place == Place.IL ? 19 : 18, 0));
    }

    /** What to do at this moment of the client's own clock; {@code wish} are the hours they asked for, if any. */
    public static Advice advise(Place place, LocalDateTime now, @Nullable Window wish) {
        Window today = narrow(on(place, now.toLocalDate()), wish);
        if (today != null
                && !now.toLocalTime().isBefore(today.from())
                && now.toLocalTime().isBefore(today.to())) {
            return new Advice(true, now, Why.ALLOWED);
        }
        if (today != null && now.toLocalTime().isBefore(today.from())) {
            return new Advice(
                    false, now.toLocalDate().atTime(today.from()), wish == null ? Why.TOO_EARLY : Why.THEIR_WISH);
        }
        return new Advice(
                false, nextOpening(place, now.toLocalDate(), wish), whyNotToday(place, now.toLocalDate(), wish));
    }

    private static Why whyNotToday(Place place, LocalDate day, @Nullable Window wish) {
        if (Holidays.on(place, day).isPresent()) {
            return Why.HOLIDAY;
        }
        if (on(place, day) == null) {
            return Why.DAY_OF_REST;
        }
        return wish == null ? Why.TOO_LATE : Why.THEIR_WISH;
    }

    private static LocalDateTime nextOpening(Place place, LocalDate today, @Nullable Window wish) {
        LocalDate day = today.plusDays(1);
        for (int i = 0; i < 30; i++, day = day.plusDays(1)) {
            Window window = narrow(on(place, day), wish);
            if (window != null) {
                return day.atTime(window.from());
            }
        }
        return today.plusDays(1).atTime(NINE);
    }

    /** What is left of the decent hours when the client's own wish is kept; a wish outside them counts as none. */
    private static @Nullable Window narrow(@Nullable Window decent, @Nullable Window wish) {
        if (decent == null || wish == null) {
            return decent;
        }
        LocalTime from = decent.from().isAfter(wish.from()) ? decent.from() : wish.from();
        LocalTime to = decent.to().isBefore(wish.to()) ? decent.to() : wish.to();
        return from.isBefore(to) ? new Window(from, to) : decent;
    }

    private static boolean isRest(Place place, LocalDate day) {
        return !WorkingDays.isWorkingDay(place, day);
    }
}
