package duetalk.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a client may decently be telephoned, in their own time. No law gives a trader who calls for his own money
 * narrower hours than these defaults; the times a client asked for narrow them.
 */
public final class CallHours {

    private static final int LONGEST_SEARCH = 60;

    private final WorkingDays days;
    private final Map<Place, Usual> usual;

    public CallHours(WorkingDays days, Map<Place, Usual> usual) {
        this.days = days;
        this.usual = Map.copyOf(usual);
    }

    /** From when until when calls are decent on one day. */
    public record Window(LocalTime from, LocalTime to) {}

    /**
     * The hours of a place.
     *
     * @param halfDay the weekday that ends early, null where there is none
     * @param halfDayTo until when on it, and on the eve of a day of rest where Friday is the half day (Israel)
     */
    public record Usual(
            LocalTime from, LocalTime to, @Nullable DayOfWeek halfDay, LocalTime halfDayTo) {}

    /** Whether now is a time to call and, when it is not, from when and why. */
    public record Advice(boolean now, LocalDateTime next, Why why) {}

    /** Why a call has to wait. */
    public enum Why {
        ALLOWED,
        TOO_EARLY,
        TOO_LATE,
        DAY_OF_REST,
        HOLIDAY,
        THEIR_WISH,
        /** As many attempts today as are decent. */
        ATTEMPTED_TODAY,
        /** As many attempts in seven days as are decent. */
        ATTEMPTS_THIS_WEEK,
        /** There was a conversation a short while ago. */
        RECENT_TALK
    }

    /** The decent hours of a day, or null on a day of rest. */
    public @Nullable Window on(Place place, LocalDate day) {
        Usual hours = usual(place);
        boolean halfDay = day.getDayOfWeek() == hours.halfDay();
        if (halfDay && days.holidays().on(place, day).isEmpty()) {
            return new Window(hours.from(), hours.halfDayTo());
        }
        if (!days.isWorkingDay(place, day)) {
            return null;
        }
        return new Window(hours.from(), isEve(place, day) ? hours.halfDayTo() : hours.to());
    }

    /** In Israel the day before a holiday ends early, as Friday does. */
    private boolean isEve(Place place, LocalDate day) {
        return place == Place.IL && days.holidays().on(place, day.plusDays(1)).isPresent();
    }

    /** What to do at this moment of the client's own clock; {@code wish} are the hours they asked for, if any. */
    public Advice advise(Place place, LocalDateTime now, @Nullable Window wish) {
        LocalDate today = now.toLocalDate();
        Window open = narrow(on(place, today), wish);
        if (open != null
                && !now.toLocalTime().isBefore(open.from())
                && now.toLocalTime().isBefore(open.to())) {
            return new Advice(true, now, Why.ALLOWED);
        }
        if (open != null && now.toLocalTime().isBefore(open.from())) {
            return new Advice(false, today.atTime(open.from()), wish == null ? Why.TOO_EARLY : Why.THEIR_WISH);
        }
        return new Advice(false, opening(place, today.plusDays(1), wish), whyNotToday(place, today, wish));
    }

    private Why whyNotToday(Place place, LocalDate day, @Nullable Window wish) {
        if (days.holidays().on(place, day).isPresent()) {
            return Why.HOLIDAY;
        }
        if (on(place, day) == null) {
            return Why.DAY_OF_REST;
        }
        return wish == null ? Why.TOO_LATE : Why.THEIR_WISH;
    }

    /** The first decent moment on a day or after it. */
    public LocalDateTime opening(Place place, LocalDate from, @Nullable Window wish) {
        LocalDate day = from;
        for (int i = 0; i < LONGEST_SEARCH; i++, day = day.plusDays(1)) {
            Window window = narrow(on(place, day), wish);
            if (window != null) {
                return day.atTime(window.from());
            }
        }
        return from.atTime(usual(place).from());
    }

    private Usual usual(Place place) {
        Usual hours = usual.get(place);
        if (hours == null) {
            throw new IllegalStateException("no hours for " + place);
        }
        return hours;
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
}
