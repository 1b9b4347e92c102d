package duetalk.exchange.whole;

import duetalk.core.exports.Column;
import duetalk.core.exports.Table;
import duetalk.core.money.Currencies;
import duetalk.core.money.Money;
import duetalk.exchange.csv.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Beside each amount in minor units, which is what is read back, stands the same amount as a person writes it: beside
 * {@code total_minor} a column {@code total_major}.
 */
final class MajorUnits {

    private static final String MINOR = "_minor";
    private static final String MAJOR = "_major";

    private MajorUnits() {}

    private static boolean isAmount(Table table, Column column) {
        return column.name().endsWith(MINOR) && table.indexOf("currency") >= 0;
    }

    static List<String> heading(Table table) {
        List<String> heading = new ArrayList<>();
        for (Column column : table.columns()) {
            heading.add(column.name());
            if (isAmount(table, column)) {
                heading.add(column.name().replace(MINOR, MAJOR));
            }
        }
        return heading;
    }

    static List<String> row(Table table, List<@Nullable String> values, char decimal) {
        List<String> row = new ArrayList<>();
        String currency = table.indexOf("currency") < 0 ? null : values.get(table.indexOf("currency"));
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            row.add(value == null ? "" : SafeText.guarded(value));
            if (isAmount(table, table.columns().get(i))) {
                row.add(major(value, currency).replace('.', decimal));
            }
        }
        return row;
    }

    private static String major(@Nullable String minor, @Nullable String currency) {
        return minor == null || currency == null || !Currencies.isKnown(currency)
                ? ""
                : new Money(Long.parseLong(minor), currency).amount().toPlainString();
    }
}
