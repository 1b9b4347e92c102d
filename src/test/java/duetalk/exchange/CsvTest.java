package duetalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.BringIn;
import duetalk.core.Refusal;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.Imports;
import duetalk.core.money.Money;
import duetalk.exchange.csv.BadRowsFile;
import duetalk.exchange.csv.CharsetGuess;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.Mapping;
import duetalk.exchange.csv.MappingGuess;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import duetalk.text.Voice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final BringIn.Defaults DEFAULTS = new BringIn.Defaults(Language.EN, Place.GB);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1250 | nazwa;numer;kwota | Żółw i Spółka;FV/1;1234,50
            ISO-8859-2   | nazwa;numer;kwota | Łąka Ćwik;FV/1;1234,50
            windows-1255 | שם;מספר;סכום | מאפיית שלום;17;250.00
            windows-1256 | نام;شماره;مبلغ | شركت نوين;17;25000
            UTF-8        | נام;n;a | Zażółć گچ;1;2
            UTF-16LE     | שם;מספר;סכום | מאפיית שלום;17;250.00
            UTF-16BE     | nazwa;numer;kwota | Żółw;FV/1;1234,50
            """)
    void theEncodingIsGuessed(String charset, String heading, String row) {
        byte[] content = (heading + "\n" + row + "\n" + row + "\n").getBytes(Charset.forName(charset));
        Charset guessed = CharsetGuess.of(content);
        CsvTable table = CsvTable.read(content, guessed, CsvTable.guessSeparator(content, guessed));

        assertThat(table.rows().getFirst().field(0)).isEqualTo(row.split(";")[0]);
        assertThat(table.heading()).hasSize(3);
    }

    @Test
    void marksAtTheBeginningDecide() {
        byte[] utf16 = "\ufeffa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(CharsetGuess.of(utf16)).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(CsvTable.read(utf16, StandardCharsets.UTF_16LE, ',').heading())
                .containsExactly("a", "b");
    }

    @Test
    void whatIsNoListIsRefusedWithTheReason() {
        byte[] picture = {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 0, 0, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 1, 2, 3, 4, 5, 6, 7, 8
        };
        assertThatThrownBy(() -> CharsetGuess.of(picture)).hasMessage("CSV_NOT_TEXT");
        assertThatThrownBy(() -> CsvTable.read(new byte[0], StandardCharsets.UTF_8, ','))
                .hasMessage("CSV_EMPTY");
        byte[] open = "a,b\n1,\"never closed\n2,3\n".getBytes(StandardCharsets.UTF_8);
        CsvTable read = CsvTable.read("a\n1\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',');
        assertThatThrownBy(() -> CsvRows.read(read, MappingGuess.of(read, "GBP"), TODAY))
                .hasMessage("CSV_COLUMNS_MISSING");
        assertThatThrownBy(() -> CsvTable.read(open, StandardCharsets.UTF_8, ','))
                .hasMessage("CSV_BROKEN");
    }

    @Test
    void linesThatFailAreListedWithTheirReasonAndTheOthersComeIn() throws IOException {
        CsvTable table = table("""
                client,number,issued,due,amount,currency
                Good Ltd,1,01.10.2026,31.10.2026,"1,250.00",GBP
                Good Ltd,1,01.10.2026,31.10.2026,"1,250.00",GBP
                ,2,01.10.2026,31.10.2026,10.00,GBP
                Bad Date,3,31.02.2026,31.10.2026,10.00,GBP
                Two Signs,4,01.10.2026,31.10.2026,12.34.56,GBP
                Backwards,5,01.10.2026,30.09.2026,10.00,GBP
                Nothing,6,01.10.2026,31.10.2026,0.00,GBP
                No Money,7,01.10.2026,31.10.2026,10.00,QQQ
                %s,8,01.10.2026,31.10.2026,10.00,GBP
                \u202eTurned\u202c,9,01.10.2026,31.10.2026,10.00,zł
                Short
                """.replace("%s", "N".repeat(5_000)));
        CsvRows.Reading reading = CsvRows.read(table, MappingGuess.of(table, "GBP"), TODAY);

        assertThat(reading.good()).extracting(ImportRow::client).containsExactly("Good Ltd", "Turned");
        assertThat(reading.good().get(1).total()).isEqualTo(Money.of("10.00", "PLN"));
        assertThat(reading.bad())
                .extracting(bad -> bad.row().line(), bad -> bad.why().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "CSV_TWICE_IN_FILE"),
                        org.assertj.core.groups.Tuple.tuple(4, "CLIENT_NAME_MISSING"),
                        org.assertj.core.groups.Tuple.tuple(5, "DATE_IMPOSSIBLE"),
                        org.assertj.core.groups.Tuple.tuple(6, "AMOUNT_TWO_SIGNS"),
                        org.assertj.core.groups.Tuple.tuple(7, "DUE_BEFORE_ISSUED"),
                        org.assertj.core.groups.Tuple.tuple(8, "INVOICE_AMOUNT_NOT_POSITIVE"),
                        org.assertj.core.groups.Tuple.tuple(9, "CURRENCY_UNKNOWN"),
                        org.assertj.core.groups.Tuple.tuple(10, "CLIENT_NAME_LONG"),
                        org.assertj.core.groups.Tuple.tuple(12, "DATE_NOT_A_DATE"));
        for (Language language : Language.values()) {
            Path saved = folder.resolve("bad-" + language + ".csv");
            BadRowsFile.write(saved, table, reading.bad(), Voice.of(language));
            assertThat(Files.readString(saved)).contains("31.02.2026").doesNotContain("{", "\u2068");
        }
    }

    private static CsvTable table(String text) {
        return CsvTable.read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',');
    }

    @Test
    void theUserMayMapTheColumnsOtherwise() {
        CsvTable table = table("a,b,c,d,e\nAcme,7,2026-10-01,2026-10-31,\"1.234,50\"\n");
        Mapping mapping = MappingGuess.of(table, "EUR")
                .with(Field.CLIENT, 0)
                .with(Field.NUMBER, 1)
                .with(Field.ISSUED, 2)
                .with(Field.DUE, 3)
                .with(Field.AMOUNT, 4)
                .with(Order.YEAR_MONTH_DAY, Decimal.COMMA, "EUR");

        assertThat(CsvRows.read(table, mapping, TODAY).good())
                .singleElement()
                .satisfies(row -> assertThat(row.total()).isEqualTo(Money.of("1234.50", "EUR")));
        assertThat(mapping.with(Field.AMOUNT, -1).missing()).containsExactly(Field.AMOUNT);
    }

    /** The real file where it lies beside the project, and always one of the same shape. */
    static Stream<Path> histories() throws IOException {
        Path made = Files.createTempFile("late-payment", ".csv");
        Files.write(made, LatePaymentHistories.make(100, 2_466));
        Path real = Path.of("..", "shared", "data", "late-payment-histories.csv");
        return Files.exists(real) ? Stream.of(made, real) : Stream.of(made);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void latePaymentHistoriesComeInOnceAndAddUp(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        CsvTable table = CsvTable.read(content, CharsetGuess.of(content), ',');
        Mapping mapping = MappingGuess.of(table, "USD");
        assertThat(mapping.dates()).isEqualTo(Order.MONTH_DAY_YEAR);
        CsvRows.Reading reading = CsvRows.read(table, mapping, TODAY);
        assertThat(reading.bad()).isEmpty();
        try (H2Book book = TestBook.in(folder)) {
            BringIn bringIn = new BringIn(book);
            assertThat(bringIn.bringIn("a.csv", reading.good(), Set.of(), DEFAULTS, TODAY, NOW, done -> true))
                    .isEqualTo(new BringIn.Result(100, 2_466, 2_466, 0, 0, 0, 0));
            assertThat(bringIn.bringIn("a.csv", reading.good(), Set.of(), DEFAULTS, TODAY, NOW, done -> true))
                    .isEqualTo(new BringIn.Result(0, 0, 0, 0, 2_466, 0, 0));
            for (LocalDate day :
                    List.of(LocalDate.of(2012, 6, 30), LocalDate.of(2013, 3, 31), LocalDate.of(2013, 11, 30))) {
                BigDecimal open = openInFile(table, mapping, day);
                var ageing = book.read(stores -> stores.invoices().ageing(day));
                assertThat(ageing.total("USD").amount()).as(day.toString()).isEqualByComparingTo(open);
                assertThat(open).isPositive();
            }
            assertThat(book.read(stores -> stores.invoices().ageingNow(LocalDate.of(2026, 11, 24)))
                            .currencies())
                    .isEmpty();
        }
    }

    /** The file's own sum: issued by the day and not settled by it. Read with nothing of the program's. */
    private static BigDecimal openInFile(CsvTable table, Mapping mapping, LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CsvTable.Row row : table.rows()) {
            LocalDate issued = american(row.field(mapping.columns().get(Field.ISSUED)));
            LocalDate settled = american(row.field(mapping.columns().get(Field.SETTLED)));
            if (!issued.isAfter(day) && settled.isAfter(day)) {
                sum = sum.add(new BigDecimal(row.field(mapping.columns().get(Field.AMOUNT))));
            }
        }
        return sum;
    }

    private static LocalDate american(String date) {
        String[] part = date.split("/");
        return LocalDate.of(Integer.parseInt(part[2]), Integer.parseInt(part[0]), Integer.parseInt(part[1]));
    }

    @Test
    void bringingInIsOneActThatCanBeUndoneAndStopped() {
        CsvTable table = table(
                "client,number,issued,due,amount\nAcme,1,01.10.2026,31.10.2026,10.00\nBravo,2,01.10.2026,31.10.2026,20.00\n");
        List<ImportRow> rows =
                CsvRows.read(table, MappingGuess.of(table, "GBP"), TODAY).good();
        try (H2Book book = TestBook.in(folder)) {
            BringIn bringIn = new BringIn(book);
            assertThatThrownBy(() -> bringIn.bringIn("a.csv", rows, Set.of(), DEFAULTS, TODAY, NOW, done -> done < 1))
                    .isInstanceOf(CancellationException.class);
            assertThat(book.<Integer>read(stores -> stores.clients().count())).isZero();
            bringIn.bringIn("a.csv", rows, Set.of(), DEFAULTS, TODAY, NOW, done -> true);
            long bravo = book.read(stores ->
                    stores.clients().byFoldedName("bravo").orElseThrow().id());
            new duetalk.actions.PutOff(book)
                    .until(bravo, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 24), java.time.Instant.EPOCH);
            var undone = bringIn.undo(bringIn.last().orElseThrow().id(), NOW);
            assertThat(undone.clients()).isEqualTo(1);
            assertThat(undone.invoices()).isEqualTo(2);
            assertThat(undone.stayed()).containsExactly(new Imports.Stayed("Bravo", ""));
            assertThat(bringIn.last()).isEmpty();
        }
    }

    @Test
    void aRefusalCarriesWhatItIsAbout() {
        assertThatThrownBy(() -> CsvTable.read(
                        ("a" + ",b".repeat(300)).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ','))
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.values()).containsEntry("line", 1));
    }
}
