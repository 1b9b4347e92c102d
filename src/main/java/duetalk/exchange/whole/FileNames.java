package duetalk.exchange.whole;

import duetalk.core.exports.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file of a row is called in the ZIP: by its table and number, never by what somebody typed. */
final class FileNames {

    private FileNames() {}

    /** Such as {@code letter_pdf/12.pdf} or {@code attachment/5.jpg}. */
    static String of(Table table, List<@Nullable String> values) {
        return table.name() + "/" + values.getFirst() + "." + ending(table, values);
    }

    private static String ending(Table table, List<@Nullable String> values) {
        int at = table.indexOf("name");
        String name = at < 0 ? null : values.get(at);
        if (name == null) {
            return table.name().endsWith("_pdf") ? "pdf" : "bin";
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,5}") && name.contains(".") ? ending : "bin";
    }
}
