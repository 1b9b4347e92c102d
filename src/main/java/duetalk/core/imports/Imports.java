package duetalk.core.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was brought in from files. */
public interface Imports {

    /** Opens a batch; everything saved with {@link #tag} belongs to it. */
    long open(String fileName, Instant at);

    /** Notes that a client or invoice came with a batch. */
    void tag(long batchId, Kind kind, long id);

    /** The newest batch that has not been undone. */
    Optional<ImportBatch> newest();

    /** The ids of what came with a batch and is still in the lists. */
    List<Long> tagged(long batchId, Kind kind);

    /**
     * Of the invoices that came with a batch, those that something other than money rests on: an attachment, a plan, a
     * promise, a talk, a letter or a correction.
     */
    Set<Long> usedSince(long batchId);

    /** Puts back into the lists the invoices that an act took out; answers how many. */
    int putBack(long actId);

    /**
     * Takes clients and invoices that came with a batch out of all lists, but those that something was added to since.
     *
     * @param actId the act that does it
     */
    TakenOut takeOut(long batchId, long actId);

    /** What a batch brings. */
    enum Kind {
        CLIENT,
        INVOICE
    }

    /** How many left the lists. */
    record TakenOut(int clients, int invoices) {}

    /**
     * What came of taking a batch back.
     *
     * @param actId the act that did it
     * @param clients how many left the lists
     * @param payments how many were cancelled
     * @param restored invoices that are again as they were before the batch
     * @param stayed what stays because something was added since
     */
    record Undone(long actId, int clients, int invoices, int payments, int restored, List<Stayed> stayed) {
        public Undone {
            stayed = List.copyOf(stayed);
        }
    }

    /**
     * A client or invoice that stays.
     *
     * @param invoice its number, empty for a client of whom no invoice stays
     */
    record Stayed(String client, String invoice) {}
}
