package duetalk.exchange.csv;

import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A first guess at the mapping, from the headings and the values; the user sees and changes it. */
public final class MappingGuess {

    private MappingGuess() {}

    /** Of a table whose amounts are in a currency where the table does not say; null when nobody has said. */
    public static Mapping of(CsvTable table, @Nullable String usualCurrency) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Integer column = column(table, field, columns.values());
            if (column != null) {
                columns.put(field, column);
            }
        }
        Mapping found = new Mapping(columns, null, Decimal.GUESS, usualCurrency, null);
        return found.with(order(table, found), decimal(table, found), usualCurrency);
    }

    private static @Nullable Integer column(CsvTable table, Field field, Collection<Integer> taken) {
        List<String> keys = table.heading().stream().map(Headings::key).toList();
        for (String name : field.headings()) {
            String key = Headings.plain(name);
            for (int i = 0; i < keys.size(); i++) {
                if (keys.get(i).equals(key) && !taken.contains(i) && field.fits(name, Content.of(table, i))) {
                    return i;
                }
            }
        }
        return null;
    }

    /** In which order days stand in all the columns that hold days; null when they can be read in more than one. */
    public static @Nullable Order order(CsvTable table, Mapping mapping) {
        return OrderGuess.of(table, mapping);
    }

    /** What parts the decimals in all the columns that hold money. */
    public static Decimal decimal(CsvTable table, Mapping mapping) {
        int points = 0;
        int commas = 0;
        for (Map.Entry<Field, Integer> each : mapping.columns().entrySet()) {
            if (each.getKey().isMoney()) {
                for (CsvTable.Row row : table.sample()) {
                    char sign =
                            decimal(ListAmount.of(row.field(each.getValue())).number());
                    points += sign == '.' ? 1 : 0;
                    commas += sign == ',' ? 1 : 0;
                }
            }
        }
        return points > 0 && commas == 0 ? Decimal.POINT : commas > 0 && points == 0 ? Decimal.COMMA : Decimal.GUESS;
    }

    /** The sign that can only be the one of the decimals; a zero when a number does not tell. */
    private static char decimal(String number) {
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if (point < 0 && comma < 0 || ListAmount.isTwoWays(number)) {
            return 0;
        }
        if (point >= 0 && comma >= 0) {
            return point > comma ? '.' : ',';
        }
        char only = point >= 0 ? '.' : ',';
        boolean several = number.indexOf(only) != number.lastIndexOf(only);
        return several ? (only == '.' ? ',' : '.') : only;
    }
}
