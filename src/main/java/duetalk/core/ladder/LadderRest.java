package duetalk.core.ladder;

import duetalk.core.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The user lets a client's ladder rest.
 *
 * @param until the first day on which it goes on, null while no end is known
 * @param reason in the user's words
 */
public record LadderRest(
        long clientId,
        Freeze freeze,
        LocalDate since,
        @Nullable LocalDate until,
        String reason) {

    /** Refuses what follows from facts and can't be decided, and an end before the beginning. */
    public LadderRest {
        if (!freeze.isByHand() || until != null && !until.isAfter(since)) {
            throw new Refusal("LADDER_REST_ENDS_BEFORE");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return until == null || day.isBefore(until);
    }
}
