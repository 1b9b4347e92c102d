package duetalk.exchange.csv;

import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which column holds what, and how dates and numbers are written in it.
 *
 * @param columns the number of each field's column, from 0
 * @param currency what amounts are in when no column says so
 */
public record Mapping(Map<Field, Integer> columns, Order dates, Decimal decimal, String currency) {

    public Mapping {
        columns = Map.copyOf(columns);
    }

    public boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** The fields without which no invoice can be made. */
    public List<Field> missing() {
        return java.util.Arrays.stream(Field.values())
                .filter(Field::isRequired)
                .filter(field -> !columns.containsKey(field))
                .toList();
    }

    /** The same with one field in another column; a negative number takes the field out. */
    public Mapping with(Field field, int column) {
        Map<Field, Integer> changed = new EnumMap<>(Field.class);
        changed.putAll(columns);
        if (column < 0) {
            changed.remove(field);
        } else {
            changed.put(field, column);
        }
        return new Mapping(changed, dates, decimal, currency);
    }

    public Mapping with(Order newDates, Decimal newDecimal, String newCurrency) {
        return new Mapping(columns, newDates, newDecimal, newCurrency);
    }
}
