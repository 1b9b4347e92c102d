package duetalk.store;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A book in an H2 file. One connection writes, each change being one transaction that is forced to disk before
 * {@link #write} returns; up to two more connections read.
 */
public final class H2Book implements Book {

    private static final int READERS = 2;

    private final BookFile file;
    private final JdbcConnectionPool pool;
    private final Handle writer;
    private final Jdbi readers;
    private final boolean readOnly;
    private final Shipped shipped = Shipped.read();

    H2Book(BookFile file, JdbcConnectionPool pool, Handle writer, boolean readOnly) {
        this.file = file;
        this.pool = pool;
        this.writer = writer;
        this.readers = Jdbi.create(pool);
        this.readOnly = readOnly;
    }

    static JdbcConnectionPool pool(BookFile file, boolean create) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(file.url(create), "", "");
        pool.setMaxConnections(READERS + 1);
        return pool;
    }

    @Override
    public <T> T write(Function<Stores, T> change) {
        synchronized (writer) {
            try {
                T result = writer.inTransaction(handle -> change.apply(new H2Stores(handle, shipped)));
                force();
                return result;
            } catch (Refusal | CancellationException refused) {
                throw refused;
            } catch (RuntimeException | SQLException failed) {
                throw BookErrors.translate(failed, file.display());
            }
        }
    }

    /** Returns only after the operating system has said that the change is on the disk. */
    private void force() throws SQLException {
        try (var statement = writer.getConnection().createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    public <T> T read(Function<Stores, T> question) {
        try {
            return readers.withHandle(handle -> question.apply(new H2Stores(handle, shipped)));
        } catch (JdbiException failed) {
            throw BookErrors.translate(failed, file.display());
        }
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public void close() {
        synchronized (writer) {
            try (Connection last = writer.getConnection();
                    var statement = last.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException alreadyClosed) {
                System.getLogger(H2Book.class.getName())
                        .log(System.Logger.Level.WARNING, "closing the book: code " + alreadyClosed.getErrorCode());
            }
            pool.dispose();
        }
    }
}
