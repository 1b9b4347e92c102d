package duetalk.core.exports;

import duetalk.core.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new book that is being filled from tables. */
public interface TableFill {

    List<Table> tables();

    /**
     * Adds a row.
     *
     * @param values in the order of the table's columns, null for none
     * @param file the bytes for the table's column of files, null when it has none
     * @throws Refusal WHOLE_BAD_VALUE when a value can't stand in its column
     */
    void add(Table table, List<@Nullable String> values, byte @Nullable [] file);
}
