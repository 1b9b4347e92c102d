package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.actions.WhatIsAsked;
import duetalk.actions.ledger.CancelInvoice;
import duetalk.actions.ledger.CancelPayment;
import duetalk.actions.ledger.ChargeActs;
import duetalk.actions.ledger.CorrectPayment;
import duetalk.actions.ledger.CorrectPayment.Corrected;
import duetalk.actions.ledger.CreditActs;
import duetalk.actions.ledger.DisputeActs;
import duetalk.actions.ledger.InvoiceHistory;
import duetalk.actions.ledger.MoveInvoice;
import duetalk.actions.ledger.PaymentQuestions;
import duetalk.actions.ledger.PaymentQuestions.Kind;
import duetalk.actions.ledger.PaymentQuestions.Question;
import duetalk.actions.ledger.RecordCreditNote;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.actions.ledger.ReturnPayment;
import duetalk.actions.ledger.TryOut;
import duetalk.actions.ledger.TryOut.Change;
import duetalk.actions.ledger.TryOut.FallsBack;
import duetalk.actions.ledger.UndoAct;
import duetalk.actions.ledger.WriteOff;
import duetalk.core.Refusal;
import duetalk.core.demand.Demand;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Receipt;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the client's page does with money, on a real book: the worked cases of the ledger by their numbers. */
class MoneyActsTest extends BookStory {

    @AfterEach
    void theKeptSumsAreWhatTheEntriesSay() {
        assertThat(book.<List<Long>>read(stores -> stores.entries().wrongSums()))
                .isEmpty();
    }

    private static Money pln(String amount) {
        return Money.of(amount, "PLN");
    }

    private Received received(String amount, LocalDate on, @Nullable Long invoice) {
        return new Received(client, pln(amount), on, PaymentMethod.TRANSFER, invoice, "");
    }

    private long pay(String amount, LocalDate on, @Nullable Long invoice) {
        return new RecordPayment(book).record(received(amount, on, invoice), TODAY, NOW);
    }

    private Money open(long invoice) {
        return book.read(stores -> stores.invoices().byId(invoice).orElseThrow().balance());
    }

    private Ledger ledger(long of) {
        return book.read(stores -> Ledger.of(stores.entries().ofClient(of)));
    }

    private Money credit(long of) {
        return ledger(of).credit("PLN");
    }

    private Money asked() {
        return WhatIsAsked.of(story(), TODAY).stream().map(Demand::asked).reduce(pln("0.00"), Money::plus);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.code()).isEqualTo(code));
    }

    private PaymentQuestions questions() {
        return new PaymentQuestions(story().invoices(), Set.of(), TODAY);
    }

    @Test
    void moreThanIsOpenIsAskedAboutAndThenStandsToTheirCreditForTheNextInvoice() {
        long first = invoice("F/1", 10, "500.00");
        Received eight = received("800.00", TODAY.minusDays(1), null);
        assertThat(questions().of(eight))
                .containsExactly(new Question(Kind.SURPLUS, pln("300.00"), "", TODAY.minusDays(1)));
        refused("PAYMENT_ABOVE_OPEN", () -> new RecordPayment(book).record(eight.asked(true, false), TODAY, NOW));

        new RecordPayment(book).record(eight.asked(false, true), TODAY, NOW);
        long second = invoice("F/2", 5, "300.00");
        assertThat(open(first)).isEqualTo(pln("0.00"));
        assertThat(asked()).as("covered by credit").isEqualTo(pln("0.00"));

        new CreditActs(book).use(second, pln("300.00"), NOW);
        assertThat(open(second)).isEqualTo(pln("0.00"));
        assertThat(credit(client)).isEqualTo(pln("0.00"));
    }

    @Test
    void moneyForWhatIsNotDueYetAndADayBeforeTheInvoiceAreAskedAbout() {
        invoice("F/1", 10, "100.00");
        invoice("F/2", -8, "50.00");
        LocalDate early = TODAY.minusDays(60);

        assertThat(questions().of(received("130.00", early, null)))
                .containsExactly(
                        new Question(Kind.NOT_YET_DUE, pln("30.00"), "F/2", TODAY.plusDays(8)),
                        new Question(Kind.BEFORE_INVOICE, pln("100.00"), "F/1", TODAY.minusDays(24)));
        assertThat(questions().of(received("100.00", TODAY, null))).isEmpty();
        assertThat(questions().of(received("130.00", TODAY, null).asked(false, false)))
                .extracting(Question::kind)
                .containsExactly(Kind.SURPLUS);
    }

    @Test
    void creditOnWhatIsPaidIsPaidBackOnItsDay() {
        long invoice = invoice("F/1", 30, "500.00");
        pay("500.00", TODAY.minusDays(20), invoice);
        new RecordCreditNote(book).record(invoice, pln("100.00"), TODAY.minusDays(10), "scratched", TODAY, NOW);
        new CreditActs(book).refund(client, pln("100.00"), TODAY.minusDays(2), "", TODAY, NOW);

        assertThat(credit(client)).isEqualTo(pln("0.00"));
        assertThat(ledger(client).asOf(TODAY.minusDays(3)).credit("PLN")).isEqualTo(pln("100.00"));
        refused(
                "CREDIT_BEFORE_INVOICE",
                () -> new RecordCreditNote(book).record(invoice, pln("1.00"), TODAY.minusDays(60), "", TODAY, NOW));
    }

    @Test
    void aChargeOnWhatWasPaidLateIsOwedByItselfAndCanBePaidAndWaived() {
        long invoice = invoice("F/1", 61, "10000.00");
        pay("10000.00", TODAY, invoice);
        new ChargeActs(book).book(invoice, ChargeKind.INTEREST, pln("196.37"), TODAY, "", NOW);
        new ChargeActs(book).book(invoice, ChargeKind.COMPENSATION, pln("100.00"), TODAY, "", NOW);
        assertThat(asked()).isEqualTo(pln("296.37"));
        var charges = ledger(client).charges();

        new RecordPayment(book)
                .record(
                        received("150.00", TODAY, null)
                                .split(List.of(new Part(null, charges.get(0).id(), pln("150.00"))))
                                .asked(false, false),
                        TODAY,
                        NOW);
        assertThat(asked()).isEqualTo(pln("146.37"));
        new ChargeActs(book).waive(charges.get(0).id(), pln("46.37"), TODAY, "agreed", NOW);
        new ChargeActs(book).waive(charges.get(1).id(), pln("100.00"), TODAY, "agreed", NOW);
        assertThat(asked()).isEqualTo(pln("0.00"));
    }

    @Test
    void moneyForWhatIsWrittenOffLiftsItAndUndoingTheRestOpensIt() {
        long invoice = invoice("F/1", 60, "330.00");
        long off = new WriteOff(book).writeOff(invoice, pln("330.00"), TODAY.minusDays(23), "insolvent", TODAY, NOW);
        new RecordPayment(book)
                .record(
                        received("100.00", TODAY.minusDays(4), null).split(List.of(Part.of(invoice, pln("100.00")))),
                        TODAY,
                        NOW);
        assertThat(story().invoices().getFirst().writtenOff()).isEqualTo(pln("230.00"));

        new UndoAct(book).undo(off, "they pay", NOW);
        assertThat(open(invoice)).isEqualTo(pln("230.00"));
    }

    @Test
    void oneTransferForTwoIsOneReceiptAndCancelledAsOne() {
        long one = invoice("F/1", 20, "984.00");
        long two = invoice("F/2", 10, "492.00");
        long act = pay("1476.00", TODAY, null);

        List<Receipt> receipts = Receipt.of(ledger(client));
        assertThat(receipts).hasSize(1);
        assertThat(receipts.getFirst().amount()).isEqualTo(pln("1476.00"));
        assertThat(receipts.getFirst().actId()).isEqualTo(act);
        assertThat(receipts.getFirst().counted())
                .extracting(share -> share.invoiceId(), share -> share.amount())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(one, pln("984.00")),
                        org.assertj.core.groups.Tuple.tuple(two, pln("492.00")));

        new UndoAct(book).undo(act, "typed twice", NOW);
        assertThat(Receipt.of(ledger(client))).isEmpty();
        assertThat(open(one).plus(open(two))).isEqualTo(pln("1476.00"));
    }

    @Test
    void moneyBeforeTheBillIsCreditUntilItIsUsedFromTheInvoicesDay() {
        LocalDate came = TODAY.minusDays(60);
        pay("300.00", came, null);
        long invoice = invoice("F/1", 20, "250.00");
        new CreditActs(book).use(invoice, pln("250.00"), NOW);

        assertThat(credit(client)).isEqualTo(pln("50.00"));
        LocalDate issued = TODAY.minusDays(34);
        assertThat(ledger(client).asOf(issued.minusDays(1)).credit("PLN")).isEqualTo(pln("300.00"));
        assertThat(ledger(client).asOf(issued).credit("PLN")).isEqualTo(pln("50.00"));
    }

    @Test
    void withheldTaxIsAPaperUntilItsCertificateCame() {
        long invoice = invoice("F/1", 10, "1000.00");
        pay("800.00", TODAY, invoice);
        new DisputeActs(book).open(invoice, DisputeKind.WITHHELD, pln("200.00"), TODAY, "", TODAY, NOW);
        assertThat(asked()).isEqualTo(pln("0.00"));
        assertThat(open(invoice)).isEqualTo(pln("200.00"));

        new DisputeActs(book).settle(invoice, pln("200.00"), TODAY, "certificate 7", TODAY, NOW);
        assertThat(open(invoice)).isEqualTo(pln("0.00"));
    }

    @Test
    void theHistoryOfACorrectedInvoiceCanBeFollowedLineByLine() {
        long id = invoice("F/1", 10, "1180.00");
        long wrong = pay("400.00", TODAY.minusDays(3), id);
        new CorrectPayment(book)
                .correct(
                        wrong,
                        new Corrected(pln("500.00"), TODAY.minusDays(3), PaymentMethod.CASH, ""),
                        "typed wrong",
                        TODAY,
                        NOW);
        Invoice before = story().invoices().getFirst();
        new SaveInvoice(book)
                .save(
                        new Invoice(
                                id,
                                client,
                                "F/1",
                                before.issued(),
                                before.due(),
                                pln("1003.00"),
                                before.paid(),
                                before.credited(),
                                before.settled(),
                                "",
                                before.disputed(),
                                before.writtenOff()),
                        TODAY,
                        NOW);

        List<InvoiceHistory.Line> lines = new InvoiceHistory(book).of(id, ZoneOffset.UTC);
        assertThat(lines)
                .extracting(
                        InvoiceHistory.Line::kind,
                        InvoiceHistory.Line::amount,
                        InvoiceHistory.Line::cancelled,
                        InvoiceHistory.Line::balance)
                .containsExactly(
                        line("INVOICE_ENTERED", "1180.00", false, "1180.00"),
                        line("PAYMENT_ALLOCATION", "400.00", true, null),
                        line("PAYMENT_ALLOCATION", "500.00", false, "680.00"),
                        line("INVOICE_CORRECTED", "-177.00", false, "503.00"));
        assertThat(open(id)).isEqualTo(pln("503.00"));
    }

    private static org.assertj.core.groups.Tuple line(
            String kind, String amount, boolean cancelled, @Nullable String balance) {
        return org.assertj.core.groups.Tuple.tuple(kind, pln(amount), cancelled, balance == null ? null : pln(balance));
    }

    @Test
    void whatACorrectionWouldChangeIsSaidAndNothingOfItStays() {
        long one = invoice("F/1", 20, "860.00");
        long two = invoice("F/2", 10, "340.00");
        long act = new RecordPayment(book)
                .record(
                        received("1000.00", TODAY.minusDays(1), null).split(List.of(Part.of(one, pln("860.00")))),
                        TODAY,
                        NOW);
        new CreditActs(book).use(two, pln("90.00"), NOW);
        long acts = book.<Long>read(stores -> stores.entries().count());

        TryOut.Outcome outcome = new TryOut(book)
                .of(
                        client,
                        inside -> new CorrectPayment(inside)
                                .correct(
                                        act,
                                        new Corrected(pln("680.00"), TODAY, PaymentMethod.TRANSFER, ""),
                                        "typed wrong",
                                        TODAY,
                                        NOW));

        assertThat(outcome.invoices())
                .containsExactly(
                        new Change("F/1", pln("0.00"), pln("180.00")), new Change("F/2", pln("250.00"), pln("340.00")));
        assertThat(outcome.credits()).containsExactly(new Change("", pln("50.00"), pln("0.00")));
        assertThat(outcome.fallsBack()).containsExactly(new FallsBack(pln("90.00"), "F/2"));
        assertThat(book.<Long>read(stores -> stores.entries().count())).isEqualTo(acts);
        assertThat(open(two)).isEqualTo(pln("250.00"));
        reopen();
        assertThat(credit(client)).isEqualTo(pln("50.00"));
        assertThat(book.missingChanges()).isZero();
    }

    /** Undoing the correction would bring the mistake back; cancelling the payment leaves nothing. */
    @Test
    void aPaymentThatWasCorrectedIsCancelledWhole() {
        long one = invoice("F/1", 20, "860.00");
        long act = pay("860.00", TODAY, one);
        new CorrectPayment(book)
                .correct(act, new Corrected(pln("86.00"), TODAY, PaymentMethod.CASH, ""), "typed wrong", TODAY, NOW);
        long payment = Receipt.of(ledger(client)).getFirst().entryId();

        long cancelled = new CancelPayment(book).cancel(payment, "wrong client", NOW);
        assertThat(open(one)).isEqualTo(pln("860.00"));
        assertThat(Receipt.of(ledger(client))).isEmpty();
        refused("UNDONE_ALREADY", () -> new CancelPayment(book).cancel(payment, "again", NOW));

        new UndoAct(book).undo(cancelled, "", NOW);
        assertThat(open(one)).isEqualTo(pln("774.00"));
    }

    @Test
    void aPaymentThatMovedWithItsInvoiceIsCorrectedAlone() {
        long other = other();
        long id = invoice("F/1", 20, "900.00");
        pay("300.00", TODAY.minusDays(5), id);
        new DisputeActs(book).open(id, DisputeKind.DISPUTED, pln("40.00"), TODAY, "late", TODAY, NOW);
        long move = new MoveInvoice(book).move(id, other, true, "", NOW);
        long payment = Receipt.of(ledger(other)).getFirst().entryId();

        new CorrectPayment(book)
                .correctEntry(
                        payment,
                        new Corrected(pln("30.00"), TODAY.minusDays(5), PaymentMethod.TRANSFER, ""),
                        "typed wrong",
                        TODAY,
                        NOW);
        assertThat(open(id)).isEqualTo(pln("870.00"));
        assertThat(ledger(other).disputes()).hasSize(1);
        assertThat(book.<Boolean>read(stores -> stores.entries().undoneBy(move).isPresent()))
                .isFalse();
    }

    @Test
    void aTrialOfWhatIsRefusedIsRefusedAlike() {
        long one = invoice("F/1", 20, "860.00");
        long act = pay("860.00", TODAY, one);
        refused(
                "RETURN_BEFORE_PAYMENT",
                () -> new TryOut(book)
                        .of(client, inside -> new ReturnPayment(inside).give(act, TODAY.minusDays(1), "", TODAY, NOW)));
        assertThat(open(one)).isEqualTo(pln("0.00"));
    }

    @Test
    void anInvoiceIsCancelledWithAReasonAndComesBack() {
        long id = invoice("F/1", 20, "860.00");
        refused("REASON_MISSING", () -> new CancelInvoice(book).cancel(id, " ", NOW));
        long act = new CancelInvoice(book).cancel(id, "entered twice", NOW);
        assertThat(story().invoices()).isEmpty();
        assertThat(asked()).isEqualTo(pln("0.00"));
        refused("INVOICE_GONE", () -> new CancelInvoice(book).cancel(id, "again", NOW));

        new UndoAct(book).undo(act, "", NOW);
        assertThat(open(id)).isEqualTo(pln("860.00"));
        assertThat(story().invoices()).hasSize(1);
    }

    @Test
    void anInvoiceWithAnythingOnItIsNotCancelledUntilThatIsGone() {
        long id = invoice("F/1", 20, "860.00");
        long paid = pay("10.00", TODAY, id);
        refused("INVOICE_HAS_MONEY", () -> new CancelInvoice(book).cancel(id, "twice", NOW));
        new ReturnPayment(book).give(paid, TODAY, "bounced", TODAY, NOW);
        long charge = new ChargeActs(book).book(id, ChargeKind.FEE, pln("5.00"), TODAY, "", NOW);
        refused("INVOICE_HAS_MONEY", () -> new CancelInvoice(book).cancel(id, "twice", NOW));
        new UndoAct(book).undo(charge, "", NOW);

        new CancelInvoice(book).cancel(id, "twice", NOW);
        assertThat(story().invoices()).isEmpty();
    }

    private long other() {
        return new SaveClient(book).save(card("Zakład B"), java.time.Instant.EPOCH);
    }

    @Test
    void anInvoiceMovedWithItsMoneyTakesOnlyThatMoneyAlong() {
        long other = other();
        long own = invoice("F/0", 30, "100.00");
        long id = invoice("F/1", 20, "900.00");
        pay("450.00", TODAY.minusDays(5), null);
        assertThat(open(id)).isEqualTo(pln("550.00"));
        new RecordPayment(book)
                .record(
                        received("200.00", TODAY.minusDays(4), null).split(List.of(Part.of(id, pln("150.00")))),
                        TODAY,
                        NOW);
        new DisputeActs(book).open(id, DisputeKind.DISPUTED, pln("40.00"), TODAY, "late", TODAY, NOW);
        new ChargeActs(book).book(id, ChargeKind.INTEREST, pln("7.00"), TODAY, "", NOW);

        long act = new MoveInvoice(book).move(id, other, true, "wrong client", NOW);

        assertThat(open(own)).isEqualTo(pln("0.00"));
        assertThat(credit(client)).as("what was not on it stays").isEqualTo(pln("50.00"));
        assertThat(Receipt.of(ledger(client))).extracting(Receipt::amount).containsExactly(pln("50.00"), pln("100.00"));
        assertThat(ledger(client).charges()).isEmpty();
        assertThat(open(id)).isEqualTo(pln("400.00"));
        assertThat(Receipt.of(ledger(other))).extracting(Receipt::amount).containsExactly(pln("150.00"), pln("350.00"));
        assertThat(ledger(other).disputes()).hasSize(1);
        assertThat(ledger(other).charges()).hasSize(1);
        assertThat(new InvoiceHistory(book).of(id, ZoneOffset.UTC))
                .filteredOn(line -> line.kind().equals("INVOICE_MOVED"))
                .extracting(InvoiceHistory.Line::detail)
                .containsExactly("Stolarnia Dębowy Dom");

        new UndoAct(book).undo(act, "it was right", NOW);
        assertThat(open(id)).isEqualTo(pln("400.00"));
        assertThat(ledger(other).live()).isEmpty();
        assertThat(Receipt.of(ledger(client)))
                .extracting(Receipt::amount)
                .containsExactly(pln("200.00"), pln("450.00"));
        assertThat(credit(client)).isEqualTo(pln("50.00"));
        assertThat(ledger(client).disputes()).hasSize(1);
    }

    @Test
    void anInvoiceMovedWithoutItsMoneyLeavesThatToTheFirstClientsCredit() {
        long other = other();
        long id = invoice("F/1", 20, "900.00");
        pay("300.00", TODAY.minusDays(5), id);

        long act = new MoveInvoice(book).move(id, other, false, "", NOW);

        assertThat(credit(client)).isEqualTo(pln("300.00"));
        assertThat(open(id)).isEqualTo(pln("900.00"));
        assertThat(story().invoices()).isEmpty();
        reopen();
        new UndoAct(book).undo(act, "", NOW);
        assertThat(credit(client)).isEqualTo(pln("0.00"));
        assertThat(open(id)).isEqualTo(pln("600.00"));
    }

    @Test
    void anInvoiceIsNotMovedToWhereItsNumberStandsOrToItself() {
        long other = other();
        long id = invoice("F/1", 20, "900.00");
        LocalDate due = TODAY.minusDays(1);
        new SaveInvoice(book).save(Invoice.fresh(other, "f/1", due, due, pln("1.00"), ""), TODAY, NOW);
        refused("INVOICE_EXISTS", () -> new MoveInvoice(book).move(id, other, true, "", NOW));
        refused("MOVE_TO_ITSELF", () -> new MoveInvoice(book).move(id, client, true, "", NOW));
    }
}
