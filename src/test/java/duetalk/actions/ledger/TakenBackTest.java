package duetalk.actions.ledger;

import static duetalk.actions.ledger.Desk.day;
import static duetalk.actions.ledger.Desk.gbp;
import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.SaveInvoice;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.money.Money;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random acts have found about taking back and doing again, each in as few acts as it needs. */
class TakenBackTest {

    @TempDir
    Path folder;

    private H2Book book;
    private Desk desk;
    private UndoAct undo;
    private long ada;
    private long invoice;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        desk = new Desk(book);
        undo = new UndoAct(book);
        ada = desk.client("Ada");
        invoice = desk.invoice(ada, "1", day(1, 1), day(2, 1), gbp("100.00"));
    }

    @AfterEach
    void close() {
        desk.assertSumsRight();
        book.close();
    }

    private long newest() {
        return book.<Act>read(
                        stores -> stores.entries().newest(null, ada, null, 1).getFirst())
                .id();
    }

    private void says(Money total) {
        Invoice was = desk.invoice(invoice);
        new SaveInvoice(book)
                .save(
                        was.saying(Invoice.fresh(ada, "1", was.issued(), was.due(), total, "")),
                        day(3, 1),
                        desk.at(day(3, 1)));
    }

    private long correct(long act, Money right) {
        return new CorrectPayment(book)
                .correct(
                        act,
                        new CorrectPayment.Corrected(right, day(3, 5), PaymentMethod.CASH, ""),
                        "typed wrong",
                        day(3, 10),
                        desk.at(day(3, 10)));
    }

    @Test
    void whatFellBackOfANoteThatIsGoneDoesNotComeAgain() {
        long paid = desk.pay(ada, gbp("40.00"), day(2, 5));
        undo.undo(paid, "", desk.at(day(2, 6)));
        long note = new RecordCreditNote(book)
                .record(invoice, gbp("100.00"), day(2, 10), "bent", day(2, 10), desk.at(day(2, 10)));
        long again = undo.redo(paid, desk.at(day(2, 11)));
        long corrected = correct(again, gbp("40.00"));
        undo.undo(note, "", desk.at(day(3, 11)));

        undo.undo(corrected, "", desk.at(day(3, 12)));

        assertThat(desk.invoice(invoice).balance()).isEqualTo(gbp("60.00"));
        assertThat(desk.credit(ada)).isEmpty();
    }

    @Test
    void anInvoiceThatIsCorrectedAgainTakesOffOnce() {
        desk.pay(ada, gbp("100.00"), day(2, 5));
        says(gbp("60.00"));
        long correction = newest();
        assertThat(desk.credit(ada)).containsExactly(gbp("40.00"));
        undo.undo(correction, "", desk.at(day(3, 2)));
        assertThat(desk.credit(ada)).isEmpty();

        undo.redo(correction, desk.at(day(3, 3)));

        assertThat(desk.invoice(invoice).balance()).isEqualTo(gbp("0.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("40.00"));
    }

    @Test
    void aPaymentThatCameBackIsCorrectedWithWhatItHadLifted() {
        new WriteOff(book).writeOff(invoice, gbp("100.00"), day(2, 2), "gone", day(2, 2), desk.at(day(2, 2)));
        RecordPayment.Part part = RecordPayment.Part.of(invoice, gbp("30.00"));
        long paid = new RecordPayment(book)
                .record(
                        desk.received(ada, gbp("30.00"), day(2, 12)).split(List.of(part)),
                        day(2, 12),
                        desk.at(day(2, 12)));
        undo.undo(correct(paid, gbp("20.00")), "", desk.at(day(3, 11)));

        correct(paid, gbp("30.00"));

        Invoice then = new BalanceThen(book).asOf(invoice, day(2, 20)).orElseThrow();
        assertThat(then.writtenOff()).isEqualTo(gbp("100.00"));
        assertThat(then.balance()).isEqualTo(gbp("0.00"));
        assertThat(desk.invoice(invoice).writtenOff()).isEqualTo(gbp("70.00"));
    }

    @Test
    void aMoveIsMadeAnewAndNotRepeated() {
        assertThat(UndoAct.isRepeatable(duetalk.core.ledger.ActKind.INVOICE_MOVED))
                .isFalse();
        assertThat(UndoAct.isRepeatable(duetalk.core.ledger.ActKind.INVOICE_CORRECTED))
                .isTrue();
    }
}
