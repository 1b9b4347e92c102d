package duetalk.store;

import duetalk.core.backup.BookCounts;
import duetalk.core.exports.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what a book holds, and looks whether a copy holds it too. */
final class BookCheck {

    private static final String PAYMENTS = "";

    private static final String[] TABLES = {"client", "invoice", PAYMENTS, "contact_entry", "promise", "letter"};

    private BookCheck() {}

    /**
     * The payments: in a table of their own until the seventh form. While a book is on its way there it has both
     * tables, and one of them may be empty still or again.
     */
    private static long payments(Statement statement) throws SQLException {
        long most = 0;
        for (String table : List.of("ENTRY", "PAYMENT")) {
            boolean there;
            try (ResultSet row = statement.executeQuery("select 1 from information_schema.tables"
                    + " where table_schema = 'PUBLIC' and table_name = '" + table + "'")) {
                there = row.next();
            }
            if (there) {
                most = Math.max(most, count(statement, table.equals("ENTRY") ? "entry where kind = 'PAYMENT'" : table));
            }
        }
        return most;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    static BookCounts counts(Connection connection) throws SQLException {
        long[] counts = new long[TABLES.length];
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < TABLES.length; i++) {
                counts[i] = TABLES[i].equals(PAYMENTS) ? payments(statement) : count(statement, TABLES[i]);
            }
            return new BookCounts(
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    counts[4],
                    counts[5],
                    changes(statement),
                    last(statement));
        }
    }

    private static long changes(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select content from setting where name = 'changes'")) {
            return row.next() ? Long.parseLong(row.getString(1)) : 0;
        }
    }

    private static java.time.@Nullable Instant last(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select max(at) from contact_entry")) {
            row.next();
            OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }

    /** Opens a copy for reading only, reads every row of every table, and counts: as often as asked. */
    static BookCounts read(BookFile copy, @Nullable BookKey key, int times) throws SQLException {
        StrangersBook.check(copy, key);
        BookCounts counts = null;
        for (int i = 0; i < times; i++) {
            try (Connection connection = Connections.reading(copy, key)) {
                readAll(connection);
                counts = counts(connection);
            }
        }
        if (counts == null) {
            throw new IllegalArgumentException("to be read at least once");
        }
        return counts;
    }

    private static void readAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : TableStore.all(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table.name())) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }
}
