package duetalk.core.exports;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that a book holds, as tables of plain values: what is given out and brought back. */
public interface Tables {

    /** Which form the book has; a newer program knows all older forms. */
    int form();

    List<Table> all();

    /** How many rows a table has; of one client only, when one is named. */
    long count(Table table, @Nullable Long clientId);

    /** Hands over the rows of a table one by one; those of one client only, when one is named. */
    void rows(Table table, @Nullable Long clientId, Rows rows);

    /** Takes rows. */
    interface Rows {

        /**
         * One row.
         *
         * @param values the values as text, null for none, in the order of the columns; null for a file
         * @param file the bytes of the row's file, which can only be asked for now
         */
        void row(List<@Nullable String> values, Supplier<byte[]> file);
    }
}
