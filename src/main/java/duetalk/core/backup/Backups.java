package duetalk.core.backup;

import duetalk.core.book.BookProblem;
import java.time.Instant;
import java.util.List;

/** The backups of the book that is open. */
public interface Backups {

    /**
     * Copies the book as it stands, checks the copy by opening it twice and counting, and only then calls it a backup.
     * Old ones that {@link BackupKeeping} no longer wants go.
     *
     * @throws BookProblem when there is no room, or the copy does not hold what the book holds; nothing half-written
     *     stays
     */
    Backup take(Instant now);

    /** All that are there, newest first. */
    List<Backup> all();

    /** Whether the book has changed since the newest backup. */
    boolean isChanged();

    /** Where they lie. */
    String folder();
}
