package duetalk.core.contacts;

import java.time.Instant;

/** A file that belongs to an entry of the log, without its content. */
public record ContactFile(long id, long entryId, String name, String sha256, Instant addedAt) {}
