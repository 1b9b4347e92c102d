package duetalk.core.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be erased of a client on a day.
 *
 * @param keptUntil until when the accounts must be kept; null when there are none, or their time is over
 */
public record Erasure(Extent extent, @Nullable LocalDate keptUntil) {

    /** How much. */
    public enum Extent {
        /** Money is still owed: what a claim needs may be kept (GDPR art. 17(3)(e)), and is. */
        NOTHING,
        /** Everything but the accounts (GDPR art. 17(3)(b): a legal obligation). */
        BESIDES_ACCOUNTS,
        ALL
    }
}
