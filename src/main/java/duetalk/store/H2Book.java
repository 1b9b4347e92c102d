package duetalk.store;

import duetalk.core.Refusal;
import duetalk.core.backup.BookCounts;
import duetalk.core.backup.BookPart;
import duetalk.core.book.Book;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.book.KeptValues;
import duetalk.core.book.Stores;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * A book in an H2 file. One connection writes, each change being one transaction that is forced to disk before
 * {@link #write} returns; up to two more connections read.
 */
public final class H2Book implements Book {

    static final int CONNECTIONS = 3;

    /** H2 keeps its two header blocks at the beginning and rewrites only those; a protected file has a third before them. */
    private static final long HEADER = 12_288;

    private static final long PIECE = 4L * 1_024 * 1_024;

    private static final String COUNTER = "changes";

    private static final long DIGESTED_AT_CLOSING = 24L * 1_024 * 1_024;

    private final BookFile file;
    private final @Nullable BookKey bookKey;
    private final OpenConnections connections;
    private final Object writing = new Object();
    private final boolean readOnly;
    private final Shipped shipped = Shipped.read();
    private final LossWatch watch;
    private final @Nullable Object fileKey;
    private final long missing;
    private volatile long changes;

    H2Book(BookFile file, @Nullable BookKey bookKey, JdbcConnectionPool pool, Handle writer, boolean readOnly) {
        this.file = file;
        this.bookKey = bookKey;
        this.connections = new OpenConnections(file, bookKey, pool, writer);
        this.readOnly = readOnly;
        this.watch = new LossWatch(file);
        this.fileKey = key(file.path());
        this.changes = counted(writer);
        this.missing = Math.max(0, watch.known() - changes);
    }

    private static long counted(Handle handle) {
        return new SettingStore(handle).get(COUNTER).flatMap(KeptValues::count).orElse(0L);
    }

    /** What tells one file from another of the same name; null where the system has no such thing. */
    private static @Nullable Object key(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    BookFile file() {
        return file;
    }

    /** The key of a protected book, null when it is not protected. */
    public @Nullable BookKey bookKey() {
        return bookKey;
    }

    /** How many changes the book has had in its life. */
    long changes() {
        return changes;
    }

    @Override
    public long missingChanges() {
        return missing;
    }

    /**
     * Copies the book as it stands after the last complete change, and counts what is in it. Changes wait only while
     * the beginning is copied: what follows is never overwritten, so the rest is copied while they go on.
     */
    BookCounts copyTo(Path copy) throws IOException, SQLException {
        try (FileChannel from = FileChannel.open(file.path(), StandardOpenOption.READ);
                FileChannel to = PrivateFiles.channel(
                        copy,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING))) {
            BookCounts counts;
            long size;
            synchronized (writing) {
                refuseReplaced();
                if (!readOnly) {
                    force();
                }
                counts = BookCheck.counts(connections.writer().getConnection());
                size = from.size();
                copy(from, to, 0, Math.min(HEADER, size));
            }
            copy(from, to, HEADER, size);
            to.force(true);
            return counts;
        }
    }

    private static void copy(FileChannel from, FileChannel to, long start, long end) throws IOException {
        long at = start;
        while (at < end) {
            long moved = from.transferTo(at, Math.min(PIECE, end - at), to.position(at));
            if (moved <= 0) {
                throw new IOException("the book became shorter while it was copied");
            }
            at += moved;
            // piece by piece, or a save would have to wait until the disk has taken the whole copy
            to.force(false);
        }
    }

    @Override
    public <T> T write(Function<Stores, T> change) {
        synchronized (writing) {
            try {
                refuseReplaced();
                long next = changes + 1;
                T result = connections.writer().inTransaction(handle -> {
                    T changed = change.apply(new H2Stores(handle, shipped));
                    new SettingStore(handle).put(COUNTER, String.valueOf(next));
                    return changed;
                });
                force();
                changes = next;
                watch.done(next);
                return result;
            } catch (Refusal | CancellationException refused) {
                throw refused;
            } catch (JdbiException | IllegalStateException | SQLException failed) {
                lookWhetherItAnswers();
                throw BookErrors.translate(failed, file.display());
            }
        }
    }

    /** After a full disk the file is opened anew; whether the last change is in it is only known then. */
    private void lookWhetherItAnswers() {
        if (!connections.answer()) {
            try {
                changes = counted(connections.writer());
            } catch (RuntimeException stillClosed) {
                System.getLogger(H2Book.class.getName())
                        .log(System.Logger.Level.WARNING, "the book does not answer yet");
            }
        }
    }

    /**
     * A program that synchronises folders may put another file in the place of the open one. H2 would go on writing
     * into the file that nobody can find any more, so nothing is written then.
     */
    private void refuseReplaced() {
        if (isSwapped()) {
            saveSwapped();
        }
    }

    /** Whether another file lies where the open book lay. */
    public boolean isSwapped() {
        return fileKey != null && !Objects.equals(fileKey, key(file.path()));
    }

    /**
     * Saves all that the swapped book holds into a file of its own, once. Always throws: a {@link BookProblem} of kind
     * REPLACED_SAVED with the place of that file, or REPLACED when it could not be saved.
     */
    public boolean saveSwapped() {
        synchronized (writing) {
            BookFile to = new BookFile(file.folder().resolve(file.family() + "-rescued-" + changes));
            if (!Files.exists(to.path())) {
                Rescue.save(connections.writer().getConnection(), bookKey, file, to);
            }
            throw new BookProblem(Kind.REPLACED_SAVED, to.display());
        }
    }

    /** Whether most of the file is no longer needed, so that it should be written anew after closing. */
    public boolean isMuchLargerThanItHolds() {
        synchronized (writing) {
            try {
                return !readOnly && Compaction.isDue(file, connections.writer().getConnection());
            } catch (SQLException | IOException unknown) {
                return false;
            }
        }
    }

    /** Returns only after the operating system has said that the change is on the disk. */
    private void force() throws SQLException {
        try (var statement = connections.writer().getConnection().createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    public <T> T read(Function<Stores, T> question) {
        try {
            return connections.readers().withHandle(handle -> question.apply(new H2Stores(handle, shipped)));
        } catch (JdbiException failed) {
            if (connections.answer()) {
                throw BookErrors.translate(failed, file.display());
            }
            // H2 closes the file under its connections when the disk is full; what was saved can still be read
            return readAnew(question);
        }
    }

    private <T> T readAnew(Function<Stores, T> question) {
        try {
            return connections.readers().withHandle(handle -> question.apply(new H2Stores(handle, shipped)));
        } catch (JdbiException failed) {
            throw BookErrors.translate(failed, file.display());
        }
    }

    @Override
    public <T> T readAtOneMoment(Function<Stores, T> question) {
        try {
            return connections
                    .readers()
                    .inTransaction(
                            TransactionIsolationLevel.SERIALIZABLE,
                            handle -> question.apply(new H2Stores(handle, shipped)));
        } catch (CancellationException | Refusal wanted) {
            throw wanted;
        } catch (JdbiException | IllegalStateException failed) {
            throw BookErrors.translate(failed, file.display());
        }
    }

    /** The parts that differ from what they were; none when something was done while it was looked at. */
    Set<BookPart> differing(Map<String, String> before) {
        long then = changes;
        Map<String, String> now = digests();
        return changes == then ? DigestFile.differing(before, now) : BookPart.none();
    }

    private Map<String, String> digests() {
        try {
            return connections
                    .readers()
                    .inTransaction(
                            TransactionIsolationLevel.SERIALIZABLE,
                            handle -> BookDigest.tables(handle.getConnection(), bookKey));
        } catch (SQLException | JdbiException failed) {
            throw BookErrors.translate(failed, file.display());
        }
    }

    /** Notes beside a book that is about to be closed what it holds; a very large one is left to its backups. */
    public void keepDigest() {
        try {
            DigestFile kept = DigestFile.of(file);
            if (!readOnly && kept.read(changes, bookKey).isEmpty() && Files.size(file.path()) < DIGESTED_AT_CLOSING) {
                kept.write(digests(), changes, bookKey);
            }
        } catch (IOException | BookProblem unable) {
            System.getLogger(H2Book.class.getName())
                    .log(System.Logger.Level.WARNING, "what the book holds was not noted");
        }
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public void close() {
        synchronized (writing) {
            connections.close();
            watch.close();
        }
    }
}
