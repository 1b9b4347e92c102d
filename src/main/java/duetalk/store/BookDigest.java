package duetalk.store;

import duetalk.core.exports.Column;
import duetalk.core.exports.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One number over every value of every row: two books with the same digest hold the same. */
final class BookDigest {

    private BookDigest() {}

    /**
     * Looks whether a copy holds what the book holds, to the last byte, and opens once more after that: a copy was once
     * known to open a first time and never again. Answers whether it does.
     */
    static boolean isSame(BookFile book, @Nullable BookKey key, BookFile copy, @Nullable BookKey keyOfCopy)
            throws SQLException {
        if (!of(copy, keyOfCopy).equals(of(book, key))) {
            return false;
        }
        BookCheck.read(copy, keyOfCopy, 1);
        return true;
    }

    static String of(BookFile book, @Nullable BookKey key) throws SQLException {
        try (Connection connection = Connections.reading(book, key)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Table table : TableStore.all(connection)) {
                add(connection, table, digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** A digest of each table by its name, so that it can be said which part of a book is another one. */
    static Map<String, String> tables(Connection connection, @Nullable BookKey key) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try {
            for (Table table : TableStore.all(connection)) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                if (key != null) {
                    digest.update(key.bytes());
                }
                add(connection, table, digest);
                tables.put(table.name(), HexFormat.of().formatHex(digest.digest()));
            }
            return tables;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static void add(Connection connection, Table table, MessageDigest digest) throws SQLException {
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        digest.update(table.name().getBytes(StandardCharsets.UTF_8));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + names + " from " + table.name() + " order by " + order(table))) {
            while (row.next()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    digest.update(value(row, i + 1, table.columns().get(i)));
                    digest.update((byte) 0);
                }
            }
        }
    }

    /** By all columns where there is no number of its own, so that the order never depends on the file. */
    private static String order(Table table) {
        return table.indexOf("id") == 0
                ? "id"
                : table.columns().stream()
                        .filter(column -> column.kind() != Column.Kind.FILE)
                        .map(Column::name)
                        .collect(Collectors.joining(", "));
    }

    private static byte[] value(ResultSet row, int at, Column column) throws SQLException {
        if (column.kind() == Column.Kind.FILE) {
            return row.getBytes(at);
        }
        String text = TableValues.text(row, at, column);
        return (text == null ? "\u0001" : text).getBytes(StandardCharsets.UTF_8);
    }
}
