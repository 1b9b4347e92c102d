package duetalk.store;

import duetalk.core.exports.Column;
import duetalk.core.exports.Column.Kind;
import duetalk.core.exports.Table;
import duetalk.core.exports.TableFill;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts rows into the tables of a new book, many to a transaction: an append-only file grows with each of them. */
final class TableInserts implements TableFill, AutoCloseable {

    private static final int ROWS_OF_A_TRANSACTION = 5_000;

    private final Connection connection;
    private final List<Table> tables;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private int rows;

    TableInserts(Connection connection, List<Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public void add(Table table, List<@Nullable String> values, byte @Nullable [] file) {
        Column column = table.columns().getFirst();
        try {
            PreparedStatement insert = insert(table);
            for (int i = 0; i < table.columns().size(); i++) {
                column = table.columns().get(i);
                insert.setObject(i + 1, column.kind() == Kind.FILE ? file : TableValues.value(values.get(i), column));
            }
            insert.executeUpdate();
            if (++rows % ROWS_OF_A_TRANSACTION == 0) {
                connection.commit();
            }
        } catch (SQLException refused) {
            if (BookErrors.kind(refused) == duetalk.core.book.BookProblem.Kind.DISK_FULL) {
                throw BookErrors.translate(refused, table.name());
            }
            throw TableValues.refused(
                    String.valueOf(values.getFirst()), table.columns().getFirst());
        }
    }

    private PreparedStatement insert(Table table) throws SQLException {
        PreparedStatement known = inserts.get(table.name());
        if (known != null) {
            return known;
        }
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        PreparedStatement made =
                connection.prepareStatement("insert into " + table.name() + "(" + names + ") values (" + marks + ")");
        inserts.put(table.name(), made);
        return made;
    }

    void finish() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
    }
}
