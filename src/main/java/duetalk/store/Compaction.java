package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a closed book anew without what was changed and erased: an append-only file keeps all of that. The work is
 * done on a copy, whose rows must equal the book's to the last byte before it takes the book's place.
 */
public final class Compaction {

    /** Below this a book is not worth the work. */
    private static final long SMALL = 32L * 1_024 * 1_024;

    /** A file this many times larger than what it holds is written anew. */
    private static final int TOO_LARGE = 3;

    private static final int WHOLE = 100;

    private Compaction() {}

    /** Whether so little of the file is still needed that it should be written anew, and there is room for it. */
    static boolean isDue(BookFile book, Connection open) throws SQLException, IOException {
        long size = Files.size(book.path());
        return size > SMALL && filled(open) * TOO_LARGE < WHOLE && FreeSpace.of(book.folder()) > 2 * size;
    }

    /** How much of the file is still needed, in percent. */
    private static int filled(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                var row = statement.executeQuery("select setting_value from information_schema.settings"
                        + " where setting_name = 'info.CHUNKS_FILL_RATE'")) {
            return row.next() ? Integer.parseInt(row.getString(1)) : WHOLE;
        }
    }

    /** Writes the book anew; a {@link BookProblem} leaves it as it was. */
    public static void run(BookFile book, @Nullable BookKey key) {
        BookFile copy = new BookFile(book.folder().resolve(book.name() + ".tidy"));
        try {
            if (FreeSpace.of(book.folder()) < 2 * Files.size(book.path())) {
                throw new BookProblem(Kind.DISK_FULL, book.display());
            }
            SafeFile.copy(book.path(), copy.path());
            compact(copy, key);
            SafeFile.force(copy.path());
            if (!BookDigest.isSame(book, key, copy, key)) {
                throw new BookProblem(Kind.FAILED, book.display());
            }
            SafeFile.place(copy.path(), book.path());
        } catch (IOException | SQLException failed) {
            throw BookErrors.translate(failed, book.display());
        } finally {
            clear(copy);
        }
    }

    private static void compact(BookFile copy, @Nullable BookKey key) throws SQLException {
        try (Connection connection = Connections.writing(copy, key);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    /** Removes what an interrupted run has left; H2 itself may leave a file beside the one it compacts. */
    static void clear(BookFile copy) {
        for (String ending : new String[] {"", ".tempFile", ".newFile"}) {
            try {
                Files.deleteIfExists(copy.path().resolveSibling(copy.path().getFileName() + ending));
            } catch (IOException stays) {
                System.getLogger(Compaction.class.getName())
                        .log(System.Logger.Level.WARNING, "a half-compacted copy stays beside the book");
            }
        }
    }

    static void clearLeftovers(BookFile book) {
        Path copy = book.folder().resolve(book.name() + ".tidy");
        clear(new BookFile(copy));
    }
}
