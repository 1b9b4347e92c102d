package duetalk.exchange.csv;

import duetalk.core.search.Fold;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A first guess at the mapping, from the headings and the values; the user sees and changes it. */
public final class MappingGuess {

    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})[./\\- ](\\d{1,2})[./\\- ](\\d{1,4}).*");
    private static final int SAMPLE = 500;
    private static final int LAST_JALALI_YEAR = 1600;

    private MappingGuess() {}

    public static Mapping of(CsvTable table, String usualCurrency) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Integer column = column(table, field, columns.values());
            if (column != null) {
                columns.put(field, column);
            }
        }
        Integer date = columns.containsKey(Field.ISSUED) ? columns.get(Field.ISSUED) : columns.get(Field.DUE);
        return new Mapping(
                columns,
                date == null ? Order.DAY_MONTH_YEAR : order(table, date),
                decimal(table, columns.get(Field.AMOUNT)),
                usualCurrency);
    }

    private static @Nullable Integer column(CsvTable table, Field field, Collection<Integer> taken) {
        for (String name : field.headings()) {
            for (int i = 0; i < table.heading().size(); i++) {
                if (key(table.heading().get(i)).equals(key(name))
                        && !taken.contains(i)
                        && field.fits(name, Content.of(table, i))) {
                    return i;
                }
            }
        }
        return null;
    }

    /** Persian words are written with a space, a half space or none. */
    private static String key(String heading) {
        return Fold.key(heading).replace(" ", "");
    }

    /** A part above 12 is no month; a four-figure part is the year, and below 1600 it is a Persian one. */
    static Order order(CsvTable table, int column) {
        boolean firstIsDay = false;
        boolean secondIsDay = false;
        for (CsvTable.Row row :
                table.rows().subList(0, Math.min(SAMPLE, table.rows().size()))) {
            Matcher parts = PARTS.matcher(row.field(column).strip());
            if (!parts.matches()) {
                continue;
            }
            if (parts.group(1).length() == 4) {
                return Integer.parseInt(parts.group(1)) < LAST_JALALI_YEAR ? Order.JALALI : Order.YEAR_MONTH_DAY;
            }
            firstIsDay |= Integer.parseInt(parts.group(1)) > 12;
            secondIsDay |= Integer.parseInt(parts.group(2)) > 12;
        }
        return secondIsDay && !firstIsDay ? Order.MONTH_DAY_YEAR : Order.DAY_MONTH_YEAR;
    }

    private static Decimal decimal(CsvTable table, @Nullable Integer column) {
        if (column == null) {
            return Decimal.GUESS;
        }
        int points = 0;
        int commas = 0;
        for (CsvTable.Row row :
                table.rows().subList(0, Math.min(SAMPLE, table.rows().size()))) {
            String value = row.field(column).strip();
            points += value.matches(".*\\.\\d{1,2}\\D*") ? 1 : 0;
            commas += value.matches(".*,\\d{1,2}\\D*") ? 1 : 0;
        }
        return points > commas ? Decimal.POINT : commas > points ? Decimal.COMMA : Decimal.GUESS;
    }
}
