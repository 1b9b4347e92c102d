package duetalk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** How H2 is reached: every connection goes to a file of this computer, with its key when the book is protected. */
final class Connections {

    private Connections() {}

    /** One connection for looking only. */
    static Connection reading(BookFile file, @Nullable BookKey key) throws SQLException {
        return source(file.urlForReading(), key).getConnection();
    }

    /** One connection that may change the file. */
    static Connection writing(BookFile file, @Nullable BookKey key) throws SQLException {
        return source(file.url(false), key).getConnection();
    }

    static JdbcConnectionPool pool(BookFile file, @Nullable BookKey key, boolean create, int most) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(source(file.url(create), key));
        pool.setMaxConnections(most);
        return pool;
    }

    private static JdbcDataSource source(String url, @Nullable BookKey key) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUser("");
        source.setURL(key == null ? url : url + ";CIPHER=AES");
        if (key != null) {
            char[] file = key.filePassword();
            // H2 wants the password of the file, a space, and the user's password, of which there is none
            char[] both = Arrays.copyOf(file, file.length + 1);
            both[file.length] = ' ';
            // H2 holds on to this array for every connection of the book
            source.setPasswordChars(both);
            Arrays.fill(file, '\0');
        }
        return source;
    }
}
