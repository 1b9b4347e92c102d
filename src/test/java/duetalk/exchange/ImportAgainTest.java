package duetalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.BringIn;
import duetalk.actions.ClientStory;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.imports.Comparison;
import duetalk.core.imports.Difference;
import duetalk.core.imports.Difference.Kind;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.Imports;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.MappingGuess;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that is brought in a second time: what differs is found, recorded only where agreed, and taken back whole. */
class ImportAgainTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final BringIn.Defaults DEFAULTS = new BringIn.Defaults(Language.EN, Place.GB);
    private static final String HEADING = "Customer,Invoice Number,Invoice Date,Due Date,Amount,Paid Date,Disputed\n";
    private static final String FIRST = HEADING
            + "Zed Ltd,Z-1,2026-09-01,2026-09-15,100.00,,no\n"
            + "Zed Ltd,Z-2,2026-09-01,2026-09-15,200.00,,no\n";
    private static final String SECOND = HEADING
            + "Zed Ltd,Z-1,2026-09-01,2026-09-15,100.00,2026-10-01,no\n"
            + "Zed Ltd,Z-2,2026-09-01,2026-09-30,250.00,,yes\n"
            + "Zed Ltd,Z-3,2026-11-01,2026-11-15,50.00,,no\n";

    @TempDir
    Path folder;

    private H2Book book;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void reopen() {
        book.close();
        book = TestBook.in(folder);
    }

    private static List<ImportRow> rows(String list) {
        CsvTable table = CsvTable.read(list.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',');
        CsvRows.Reading reading = CsvRows.read(table, MappingGuess.of(table, "GBP"), TODAY);
        assertThat(reading.bad()).isEmpty();
        return reading.good();
    }

    private BringIn.Result bring(String list, Predicate<Difference> agreed) {
        List<ImportRow> rows = rows(list);
        BringIn bringIn = new BringIn(book);
        Set<Difference> chosen = bringIn.compare(rows, TODAY).differences().stream()
                .filter(agreed)
                .collect(Collectors.toSet());
        return bringIn.bringIn("list.csv", rows, chosen, DEFAULTS, TODAY, NOW, done -> true);
    }

    private long client(String name) {
        return book.read(
                stores -> stores.clients().byFoldedName(name).orElseThrow().id());
    }

    private Invoice invoice(String number) {
        long client = client("zed ltd");
        return book.read(stores -> stores.invoices().byNumber(client, number).orElseThrow());
    }

    private List<Payment> payments() {
        return new ClientStory(book).of(client("zed ltd"), TODAY).payments();
    }

    private Imports.Undone undo() {
        BringIn bringIn = new BringIn(book);
        return bringIn.undo(bringIn.last().orElseThrow().id(), NOW);
    }

    @Test
    void whatDiffersIsFoundAndNothingIsWritten() {
        bring(FIRST, any -> true);
        Comparison compared = new BringIn(book).compare(rows(SECOND), TODAY);

        assertThat(compared.fresh()).isEqualTo(1);
        assertThat(compared.changed()).isEqualTo(2);
        assertThat(compared.same()).isZero();
        assertThat(compared.differences())
                .extracting(one -> one.was().number(), Difference::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Z-1", Kind.PAYMENT),
                        org.assertj.core.groups.Tuple.tuple("Z-2", Kind.AMOUNT),
                        org.assertj.core.groups.Tuple.tuple("Z-2", Kind.DUE),
                        org.assertj.core.groups.Tuple.tuple("Z-2", Kind.DISPUTED));
        Difference paid = compared.differences().getFirst();
        assertThat(paid.after()).isEqualTo(Money.of("100.00", "GBP"));
        assertThat(paid.dayAfter()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(invoice("Z-1").paid().isZero()).isTrue();
    }

    @Test
    void whatIsAgreedIsRecordedInOneActAndTakenBackWholeAfterARestart() {
        bring(FIRST, any -> true);
        BringIn.Result result = bring(SECOND, any -> true);

        assertThat(result).isEqualTo(new BringIn.Result(0, 1, 1, 2, 0, 0, 0));
        assertThat(invoice("Z-1").isOpen()).isFalse();
        assertThat(payments())
                .singleElement()
                .satisfies(one -> assertThat(one.on()).isEqualTo(LocalDate.of(2026, 10, 1)));
        assertThat(invoice("Z-2").total()).isEqualTo(Money.of("250.00", "GBP"));
        assertThat(invoice("Z-2").due()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(invoice("Z-2").disputed()).isEqualTo(Money.of("250.00", "GBP"));
        assertThat(bring(SECOND, any -> true)).isEqualTo(new BringIn.Result(0, 0, 0, 0, 3, 0, 0));
        assertThat(new BringIn(book).last().orElseThrow().changed()).isEqualTo(2);

        reopen();
        Imports.Undone undone = undo();
        assertThat(undone.invoices()).isEqualTo(1);
        assertThat(undone.payments()).isEqualTo(1);
        assertThat(undone.restored()).isEqualTo(2);
        assertThat(undone.stayed()).isEmpty();
        asAfterTheFirst();
        reopen();
        asAfterTheFirst();
        undo();
        assertThat(book.<Integer>read(stores -> stores.clients().count())).isZero();
        assertThat(book.<List<Long>>read(stores -> stores.entries().wrongSums()))
                .isEmpty();
    }

    private void asAfterTheFirst() {
        assertThat(payments()).isEmpty();
        assertThat(invoice("Z-1").balance()).isEqualTo(Money.of("100.00", "GBP"));
        assertThat(invoice("Z-2").total()).isEqualTo(Money.of("200.00", "GBP"));
        assertThat(invoice("Z-2").due()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(invoice("Z-2").isDisputed()).isFalse();
    }

    @Test
    void whatIsNotTickedStays() {
        bring(FIRST, any -> true);
        BringIn.Result result = bring(SECOND, one -> one.kind() == Kind.AMOUNT);

        assertThat(result).isEqualTo(new BringIn.Result(0, 1, 0, 1, 0, 1, 0));
        assertThat(invoice("Z-1").isOpen()).isTrue();
        assertThat(invoice("Z-2").total()).isEqualTo(Money.of("250.00", "GBP"));
        assertThat(invoice("Z-2").due()).isEqualTo(LocalDate.of(2026, 9, 15));
    }

    @Test
    void aPaidDayThatWasPutRightMovesThePaymentAndUndoMovesItBack() {
        bring(SECOND, any -> true);
        String third = HEADING + "Zed Ltd,Z-1,2026-09-01,2026-09-15,80.00,2026-10-07,no\n";
        assertThat(bring(third, any -> true)).isEqualTo(new BringIn.Result(0, 0, 1, 1, 0, 0, 0));
        assertThat(payments()).singleElement().satisfies(one -> {
            assertThat(one.on()).isEqualTo(LocalDate.of(2026, 10, 7));
            assertThat(one.amount()).isEqualTo(Money.of("80.00", "GBP"));
        });
        assertThat(new ClientStory(book).of(client("zed ltd"), TODAY).credits()).isEmpty();

        undo();
        assertThat(payments()).singleElement().satisfies(one -> {
            assertThat(one.on()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(one.amount()).isEqualTo(Money.of("100.00", "GBP"));
        });
        assertThat(bring(third, any -> true).changed()).as("found again").isEqualTo(1);
        undo();
        Imports.Undone all = undo();
        assertThat(all.stayed()).isEmpty();
        assertThat(all.clients()).isEqualTo(1);
    }

    @Test
    void whatWasAddedSinceStaysAndIsNamed() {
        bring(FIRST, any -> true);
        bring(SECOND, any -> true);
        long third = invoice("Z-3").id();
        new RecordPayment(book)
                .record(
                        new Received(
                                client("zed ltd"), Money.of("20.00", "GBP"), TODAY, PaymentMethod.TRANSFER, third, ""),
                        TODAY,
                        NOW);
        Imports.Undone undone = undo();

        assertThat(undone.stayed()).containsExactly(new Imports.Stayed("Zed Ltd", "Z-3"));
        assertThat(invoice("Z-3").balance()).isEqualTo(Money.of("30.00", "GBP"));
        assertThat(invoice("Z-1").balance()).isEqualTo(Money.of("100.00", "GBP"));
        assertThat(invoice("Z-2").total()).isEqualTo(Money.of("200.00", "GBP"));
    }

    @Test
    void theActCanBeUndoneFromTheListOfActsToo() {
        bring(FIRST, any -> true);
        bring(SECOND, any -> true);
        long act = book.read(stores ->
                stores.entries().newest(null, null, null, 1).getFirst().id());
        new UndoAct(book).undo(act, "", NOW);
        asAfterTheFirst();
        assertThat(new BringIn(book).last().orElseThrow().invoices()).isEqualTo(2);
    }

    @Test
    void theBookIsNotPutBackToWhatAnOlderListSays() {
        bring(FIRST, any -> true);
        new RecordPayment(book)
                .record(
                        new Received(
                                client("zed ltd"),
                                Money.of("100.00", "GBP"),
                                TODAY,
                                PaymentMethod.TRANSFER,
                                invoice("Z-1").id(),
                                ""),
                        TODAY,
                        NOW);
        String said = HEADING.replace("\n", ",Paid\n") + "Zed Ltd,Z-1,2026-09-01,2026-09-15,100.00,,no,0.00\n";
        Comparison compared = new BringIn(book).compare(rows(said), TODAY);
        assertThat(compared.differences()).isEmpty();
        assertThat(compared.ahead()).isEqualTo(1);
        assertThat(compared.same()).isEqualTo(1);
    }

    @Test
    void theSameNumberOfAnotherYearIsAnotherInvoice() {
        bring(HEADING + "Zed Ltd,7,2025-02-03,2025-03-05,100.00,,no\n", any -> true);
        BringIn.Result result = bring(HEADING + "Zed Ltd,7,2026-02-04,2026-03-06,250.00,,no\n", any -> true);
        assertThat(result).isEqualTo(new BringIn.Result(0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void aCancelledInvoiceLeavesTheListsAndComesBackWithUndo() {
        bring(FIRST, any -> true);
        String heading = "Customer,Invoice Number,Invoice Date,Due Date,Amount,Status\n";
        String list = heading + "Zed Ltd,Z-1,2026-09-01,2026-09-15,100.00,void\n"
                + "Zed Ltd,Z-9,2026-09-01,2026-09-15,100.00,void\n"
                + "Zed Ltd,Z-2,2026-09-01,2026-09-15,200.00,paid\n";
        assertThat(bring(list, any -> true)).isEqualTo(new BringIn.Result(0, 0, 1, 2, 0, 0, 1));
        long client = client("zed ltd");
        assertThat(book.<Boolean>read(
                        stores -> stores.invoices().byNumber(client, "Z-1").isPresent()))
                .isFalse();
        assertThat(payments())
                .singleElement()
                .satisfies(one -> assertThat(one.on()).isEqualTo(TODAY));
        undo();
        asAfterTheFirst();
    }
}
