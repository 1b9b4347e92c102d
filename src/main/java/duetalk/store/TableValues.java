package duetalk.store;

import duetalk.core.Refusal;
import duetalk.core.exports.Column;
import duetalk.core.exports.Column.Kind;
import duetalk.core.exports.Table;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of the book as text and back: dates and moments by ISO 8601, numbers with a point. */
final class TableValues {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,20})?");
    private static final int SHOWN = 80;

    private TableValues() {}

    static @Nullable String text(ResultSet row, int at, Column column) throws SQLException {
        Object value = switch (column.kind()) {
            case FILE -> null;
            case TEXT -> row.getString(at);
            case NUMBER -> row.getBigDecimal(at);
            case SWITCH -> row.getObject(at, Boolean.class);
            case DATE -> row.getObject(at, LocalDate.class);
            case HOUR -> row.getObject(at, LocalTime.class);
            case MOMENT -> row.getObject(at, OffsetDateTime.class);
        };
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    /** The bytes in the table's column of files. */
    static byte[] file(ResultSet row, Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).kind() == Kind.FILE) {
                try {
                    return row.getBytes(i + 1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalArgumentException(table.name() + " has no files");
    }

    /** What a text means in a column; an empty one is no value where there need be none. */
    static @Nullable Object value(@Nullable String text, Column column) {
        if (text == null || (text.isEmpty() && (!column.required() || column.kind() != Kind.TEXT))) {
            if (column.required()) {
                throw refused("", column);
            }
            return null;
        }
        try {
            return switch (column.kind()) {
                case TEXT, FILE -> text;
                case NUMBER -> number(text, column);
                case SWITCH -> truth(text, column);
                case DATE -> LocalDate.parse(text);
                case HOUR -> LocalTime.parse(text);
                case MOMENT -> OffsetDateTime.parse(text);
            };
        } catch (NumberFormatException | DateTimeException wrong) {
            throw refused(text, column);
        }
    }

    /** As we write them: neither an exponent nor more digits than any column has, which would take minutes to read. */
    private static BigDecimal number(String text, Column column) {
        if (!NUMBER.matcher(text).matches()) {
            throw refused(text, column);
        }
        return new BigDecimal(text);
    }

    private static Boolean truth(String text, Column column) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(text, column);
        };
    }

    static Refusal refused(String text, Column column) {
        return new Refusal(
                "WHOLE_BAD_VALUE",
                Map.of(
                        "column",
                        column.name(),
                        "value",
                        text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text));
    }
}
