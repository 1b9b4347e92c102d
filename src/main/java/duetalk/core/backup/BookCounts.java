package duetalk.core.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a book holds: what a backup is checked by, and what a person knows it by.
 *
 * @param changes how many changes the book has had in its life: the same number means the same book
 * @param lastEntry when the newest contact was, null when there was none
 */
public record BookCounts(
        long clients,
        long invoices,
        long payments,
        long entries,
        long promises,
        long letters,
        long changes,
        @Nullable Instant lastEntry) {}
