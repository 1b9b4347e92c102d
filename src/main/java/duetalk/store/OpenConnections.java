package duetalk.store;

import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The connections of an open book: one that writes, others that read. After a full disk H2 closes the whole file under
 * them; then they are opened anew at the next question, so that one can go on when there is room again.
 */
final class OpenConnections {

    private final BookFile file;
    private final @Nullable BookKey key;
    private JdbcConnectionPool pool;
    private Handle writer;
    private Jdbi readers;
    private boolean broken;

    OpenConnections(BookFile file, @Nullable BookKey key, JdbcConnectionPool pool, Handle writer) {
        this.file = file;
        this.key = key;
        this.pool = pool;
        this.writer = writer;
        this.readers = Jdbi.create(pool);
    }

    synchronized Handle writer() {
        reopenIfBroken();
        return writer;
    }

    synchronized Jdbi readers() {
        reopenIfBroken();
        return readers;
    }

    private void reopenIfBroken() {
        if (!broken) {
            return;
        }
        pool.dispose();
        JdbcConnectionPool next = Connections.pool(file, key, false, H2Book.CONNECTIONS);
        try {
            writer = Jdbi.create(next).open();
        } catch (RuntimeException stillClosed) {
            next.dispose();
            throw BookErrors.translate(stillClosed, file.display());
        }
        pool = next;
        readers = Jdbi.create(next);
        broken = false;
    }

    /** Something failed: looks whether the connections still answer. Answers whether they do. */
    synchronized boolean answer() {
        try (var statement = writer.getConnection().createStatement()) {
            statement.execute("select 1");
        } catch (SQLException | RuntimeException closed) {
            broken = true;
        }
        return !broken;
    }

    /** Closes the file; what is already closed is no fault. */
    synchronized void close() {
        try (var last = writer.getConnection();
                var statement = last.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException alreadyClosed) {
            System.getLogger(H2Book.class.getName())
                    .log(System.Logger.Level.WARNING, "closing the book: code " + alreadyClosed.getErrorCode());
        }
        pool.dispose();
    }
}
