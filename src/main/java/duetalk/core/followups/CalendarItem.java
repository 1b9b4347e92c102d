package duetalk.core.followups;

import duetalk.core.calendar.Place;
import duetalk.core.ladder.StepLetter;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something on a day of the calendar: the same for a month, a week, a day and a list.
 *
 * @param id of the follow-up behind it, 0 when it follows from something else
 * @param at the hour in the client's own time, null when any hour will do
 * @param amount what was promised or is due, null when it is not about money
 * @param expected what of it is still to come, null when nothing is
 * @param step the letter or call that a step proposes, null when it is no step
 * @param wished the day that was asked for, when it was a day of rest; else null
 * @param promiseId the promise behind it, the plan behind an instalment, null for none
 * @param comesAgain whether it is a later time of something that repeats, so that it can't be moved by itself
 */
public record CalendarItem(
        long id,
        Kind kind,
        long clientId,
        String client,
        Place place,
        LocalDate day,
        @Nullable LocalTime at,
        String note,
        @Nullable Money amount,
        @Nullable Money expected,
        @Nullable StepLetter step,
        boolean done,
        @Nullable LocalDate wished,
        @Nullable Long promiseId,
        boolean comesAgain) {

    /** What was agreed for an hour first, then money, then the rest; what is done last. */
    public static final Comparator<CalendarItem> ORDER = Comparator.comparing(CalendarItem::done)
            .thenComparing(item -> item.at() == null ? LocalTime.MAX : item.at())
            .thenComparing(CalendarItem::kind)
            .thenComparing(CalendarItem::client)
            .thenComparing(CalendarItem::id);

    /** What it is. */
    public enum Kind {
        CALL_BACK,
        PROMISE,
        INSTALMENT,
        /** The day that a letter named for an answer. */
        DEADLINE,
        /** The next step of a ladder, on its first possible day. */
        STEP,
        NEXT_ATTEMPT,
        PUT_OFF,
        PLAN_SIGNED,
        CHECK;

        static Kind of(FollowUpKind kind) {
            return valueOf(kind.name());
        }
    }

    static CalendarItem of(FollowUp one, String client, Place place, @Nullable Money amount, @Nullable Money expected) {
        return new CalendarItem(
                one.id(),
                Kind.of(one.kind()),
                one.clientId(),
                client,
                place,
                one.day(),
                one.at(),
                one.note(),
                amount,
                expected,
                null,
                one.doneAt() != null,
                one.wished(),
                one.promiseId(),
                false);
    }

    /**
     * When it is on the user's own clock. An hour that the client's clock leaves out in spring is the next one there
     * is; null when any hour will do.
     */
    public @Nullable ZonedDateTime on(ZoneId mine) {
        LocalTime hour = at;
        return hour == null ? null : ZonedDateTime.of(day, hour, place.zone()).withZoneSameInstant(mine);
    }

    /** The day on the user's own clock. */
    public LocalDate dayOn(ZoneId mine) {
        ZonedDateTime when = on(mine);
        return when == null ? day : when.toLocalDate();
    }

    /** The same on another day. */
    public CalendarItem again(LocalDate another) {
        return new CalendarItem(
                0, kind, clientId, client, place, another, at, note, amount, expected, step, false, null, promiseId,
                true);
    }
}
