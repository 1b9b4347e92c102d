package duetalk.core.followups;

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
 */
public record FollowUp(
        long id,
        long clientId,
        FollowUpKind kind,
        LocalDate day,
        @Nullable LocalTime at,
        String note,
        @Nullable Long promiseId,
        @Nullable Instant doneAt) {

    public static FollowUp on(long clientId, FollowUpKind kind, LocalDate day, String note) {
        return new FollowUp(0, clientId, kind, day, null, note, null, null);
    }
}
