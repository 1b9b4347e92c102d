package duetalk.store;

import duetalk.core.exports.Column;
import duetalk.core.exports.Column.Kind;
import duetalk.core.exports.Table;
import duetalk.core.exports.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of a book, found in the book itself, so that none can be forgotten. */
final class TableStore implements Tables {

    private static final String COLUMNS = """
            select t.table_name, c.column_name, c.data_type, c.is_nullable
            from information_schema.tables t
            join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
            where t.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE' and t.table_name <> 'SCHEMA_VERSION'
                and c.is_generated = 'NEVER'
            order by t.table_name, c.ordinal_position""";

    /** What the user set for their own eyes, and what only makes the book quick: it is with the client in the book, but never given out to them. */
    private static final Set<String> OWN = Set.of("call_goal", "plan_limits", "standing_entry");

    private final Handle handle;

    TableStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public int form() {
        try {
            return Migrations.shipped().version(handle.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Table> all() {
        try {
            return all(handle.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            String name = "";
            List<Column> columns = new ArrayList<>();
            while (row.next()) {
                String next = row.getString(1).toLowerCase(Locale.ROOT);
                if (!next.equals(name) && !columns.isEmpty()) {
                    tables.add(table(name, columns));
                    columns = new ArrayList<>();
                }
                name = next;
                columns.add(new Column(
                        row.getString(2).toLowerCase(Locale.ROOT),
                        kind(row.getString(3)),
                        row.getString(4).equals("NO")));
            }
            if (!columns.isEmpty()) {
                tables.add(table(name, columns));
            }
        }
        return tables;
    }

    private static Table table(String name, List<Column> columns) {
        return new Table(name, columns, ofClient(name, columns) != null && !OWN.contains(name));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "BIGINT", "INTEGER", "NUMERIC", "DECIMAL" -> Kind.NUMBER;
            case "DATE" -> Kind.DATE;
            case "TIME" -> Kind.HOUR;
            case "TIMESTAMP WITH TIME ZONE" -> Kind.MOMENT;
            case "BOOLEAN" -> Kind.SWITCH;
            case "BINARY LARGE OBJECT" -> Kind.FILE;
            case "CHARACTER VARYING" -> Kind.TEXT;
            default -> throw new IllegalStateException("no way to give out " + type);
        };
    }

    /** The condition that picks the rows of one client; null when rows belong to nobody. */
    static @Nullable String ofClient(String table, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        if (table.equals("client")) {
            return "id = ?";
        }
        if (names.contains("client_id")) {
            return "client_id = ?";
        }
        for (String owner : List.of("invoice", "promise", "letter", "contact_entry", "plan")) {
            String column = owner.equals("contact_entry") ? "entry_id" : owner + "_id";
            if (names.contains(column)) {
                return column + " in (select id from " + owner + " where client_id = ?)";
            }
        }
        return null;
    }

    /** Names come from the book's own list of tables, which {@link StrangersBook} has looked at. */
    private static String select(String what, Table table, @Nullable Long clientId, String after) {
        String of = ofClient(table.name(), table.columns());
        String where = clientId == null ? "" : " where " + (of == null ? "? is null" : of);
        return "select " + what + " from " + table.name() + where + after;
    }

    private static ResultSet run(PreparedStatement select, @Nullable Long clientId) throws SQLException {
        if (clientId != null) {
            select.setLong(1, clientId);
        }
        return select.executeQuery();
    }

    @Override
    public long count(Table table, @Nullable Long clientId) {
        try (PreparedStatement count =
                        handle.getConnection().prepareStatement(select("count(*)", table, clientId, ""));
                ResultSet row = run(count, clientId)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void rows(Table table, @Nullable Long clientId, Rows rows) {
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        try (PreparedStatement select =
                        handle.getConnection().prepareStatement(select(names, table, clientId, " order by 1, 2"));
                ResultSet row = run(select, clientId)) {
            while (row.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    values.add(TableValues.text(row, i + 1, table.columns().get(i)));
                }
                rows.row(values, () -> TableValues.file(row, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
