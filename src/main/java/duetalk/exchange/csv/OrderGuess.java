package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.text.DateReader.Order;
import duetalk.text.ListDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which order the parts of days stand in a list: told by the days that can be read in one order only. */
final class OrderGuess {

    private static final Pattern PERSIAN = Pattern.compile("\\p{IsArabic}");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "[\\p{IsHebrew}\\p{IsArabic}]|^(klient|numer|kwota|termin|nabywca|kontrahent|data|brutto)|faktur");

    private boolean dayFirst;
    private boolean monthFirst;
    private boolean yearFirst;
    private boolean dots;
    private boolean persian;
    private boolean unsure;
    private boolean shortYears;

    private OrderGuess() {}

    /** Null when the list can be read in both orders, and is as sensible in one as in the other. */
    static @Nullable Order of(CsvTable table, Mapping mapping) {
        OrderGuess guess = new OrderGuess();
        for (Map.Entry<Field, Integer> each : mapping.columns().entrySet()) {
            if (each.getKey().isDay()) {
                table.sample().forEach(row -> guess.see(row.field(each.getValue())));
            }
        }
        boolean mixed = guess.dayFirst || guess.monthFirst || guess.unsure;
        if (guess.persian && !mixed || guess.shortYears && (isPersian(table) || isInRials(table, mapping))) {
            return Order.JALALI;
        }
        if (guess.dayFirst != guess.monthFirst) {
            return guess.dayFirst ? Order.DAY_MONTH_YEAR : Order.MONTH_DAY_YEAR;
        }
        if (guess.unsure) {
            return guess.dayFirst ? null : isAmerican(table) ? sensible(table, mapping) : Order.DAY_MONTH_YEAR;
        }
        return guess.yearFirst && !guess.dots ? Order.YEAR_MONTH_DAY : Order.DAY_MONTH_YEAR;
    }

    private void see(String cell) {
        switch (ListDate.shape(cell)) {
            case DAY_FIRST -> dayFirst = true;
            case MONTH_FIRST -> monthFirst = true;
            case YEAR_FIRST -> yearFirst = true;
            case DOTS -> dots = true;
            case PERSIAN -> persian = true;
            case UNSURE -> unsure = true;
            case SHORT_UNSURE -> {
                unsure = true;
                shortYears = true;
            }
            case SAME, NONE -> {}
        }
        shortYears |= ListDate.isShort(cell);
    }

    /** Only lists in English ever have the month first. */
    private static boolean isAmerican(CsvTable table) {
        return table.heading().stream()
                .map(Headings::plain)
                .noneMatch(name -> ELSEWHERE.matcher(name).find());
    }

    private static boolean isPersian(CsvTable table) {
        return table.heading().stream().anyMatch(name -> PERSIAN.matcher(name).find());
    }

    private static boolean isInRials(CsvTable table, Mapping mapping) {
        Integer currency = mapping.columns().get(Field.CURRENCY);
        Integer amount = mapping.columns().get(Field.AMOUNT);
        String usual = mapping.currency();
        boolean heading = amount != null && isRial(Headings.unit(table.heading().get(amount)));
        boolean cells = !table.rows().isEmpty()
                && table.sample().stream()
                        .allMatch(row -> currency != null && isRial(CurrencyWords.code(row.field(currency)))
                                || amount != null
                                        && isRial(CurrencyWords.code(
                                                ListAmount.of(row.field(amount)).unit())));
        return heading || cells || currency == null && isRial(usual);
    }

    private static boolean isRial(@Nullable String code) {
        return Objects.equals(code, "IRR") || Objects.equals(code, CurrencyWords.TOMAN);
    }

    /** The one order in which no invoice is due before it was issued, nor paid before. */
    private static @Nullable Order sensible(CsvTable table, Mapping mapping) {
        boolean day = isSensible(table, mapping, Order.DAY_MONTH_YEAR);
        boolean month = isSensible(table, mapping, Order.MONTH_DAY_YEAR);
        return day == month ? null : day ? Order.DAY_MONTH_YEAR : Order.MONTH_DAY_YEAR;
    }

    private static boolean isSensible(CsvTable table, Mapping mapping, Order order) {
        Integer issued = mapping.columns().get(Field.ISSUED);
        for (Field later : new Field[] {Field.DUE, Field.SETTLED}) {
            Integer column = mapping.columns().get(later);
            if (issued == null || column == null) {
                continue;
            }
            for (CsvTable.Row row : table.sample()) {
                LocalDate first = day(row.field(issued), order);
                LocalDate second = day(row.field(column), order);
                if (first != null && second != null && second.isBefore(first)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable LocalDate day(String cell, Order order) {
        try {
            return cell.isBlank() ? null : ListDate.read(cell, order, LocalDate.EPOCH.plusYears(60));
        } catch (Refusal none) {
            return null;
        }
    }
}
