package duetalk.core.imports;

import java.time.Instant;
import java.util.Optional;

/** What was brought in from files. */
public interface Imports {

    /** Opens a batch; everything saved with {@link #tag} belongs to it. */
    long open(String fileName, Instant at);

    /** Notes that a client or invoice came with a batch. */
    void tag(long batchId, Kind kind, long id);

    /** The newest batch that has not been undone. */
    Optional<ImportBatch> newest();

    /**
     * Takes clients and invoices that came with a batch out of all lists, but those that something was added to since.
     *
     * @param actId the act that does it
     * @param payments how many payments were cancelled with it, for the answer
     */
    Undone takeOut(long batchId, long actId, int payments);

    /** What a batch brings. */
    enum Kind {
        CLIENT,
        INVOICE
    }

    /** How much was taken out, and how many clients stayed because something had been added to them. */
    record Undone(int clients, int invoices, int payments, int kept) {}
}
