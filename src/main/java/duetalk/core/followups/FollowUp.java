package duetalk.core.followups;

import duetalk.core.calendar.Months;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Something to do for a client on a day.
 *
 * @param at the hour that was agreed, in the client's own time; null when any hour will do
 * @param promiseId the promise that comes due
 * @param doneAt when it was done, null while it waits
 * @param wished the day that was asked for, when it was a day of rest and the follow-up stands after it; else null
 * @param repeat how it comes again once it is done, null for once
 */
public record FollowUp(
        long id,
        long clientId,
        FollowUpKind kind,
        LocalDate day,
        @Nullable LocalTime at,
        String note,
        @Nullable Long promiseId,
        @Nullable Instant doneAt,
        @Nullable LocalDate wished,
        @Nullable Repeat repeat) {

    /** One that comes once, on the day that was asked for. */
    public FollowUp(
            long id,
            long clientId,
            FollowUpKind kind,
            LocalDate day,
            @Nullable LocalTime at,
            String note,
            @Nullable Long promiseId,
            @Nullable Instant doneAt) {
        this(id, clientId, kind, day, at, note, promiseId, doneAt, null, null);
    }

    public static FollowUp on(long clientId, FollowUpKind kind, LocalDate day, String note) {
        return new FollowUp(0, clientId, kind, day, null, note, null, null);
    }

    /** Whether it still asks whether the signed plan has come back. */
    public boolean asksForSignature() {
        return kind == FollowUpKind.PLAN_SIGNED && doneAt == null;
    }

    /** The same for a client. */
    public FollowUp of(long client) {
        return new FollowUp(id, client, kind, day, at, note, promiseId, doneAt, wished, repeat);
    }

    /** The same; what comes again does so by these months. */
    public FollowUp by(Months months) {
        Repeat again = repeat == null ? null : repeat.by(months);
        return new FollowUp(id, clientId, kind, day, at, note, promiseId, doneAt, wished, again);
    }

    /** The same on another day and hour; {@code wish} is the day that was asked for when that is a day of rest. */
    public FollowUp movedTo(LocalDate newDay, @Nullable LocalTime hour, @Nullable LocalDate wish) {
        return new FollowUp(id, clientId, kind, newDay, hour, note, promiseId, doneAt, wish, repeat);
    }
}
