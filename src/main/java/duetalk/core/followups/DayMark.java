package duetalk.core.followups;

import duetalk.core.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the user decided of a client on today's list.
 *
 * @param day the day on which they decided it
 * @param until the day to which it was put off, null for the other kinds
 * @param reason why, in the user's words
 */
public record DayMark(
        long id,
        long clientId,
        Kind kind,
        LocalDate day,
        @Nullable LocalDate until,
        String reason,
        Instant markedAt) {

    /** What was decided. */
    public enum Kind {
        /** Stays above all others until it is taken off. */
        PINNED,
        /** Left out on that day only, with a reason. */
        SKIPPED,
        PUT_OFF
    }

    /** Refuses a skip without a reason. */
    public DayMark {
        if (kind == Kind.SKIPPED && reason.isBlank()) {
            throw new Refusal("SKIP_WITHOUT_REASON");
        }
    }
}
