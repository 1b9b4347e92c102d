package duetalk.core.imports;

import java.time.Instant;

/**
 * One bringing-in of a file, so that it can be undone as one act.
 *
 * @param changed invoices that were in the book before and that it changed
 */
public record ImportBatch(long id, Instant at, String fileName, int clients, int invoices, int payments, int changed) {}
