package duetalk.core.imports;

import java.time.Instant;
import java.util.Optional;

/** What was brought in from files. */
public interface Imports {

    /** Opens a batch; everything saved with {@link #tag} belongs to it. */
    long open(String fileName, Instant at);

    /** Notes that a client, invoice or payment came with a batch. */
    void tag(long batchId, Kind kind, long id);

    /** The newest batch that has not been undone. */
    Optional<ImportBatch> newest();

    /** Takes out everything that came with a batch and that nothing was added to since. */
    Undone undo(long batchId);

    /** What a batch brings. */
    enum Kind {
        CLIENT,
        INVOICE,
        PAYMENT
    }

    /** How much was taken out, and how many clients stayed because something had been added to them. */
    record Undone(int clients, int invoices, int payments, int kept) {}
}
