package duetalk.store;

import duetalk.core.backup.BookCounts;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Opens and makes books. A file that is refused is left exactly as it was. */
public final class BookOpener {

    /** A book whose making was interrupted is smaller than this. */
    private static final long UNFINISHED = 128 * 1_024;

    private final Migrations migrations;

    public BookOpener() {
        this(Migrations.shipped());
    }

    BookOpener(Migrations migrations) {
        this.migrations = migrations;
    }

    /** Opens the book, or makes a new one where there is none. */
    public H2Book openOrMake(BookFile file) {
        return Files.exists(file.path()) ? open(file) : make(file);
    }

    /** Opens a book that must be there and is not protected; a {@link BookProblem} of kind SEALED when it is. */
    public H2Book open(BookFile file) {
        return open(file, null);
    }

    /** Opens a book that must be there, with its key when it is protected. A key that is not needed is not used. */
    public H2Book open(BookFile file, @Nullable BookKey key) {
        if (!Files.exists(file.path())) {
            throw new BookProblem(Kind.MISSING, file.display());
        }
        BookKey needed = neededKey(file, key);
        Protection.clearLeftovers(file);
        Compaction.clearLeftovers(file);
        int form = StrangersBook.check(file, needed);
        if (form <= 0 || form > migrations.latest()) {
            inspect(file, needed);
        }
        return connect(file, needed, false, false);
    }

    private static @Nullable BookKey neededKey(BookFile file, @Nullable BookKey key) {
        if (!file.isSealed()) {
            return null;
        }
        if (key == null) {
            throw new BookProblem(Kind.SEALED, file.display());
        }
        return key;
    }

    /**
     * Looks at a book before it is opened for writing, so that one which is refused is left as it was. A file that has
     * no table of ours but more in it than a book that was never finished is a damaged book, not an empty one.
     */
    private void inspect(BookFile file, @Nullable BookKey key) {
        try (Connection connection = Connections.reading(file, key)) {
            int version = migrations.version(connection);
            if (version < 0) {
                throw new BookProblem(Kind.NOT_A_BOOK, file.display());
            }
            if (version > migrations.latest()) {
                throw new BookProblem(Kind.NEWER, file.display());
            }
            if (version == 0) {
                refuseEmptied(file, null);
            }
        } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError failed) {
            BookProblem problem = BookErrors.translate(failed, file.display());
            // H2 finds nothing in the file and would begin a new book in it, which it may not
            if (problem.kind() != Kind.READ_ONLY) {
                throw problem;
            }
            refuseEmptied(file, failed);
        }
    }

    private static void refuseEmptied(BookFile file, @Nullable Throwable cause) {
        long size;
        try {
            size = Files.size(file.path());
        } catch (IOException e) {
            throw new BookProblem(Kind.FAILED, file.display(), e);
        }
        if (size > UNFINISHED || LossWatch.isKnown(file)) {
            throw cause == null
                    ? new BookProblem(Kind.DAMAGED, file.display())
                    : new BookProblem(Kind.DAMAGED, file.display(), cause);
        }
    }

    /** Makes a new book; its folders too. */
    public H2Book make(BookFile file) {
        Path folder = file.path().getParent();
        try {
            if (folder != null) {
                PrivateFiles.createFolders(folder);
            }
        } catch (IOException e) {
            throw new BookProblem(Kind.NO_FOLDER, String.valueOf(folder), e);
        }
        return connect(file, null, true, true);
    }

    private H2Book connect(BookFile file, @Nullable BookKey key, boolean create, boolean migrated) {
        JdbcConnectionPool pool = Connections.pool(file, key, create, H2Book.CONNECTIONS);
        try {
            Handle writer = Jdbi.create(pool).open();
            Connection connection = writer.getConnection();
            int version = migrations.version(connection);
            if (version < migrations.latest()) {
                if (!migrated) {
                    close(connection, pool);
                    copyBefore(file, version);
                    return connect(file, key, false, true);
                }
                migrate(connection, version, file);
                if (version > 0) {
                    KeptSums.mend(new EntryStore(writer));
                }
            }
            return new H2Book(file, key, pool, writer, connection.isReadOnly());
        } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError failed) {
            pool.dispose();
            throw BookErrors.translate(failed, file.display());
        }
    }

    /** Brings an older book into the form of now; what it held is counted before and after. */
    private void migrate(Connection connection, int version, BookFile file) throws SQLException {
        BookCounts before = version == 0 ? null : BookCheck.counts(connection);
        migrations.apply(connection, version);
        if (before != null && !before.equals(BookCheck.counts(connection))) {
            throw new BookProblem(Kind.FAILED, file.display());
        }
    }

    private static void close(Connection connection, JdbcConnectionPool pool) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }

    /** An older book is copied before it is changed to the new form; the key of a protected one goes with it. */
    private static void copyBefore(BookFile file, int version) {
        BookFile copy = new BookFile(file.folder().resolve(file.name() + "-before-" + (version + 1)));
        Path part = copy.path().resolveSibling(copy.path().getFileName() + ".part");
        try {
            SafeFile.copy(file.path(), part);
            KeyFile key = KeyFile.of(file);
            if (file.isSealed() && Files.exists(key.path())) {
                key.copyTo(KeyFile.of(copy));
            }
            SafeFile.place(part, copy.path());
        } catch (IOException e) {
            throw new BookProblem(Kind.DISK_FULL, copy.display(), e);
        }
    }
}
