package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.PaidSoFar;
import duetalk.core.invoices.InvoiceRules;
import duetalk.core.money.Currencies;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import duetalk.core.search.Fold;
import duetalk.text.AmountReader;
import duetalk.text.DateReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a table into rows that can be brought in, and says of each other line why it can't be. */
public final class CsvRows {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "t", "1", "x", "tak", "prawda", "כנ", "בלה", "بله", "بلی");

    private CsvRows() {}

    /** A line that can't be brought in, and why. */
    public record Bad(CsvTable.Row row, Refusal why) {}

    /** What a table gives. */
    public record Reading(List<ImportRow> good, List<Bad> bad) {
        public Reading {
            good = List.copyOf(good);
            bad = List.copyOf(bad);
        }
    }

    /**
     * Reads a table.
     *
     * @param today money that came after it is refused
     */
    public static Reading read(CsvTable table, Mapping mapping, LocalDate today) {
        if (!mapping.missing().isEmpty()) {
            throw new Refusal("CSV_COLUMNS_MISSING");
        }
        List<ImportRow> good = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        Map<String, List<ImportRow>> seen = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                ImportRow read = row(row, mapping, today);
                List<ImportRow> before = seen.computeIfAbsent(
                        Fold.key(read.client()) + "|" + Fold.key(read.number()), any -> new ArrayList<>());
                if (before.stream().anyMatch(one -> one.isSame(read.number(), read.issued()))) {
                    throw new Refusal("CSV_TWICE_IN_FILE", Map.of("invoice", read.number()));
                }
                before.add(read);
                good.add(read);
            } catch (Refusal why) {
                bad.add(new Bad(row, why));
            }
        }
        return new Reading(good, bad);
    }

    private static ImportRow row(CsvTable.Row row, Mapping mapping, LocalDate today) {
        String client = value(row, mapping, Field.CLIENT);
        if (Fold.key(client).isEmpty()) {
            throw new Refusal("CLIENT_NAME_MISSING");
        }
        if (Clean.isTooLong(client)) {
            throw new Refusal("CLIENT_NAME_LONG", Map.of("length", client.length()));
        }
        LocalDate issued = DateReader.read(value(row, mapping, Field.ISSUED), mapping.dates());
        LocalDate due = DateReader.read(value(row, mapping, Field.DUE), mapping.dates());
        Money total = AmountReader.read(value(row, mapping, Field.AMOUNT), currency(row, mapping), mapping.decimal());
        ImportRow read = new ImportRow(
                row.line(),
                Clean.line(client),
                Clean.line(value(row, mapping, Field.EMAIL)),
                Clean.line(value(row, mapping, Field.PHONE)),
                Clean.line(value(row, mapping, Field.NUMBER)),
                issued,
                due,
                total,
                mapping.has(Field.DISPUTED) ? YES.contains(Fold.key(value(row, mapping, Field.DISPUTED))) : null,
                soFar(row, mapping, total.currency()),
                Clean.line(value(row, mapping, Field.SUBJECT)));
        InvoiceRules.check(read.invoice(0));
        read.soFar().check(total, today);
        return read;
    }

    private static PaidSoFar soFar(CsvTable.Row row, Mapping mapping, String currency) {
        String on = value(row, mapping, Field.SETTLED);
        return new PaidSoFar(
                on.isBlank() ? null : DateReader.read(on, mapping.dates()),
                amount(value(row, mapping, Field.PAID), mapping, currency),
                amount(value(row, mapping, Field.BALANCE), mapping, currency),
                StateWords.read(value(row, mapping, Field.STATUS)));
    }

    private static @Nullable Money amount(String written, Mapping mapping, String currency) {
        return written.isBlank() ? null : AmountReader.read(written, currency, mapping.decimal());
    }

    private static String currency(CsvTable.Row row, Mapping mapping) {
        String written = value(row, mapping, Field.CURRENCY).strip();
        if (written.isEmpty()) {
            return mapping.currency();
        }
        String code = switch (written) {
            case "₪", "ש״ח", "ש\"ח" -> "ILS";
            case "zł", "ZŁ" -> "PLN";
            case "€" -> "EUR";
            case "£" -> "GBP";
            case "$" -> "USD";
            case "ریال" -> "IRR";
            default -> written.toUpperCase(Locale.ROOT);
        };
        if (!Currencies.isKnown(code)) {
            throw new Refusal("CURRENCY_UNKNOWN", Map.of("currency", written));
        }
        return code;
    }

    private static String value(CsvTable.Row row, Mapping mapping, Field field) {
        Integer column = mapping.columns().get(field);
        return column == null ? "" : row.field(column);
    }
}
