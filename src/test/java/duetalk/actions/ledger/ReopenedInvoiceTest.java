package duetalk.actions.ledger;

import static duetalk.actions.ledger.Desk.day;
import static duetalk.actions.ledger.Desk.gbp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.SaveInvoice;
import duetalk.core.Refusal;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.money.Money;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was credited on a paid invoice, or paid back of a payment, when that payment is gone. */
class ReopenedInvoiceTest {

    @TempDir
    Path folder;

    private H2Book book;
    private Desk desk;
    private UndoAct undo;
    private long ada;
    private long invoice;
    private long paid;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        desk = new Desk(book);
        undo = new UndoAct(book);
        ada = desk.client("Ada");
        invoice = desk.invoice(ada, "1", day(1, 1), day(2, 1), gbp("500.00"));
        paid = desk.pay(ada, gbp("500.00"), day(2, 5));
    }

    @AfterEach
    void close() {
        desk.assertSumsRight();
        book.close();
    }

    private long note(String amount) {
        return new RecordCreditNote(book)
                .record(invoice, gbp(amount), day(2, 10), "bent", day(2, 10), desk.at(day(2, 10)));
    }

    private long returned(long payment, LocalDate on) {
        return new ReturnPayment(book).give(payment, on, "no funds", on, desk.at(on));
    }

    private long refund(String amount, LocalDate on) {
        return new CreditActs(book).refund(ada, gbp(amount), on, "", on, desk.at(on));
    }

    private Money balance() {
        return desk.invoice(invoice).balance();
    }

    private Money balance(LocalDate on) {
        Ledger ledger = book.read(stores -> Ledger.of(stores.entries().ofClient(ada)));
        return ledger.asOf(on).on(desk.invoice(invoice)).balance();
    }

    private List<Charge> charges() {
        return desk.story(ada, day(4, 1)).charges();
    }

    private long newest() {
        return book.<Act>read(
                        stores -> stores.entries().newest(null, ada, null, 1).getFirst())
                .id();
    }

    private void says(String total) {
        Invoice was = desk.invoice(invoice);
        new SaveInvoice(book)
                .save(
                        was.saying(Invoice.fresh(ada, "1", was.issued(), was.due(), gbp(total), "")),
                        day(3, 1),
                        desk.at(day(3, 1)));
    }

    @Test
    void aCreditNoteOnAPaidInvoiceCountsOnItWhenTheBankTakesThePaymentBack() {
        note("100.00");
        assertThat(desk.credit(ada)).containsExactly(gbp("100.00"));

        long back = returned(paid, day(2, 20));

        assertThat(balance()).isEqualTo(gbp("400.00"));
        assertThat(balance(day(2, 19))).isEqualTo(gbp("0.00"));
        assertThat(balance(day(2, 20))).isEqualTo(gbp("400.00"));
        assertThat(desk.credit(ada)).isEmpty();
        undo.undo(back, "", desk.at(day(2, 21)));
        assertThat(balance()).isEqualTo(gbp("0.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("100.00"));
        undo.redo(back, desk.at(day(2, 22)));
        assertThat(balance()).isEqualTo(gbp("400.00"));
        assertThat(desk.credit(ada)).isEmpty();
    }

    @Test
    void andWhenThePaymentIsCancelled() {
        note("100.00");

        undo.undo(paid, "typed wrong", desk.at(day(2, 20)));

        assertThat(balance()).isEqualTo(gbp("400.00"));
        assertThat(balance(day(2, 10))).isEqualTo(gbp("400.00"));
        assertThat(desk.credit(ada)).isEmpty();
        undo.redo(paid, desk.at(day(2, 22)));
        assertThat(balance()).isEqualTo(gbp("0.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("100.00"));
    }

    @Test
    void onlyWhatNobodyUsedOfIt() {
        note("100.00");
        refund("30.00", day(2, 12));

        returned(paid, day(2, 20));

        assertThat(balance()).isEqualTo(gbp("430.00"));
        assertThat(desk.credit(ada)).isEmpty();
    }

    @Test
    void anInvoiceThatAsksForMoreAfterAllTakesItsCreditNoteFirst() {
        note("100.00");

        says("550.00");

        assertThat(balance()).isEqualTo(gbp("0.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("50.00"));
        undo.undo(newest(), "", desk.at(day(3, 2)));
        assertThat(desk.credit(ada)).containsExactly(gbp("100.00"));
    }

    @Test
    void aSurplusStaysTheClientsMoneyAndIsNotAskedFor() {
        desk.pay(ada, gbp("80.00"), day(2, 6));

        returned(paid, day(2, 20));

        assertThat(balance()).isEqualTo(gbp("500.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("80.00"));
        assertThat(desk.asked(ada, day(2, 21)).asked()).isEqualTo(gbp("420.00"));
    }

    @Test
    void aCreditNoteGoesWithItsInvoiceToTheClientToWhomItBelongs() {
        note("100.00");
        long eve = desk.client("Eve");

        new MoveInvoice(book).move(invoice, eve, false, "typed wrong", desk.at(day(2, 20)));

        assertThat(balance()).isEqualTo(gbp("400.00"));
        assertThat(desk.credit(eve)).isEmpty();
        assertThat(desk.credit(ada)).containsExactly(gbp("500.00"));
        undo.undo(newest(), "", desk.at(day(2, 21)));
        assertThat(balance()).isEqualTo(gbp("0.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("100.00"));
    }

    @Test
    void aPaymentOfWhichSomeWasPaidBackCanBeReturnedAndTheRefundIsOwed() {
        long more = desk.pay(ada, gbp("300.00"), day(2, 6));
        refund("120.00", day(2, 12));

        long back = returned(more, day(2, 20));

        assertThat(desk.credit(ada)).isEmpty();
        assertThat(charges()).singleElement().satisfies(charge -> {
            assertThat(charge.kind()).isEqualTo(ChargeKind.REFUND_OWED);
            assertThat(charge.left()).isEqualTo(gbp("120.00"));
        });
        assertThat(desk.asked(ada, day(2, 21)).asked()).isEqualTo(gbp("120.00"));
        undo.undo(back, "", desk.at(day(2, 22)));
        assertThat(desk.credit(ada)).containsExactly(gbp("180.00"));
        assertThat(charges()).isEmpty();
        undo.redo(back, desk.at(day(2, 23)));
        assertThat(desk.credit(ada)).isEmpty();
        assertThat(charges()).hasSize(1);
    }

    @Test
    void aRefundThatBecameAChargeIsNotTakenBackBeforeTheReturn() {
        long more = desk.pay(ada, gbp("300.00"), day(2, 6));
        long refunded = refund("300.00", day(2, 12));
        long back = returned(more, day(2, 20));

        assertThatThrownBy(() -> undo.undo(refunded, "", desk.at(day(2, 21))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("DEPENDS_ON_IT"));
        undo.undo(back, "", desk.at(day(2, 22)));
        undo.undo(refunded, "", desk.at(day(2, 23)));
        undo.redo(back, desk.at(day(2, 24)));
        assertThat(charges()).isEmpty();
        assertThat(desk.credit(ada)).isEmpty();
    }

    @Test
    void whatWasEnteredWhereAnInvoiceDidNotBelongComesBackWithIt() {
        undo.undo(paid, "", desk.at(day(2, 8)));
        long eve = desk.client("Eve");
        long moved = new MoveInvoice(book).move(invoice, eve, false, "typed wrong", desk.at(day(2, 9)));
        note("100.00");

        undo.undo(moved, "", desk.at(day(2, 21)));

        assertThat(balance()).isEqualTo(gbp("400.00"));
        assertThat(new duetalk.actions.ClientMoney(book).of(eve, day(2, 22)).acts())
                .isEmpty();
        assertThat(new duetalk.actions.ClientMoney(book).of(ada, day(2, 22)).acts())
                .extracting(Act::kind)
                .contains(duetalk.core.ledger.ActKind.CREDIT_NOTE_RECORDED);
        assertThat(desk.credit(eve)).isEmpty();
    }

    @Test
    void moneyThatCameWhereAnInvoiceDidNotBelongStaysThere() {
        undo.undo(paid, "", desk.at(day(2, 8)));
        long eve = desk.client("Eve");
        long moved = new MoveInvoice(book).move(invoice, eve, false, "typed wrong", desk.at(day(2, 9)));
        desk.pay(eve, gbp("70.00"), day(2, 10));

        undo.undo(moved, "", desk.at(day(2, 21)));

        assertThat(balance()).isEqualTo(gbp("500.00"));
        assertThat(desk.credit(eve)).containsExactly(gbp("70.00"));
    }

    @Test
    void aNoteThatWentWithItsInvoiceIsInNobodysHistoryTwice() {
        note("100.00");
        long eve = desk.client("Eve");
        long moved = new MoveInvoice(book).move(invoice, eve, true, "typed wrong", desk.at(day(2, 20)));
        assertThat(kinds(ada)).doesNotContain(duetalk.core.ledger.ActKind.CREDIT_NOTE_RECORDED);
        assertThat(kinds(eve)).contains(duetalk.core.ledger.ActKind.CREDIT_NOTE_RECORDED);

        undo.undo(moved, "", desk.at(day(2, 21)));

        assertThat(kinds(ada)).contains(duetalk.core.ledger.ActKind.CREDIT_NOTE_RECORDED);
        assertThat(kinds(eve)).isEmpty();
    }

    private List<duetalk.core.ledger.ActKind> kinds(long client) {
        return new duetalk.actions.ClientMoney(book)
                .of(client, day(3, 1)).acts().stream().map(Act::kind).toList();
    }

    @Test
    void creditThatIsUsedLaterStandsInTheHistoryOnTheDayItWasRecordedAndSaysFromWhenItCounts() {
        desk.pay(ada, gbp("40.00"), day(2, 6));
        long other = desk.invoice(ada, "2", day(1, 20), day(2, 20), gbp("90.00"));
        long used = new CreditActs(book).use(other, gbp("40.00"), desk.at(day(3, 9)));

        assertThat(new InvoiceHistory(book).of(other, java.time.ZoneOffset.UTC).getLast())
                .satisfies(line -> {
                    assertThat(line.on()).isEqualTo(day(3, 9));
                    assertThat(line.countsFrom()).isEqualTo(day(2, 6));
                    assertThat(line.balance()).isEqualTo(gbp("50.00"));
                });
        assertThat(book.<LocalDate>read(
                        stores -> stores.entries().act(used).orElseThrow().on()))
                .isEqualTo(day(2, 6));
    }
}
