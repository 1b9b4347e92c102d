package duetalk.core.exports;

import java.util.List;

/**
 * One table of a book.
 *
 * @param ofClients whether each of its rows belongs to one client
 */
public record Table(String name, List<Column> columns, boolean ofClients) {

    public Table {
        columns = List.copyOf(columns);
    }

    public boolean hasFiles() {
        return columns.stream().anyMatch(column -> column.kind() == Column.Kind.FILE);
    }

    /** Where a column stands; -1 when there is none of this name. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }
}
