package duetalk.exchange.csv;

import duetalk.core.clients.PaymentTerm;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what, and how dates and numbers are written in it.
 *
 * @param columns the number of each field's column, from 0
 * @param dates in which order the parts of a day stand; null while that can't be told, then only days that can be read
 *     in one way are
 * @param currency what amounts are in when neither a column nor a sign says so, {@link CurrencyWords#TOMAN} for tomans;
 *     null while nobody has said
 * @param term by which an invoice without a due date is due, null while nobody has said
 */
public record Mapping(
        Map<Field, Integer> columns,
        @Nullable Order dates,
        Decimal decimal,
        @Nullable String currency,
        @Nullable PaymentTerm term) {
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
        return with(changed);
    }

    Mapping with(Map<Field, Integer> newColumns) {
        return new Mapping(newColumns, dates, decimal, currency, term);
    }

    public Mapping with(@Nullable Order newDates, Decimal newDecimal, @Nullable String newCurrency) {
        return new Mapping(columns, newDates, newDecimal, newCurrency, term);
    }

    public Mapping with(@Nullable PaymentTerm newTerm) {
        return new Mapping(columns, dates, decimal, currency, newTerm);
    }
}
