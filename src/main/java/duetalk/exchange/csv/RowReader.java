package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.imports.ClientDetails;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.PaidSoFar;
import duetalk.core.invoices.InvoiceRules;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import duetalk.core.search.Fold;
import duetalk.text.DateReader.Order;
import duetalk.text.ListDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of a table as it is mapped; refuses with a code what can't be read in one way only. */
final class RowReader {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "t", "1", "x", "tak", "prawda", "כנ", "בלה", "بله", "بلی");
    private static final Set<String> TOTAL = Set.of(
            "total",
            "totals",
            "grandtotal",
            "sum",
            "suma",
            "razem",
            "ogolem",
            "lacznie",
            "סהכ",
            "סכהכל",
            "סכ",
            "جمع",
            "جمعکل",
            "مجموع");

    /** As a spreadsheet shows a long number that it took for an amount: its last figures are gone. */
    private static final Pattern SHORTENED = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?[eE][+-][0-9]+");

    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}");
    private static final Pattern REST = Pattern.compile("[0-9]{3}([.,][0-9]{1,2})?[^0-9]*");

    private final CsvTable table;
    private final Mapping mapping;
    private final LocalDate today;
    private final @Nullable String unit;
    private final int narrowest;

    RowReader(CsvTable table, Mapping mapping, LocalDate today) {
        this.table = table;
        this.mapping = mapping;
        this.today = today;
        Integer amount = mapping.columns().get(Field.AMOUNT);
        this.narrowest =
                table.rows().stream().mapToInt(row -> row.fields().size()).min().orElse(0);
        this.unit = amount == null ? null : Headings.unit(table.heading().get(amount));
    }

    /** Whether it is the sum of lines above it: named so, or an amount and nothing that an invoice has. */
    boolean isTotal(CsvTable.Row row) {
        if (!value(row, Field.NUMBER).isBlank() && !value(row, Field.ISSUED).isBlank()) {
            return false;
        }
        String first = row.fields().stream()
                .filter(field -> !Fold.key(field).isEmpty())
                .findFirst()
                .orElse("");
        boolean nothing = value(row, Field.NUMBER).isBlank()
                && value(row, Field.ISSUED).isBlank()
                && value(row, Field.CLIENT).isBlank();
        return TOTAL.contains(Headings.plain(first))
                || nothing && !value(row, Field.AMOUNT).isBlank();
    }

    ImportRow read(CsvTable.Row row) {
        if (hasMoreFields(row)) {
            throw new Refusal(
                    "CSV_MORE_FIELDS",
                    Map.of(
                            "fields",
                            row.fields().size(),
                            "columns",
                            table.heading().size()));
        }
        String client = value(row, Field.CLIENT);
        if (Fold.key(client).isEmpty() && Clean.line(client).isEmpty()) {
            throw new Refusal("CLIENT_NAME_MISSING");
        }
        if (Clean.isTooLong(client)) {
            throw new Refusal("CLIENT_NAME_LONG", Map.of("length", client.length()));
        }
        ClientDetails details = details(row, client);
        LocalDate issued = ListDate.read(value(row, Field.ISSUED), mapping.dates(), today);
        Money total = amount(row, Field.AMOUNT, null);
        if (total.isNegative()) {
            throw new Refusal("CSV_CREDIT_NOTE", Map.of("amount", total));
        }
        ImportRow read = new ImportRow(
                row.line(),
                Clean.line(client),
                details,
                number(row),
                issued,
                due(row, issued, details.term()),
                total,
                mapping.has(Field.DISPUTED) ? YES.contains(Fold.key(value(row, Field.DISPUTED))) : null,
                soFar(row, total.currency()),
                Clean.line(value(row, Field.SUBJECT)));
        InvoiceRules.check(read.invoice(0));
        read.soFar().check(total, today);
        return read;
    }

    /**
     * Whether a sign inside a field has divided it. Blank fields at the end are nothing, but only where every line has
     * them: else "1,234.50" would be 1 with a blank field at the end that nobody misses. A line that is longer than
     * another one, with an amount beside what may be the rest of it, is refused too.
     */
    private boolean hasMoreFields(CsvTable.Row row) {
        int width = row.fields().size();
        if (width > Math.max(table.heading().size(), narrowest)) {
            return true;
        }
        for (int i = table.heading().size(); i < width; i++) {
            if (!row.field(i).isBlank()) {
                return true;
            }
        }
        Integer amount = mapping.columns().get(Field.AMOUNT);
        return amount != null
                && width > narrowest
                && !mapping.columns().containsValue(amount + 1)
                && THOUSANDS.matcher(ListAmount.of(row.field(amount)).number()).matches()
                && REST.matcher(ListAmount.plain(row.field(amount + 1))).matches();
    }

    private ClientDetails details(CsvTable.Row row, String client) {
        String phone = Clean.line(value(row, Field.PHONE));
        PaymentTerm term = TermWords.read(value(row, Field.TERMS));
        return new ClientDetails(
                KindWords.of(value(row, Field.KIND), client),
                Clean.line(value(row, Field.TAX_NUMBER)),
                Clean.line(value(row, Field.EMAIL)),
                isShortened(phone) ? "" : phone,
                Clean.lines(value(row, Field.ADDRESS)),
                Clean.line(value(row, Field.CONTACT)),
                term == null ? mapping.term() : term);
    }

    private String number(CsvTable.Row row) {
        String number = Clean.line(value(row, Field.NUMBER));
        if (isShortened(number)) {
            throw new Refusal("CSV_NUMBER_SHORTENED", Map.of("typed", number));
        }
        return number;
    }

    private static boolean isShortened(String value) {
        return SHORTENED.matcher(ListAmount.plain(value)).matches();
    }

    private LocalDate due(CsvTable.Row row, LocalDate issued, @Nullable PaymentTerm term) {
        String said = value(row, Field.DUE);
        if (!said.isBlank()) {
            return ListDate.read(said, mapping.dates(), today);
        }
        if (term == null) {
            throw new Refusal("CSV_DUE_UNSAID");
        }
        return term.due(issued, mapping.dates() == Order.JALALI ? Months.JALALI : Months.GREGORIAN);
    }

    private PaidSoFar soFar(CsvTable.Row row, String currency) {
        String on = value(row, Field.SETTLED);
        return new PaidSoFar(
                on.isBlank() ? null : ListDate.read(on, mapping.dates(), today),
                value(row, Field.PAID).isBlank() ? null : amount(row, Field.PAID, currency),
                value(row, Field.BALANCE).isBlank() ? null : amount(row, Field.BALANCE, currency),
                StateWords.read(value(row, Field.STATUS)));
    }

    /** Of the currency of the invoice where that is known already: another one in the same line is refused. */
    private Money amount(CsvTable.Row row, Field field, @Nullable String invoices) {
        String cell = value(row, field);
        String stated = stated(row);
        boolean tomans =
                CurrencyWords.TOMAN.equals(stated) || stated == null && CurrencyWords.TOMAN.equals(mapping.currency());
        String known = invoices == null ? stated : tomans ? CurrencyWords.TOMAN : invoices;
        Money read = ListAmount.of(cell).money(cell, known, mapping.currency(), mapping.decimal());
        return read;
    }

    private @Nullable String stated(CsvTable.Row row) {
        String written = value(row, Field.CURRENCY).strip();
        if (written.isEmpty()) {
            return unit;
        }
        String code = CurrencyWords.code(written);
        if (code == null) {
            throw new Refusal("CURRENCY_UNKNOWN", Map.of("currency", written));
        }
        return code;
    }

    /** What of a line that comes in is left out, or is worth a look. */
    List<Refusal> notes(CsvTable.Row row) {
        List<Refusal> notes = new ArrayList<>();
        String phone = Clean.line(value(row, Field.PHONE));
        if (isShortened(phone)) {
            notes.add(new Refusal("CSV_PHONE_SHORTENED", Map.of("typed", phone)));
        }
        if (ListDate.read(value(row, Field.ISSUED), mapping.dates(), today).isAfter(today)) {
            notes.add(new Refusal("CSV_ISSUED_AHEAD"));
        }
        return notes;
    }

    private String value(CsvTable.Row row, Field field) {
        Integer column = mapping.columns().get(field);
        return column == null ? "" : row.field(column);
    }
}
