package duetalk.core.backup;

import java.time.Instant;

/**
 * A copy of the book that was opened twice and counted.
 *
 * @param place where it lies
 * @param bytes how large it is
 */
public record Backup(String place, Instant at, long bytes, BookCounts counts) {}
