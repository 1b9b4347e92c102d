package duetalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.imports.ImportRow;
import duetalk.core.imports.ImportState;
import duetalk.core.money.Money;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.Mapping;
import duetalk.exchange.csv.MappingGuess;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of other programs that say how much was paid, what is open, and in what state an invoice is. */
class PaidColumnsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static CsvTable table(String list, char separator) {
        return CsvTable.read(list.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, separator);
    }

    private static CsvRows.Reading read(String list) {
        CsvTable table = table(list, ',');
        return CsvRows.read(table, MappingGuess.of(table, "GBP"), TODAY);
    }

    @Test
    void paidAndBalanceAreRecognised() {
        ImportRow row = read("Client,Invoice number,Invoice date,Due date,Total,Paid,Balance\n"
                        + "Alpha,1,02.09.2026,02.10.2026,1000.00,400.00,600.00\n")
                .good()
                .getFirst();
        assertThat(row.soFar().of(row.total())).isEqualTo(Money.of("400.00", "GBP"));
        assertThat(row.soFar().on()).isNull();
    }

    @Test
    void anAmountUnderAWordThatMayBeADayIsAnAmount() {
        CsvTable amounts = table(
                "Nr faktury;Nabywca;Data wystawienia;Termin płatności;Kwota brutto;Zapłacono;Pozostało do zapłaty\n"
                        + "FV/112;Krak-Invest;2026-07-01;2026-07-31;36\u00a0900,00;5 000,00;\n"
                        + "FV/113;Krak-Invest;2026-07-01;2026-07-31;7\u00a0380,99;0,00;\n",
                ';');
        Mapping mapping = MappingGuess.of(amounts, "PLN");
        assertThat(mapping.columns()).containsEntry(Field.PAID, 5).doesNotContainKey(Field.SETTLED);
        CsvRows.Reading reading = CsvRows.read(amounts, mapping, TODAY);
        assertThat(reading.bad()).isEmpty();
        assertThat(reading.good())
                .extracting(row -> row.soFar().of(row.total()))
                .containsExactly(Money.of("5000.00", "PLN"), Money.of("0.00", "PLN"));

        CsvTable days = table("Zapłacono;Nr\n2026-08-01;1\n;2\n", ';');
        assertThat(MappingGuess.of(days, "PLN").columns()).containsEntry(Field.SETTLED, 0);
        CsvTable words = table("Paid;Nr\nyes;1\nno;2\n", ';');
        assertThat(MappingGuess.of(words, "PLN").columns()).containsEntry(Field.STATUS, 0);
        CsvTable persian = table("پرداخت‌شده;شماره\n۱٬۲۳۴٫۵۰;1\n", ';');
        assertThat(MappingGuess.of(persian, "IRR").columns()).containsEntry(Field.PAID, 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            open, OPEN
            Paid in full, PAID
            Part-paid, PART_PAID
            Overdue, OVERDUE
            Voided, CANCELLED
            nieopłacona, OPEN
            Opłacona, PAID
            częściowo opłacona, PART_PAID
            Po terminie, OVERDUE
            anulowana, CANCELLED
            ממתינה לתשלום, OPEN
            שולמה, PAID
            שולם חלקית, PART_PAID
            בפיגור, OVERDUE
            מבוטלת, CANCELLED
            پرداخت‌نشده, OPEN
            تسویه شده, PAID
            پرداخت ناقص, PART_PAID
            سررسید گذشته, OVERDUE
            لغو شده, CANCELLED
            """)
    void statesAreReadInFourLanguages(String written, ImportState state) {
        String paid = switch (state) {
            case PAID -> "100.00";
            case PART_PAID -> "40.00";
            default -> "";
        };
        List<ImportRow> rows = read("client,number,date,due,amount,amount paid,status\n"
                        + "Alpha,1,01.09.2026,01.10.2026,100.00," + paid + "," + written + "\n")
                .good();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.soFar().state()).isEqualTo(state));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '400.00,500.00,,', CSV_BALANCE_WRONG
            '1200.00,,,', CSV_PAID_OUT_OF_RANGE
            ',-5.00,,', CSV_PAID_OUT_OF_RANGE
            ',,part paid,', CSV_PART_UNKNOWN
            '400.00,,paid,', CSV_STATE_WRONG
            '1000.00,,open,', CSV_STATE_WRONG
            '0.00,,part paid,', CSV_STATE_WRONG
            '0.00,,,01.11.2026', CSV_STATE_WRONG
            ',,mystery,', CSV_STATE_UNKNOWN
            ',,,01.03.2027', PAYMENT_IN_THE_FUTURE
            """)
    void whatContradictsItselfIsABadLine(String rest, String code) {
        CsvRows.Reading reading = read("client,number,date,due,amount,amount paid,balance,status,paid date\n"
                + "Alpha,1,01.09.2026,01.10.2026,1000.00," + rest + "\n");
        assertThat(reading.bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.why().code()).isEqualTo(code));
        assertThat(reading.good()).isEmpty();
    }
}
