package duetalk.actions.ledger;

import static duetalk.actions.ledger.Desk.day;
import static duetalk.actions.ledger.Desk.endOf;
import static duetalk.actions.ledger.Desk.gbp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.AgreePlan;
import duetalk.actions.FindPayment;
import duetalk.actions.ReckonInterest;
import duetalk.actions.SaveInvoice;
import duetalk.actions.TodaysWork;
import duetalk.actions.WhatIsAsked;
import duetalk.core.Refusal;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.demand.Demand;
import duetalk.core.demand.Demand.Line;
import duetalk.core.demand.Demand.LineKind;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceState;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanTerms;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseState;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked cases of the ledger, each with its exact figures, through the acts of the user on a real book. */
class WorkedCasesTest {

    @TempDir
    Path folder;

    private H2Book book;
    private Desk desk;
    private long ada;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        desk = new Desk(book);
        ada = desk.client("Ada");
    }

    @AfterEach
    void close() {
        desk.assertSumsRight();
        book.close();
    }

    private void reopen() {
        book.close();
        book = TestBook.in(folder);
        desk = new Desk(book);
    }

    private Money balance(long invoice) {
        return desk.invoice(invoice).balance();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void case01Mistyped() {
        long invoice = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("1235.00"));
        long wrong = desk.pay(ada, gbp("1235.00"), day(10, 10));
        new UndoAct(book).undo(wrong, "typed wrong", desk.at(day(10, 12)));
        new RecordPayment(book)
                .record(desk.received(ada, gbp("123.50"), day(10, 10)), day(10, 12), desk.at(day(10, 12)));

        BalanceThen then = new BalanceThen(book);
        assertThat(then.asOf(invoice, day(10, 11)).orElseThrow().balance()).isEqualTo(gbp("1111.50"));
        assertThat(then.asKnownAt(invoice, endOf(day(10, 11))).orElseThrow().balance())
                .isEqualTo(gbp("0.00"));
        assertThat(then.asOf(invoice, day(10, 9), endOf(day(10, 11)))
                        .orElseThrow()
                        .balance())
                .isEqualTo(gbp("1235.00"));
        assertThat(book.<List<Act>>read(stores -> stores.entries().newest(null, ada, null, 9)))
                .extracting(Act::kind)
                .containsExactly(
                        ActKind.PAYMENT_RECORDED, ActKind.UNDONE, ActKind.PAYMENT_RECORDED, ActKind.INVOICE_ENTERED);
    }

    @Test
    void case02Overpaid() {
        long first = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("500.00"));
        RecordPayment.Received received =
                desk.received(ada, gbp("800.00"), day(10, 1)).asked(false, false);
        assertRefused(
                "PAYMENT_ABOVE_OPEN", () -> new RecordPayment(book).record(received, day(10, 1), desk.at(day(10, 1))));
        new RecordPayment(book).record(received.asked(false, true), day(10, 1), desk.at(day(10, 1)));
        assertThat(balance(first)).isEqualTo(gbp("0.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("300.00"));

        long second = desk.invoice(ada, "2", day(10, 5), day(11, 4), gbp("300.00"));
        Demand notTaken = desk.asked(ada, day(11, 24));
        assertThat(notTaken.asked()).isEqualTo(gbp("0.00"));
        assertThat(notTaken.covered()).isEqualTo(gbp("300.00"));
        assertThat(notTaken.overdue()).isEqualTo(gbp("300.00"));
        assertThat(notTaken.credit()).isEqualTo(gbp("300.00"));

        new CreditActs(book).use(second, gbp("300.00"), desk.at(day(10, 5)));
        assertThat(balance(second)).isEqualTo(gbp("0.00"));
        assertThat(desk.credit(ada)).isEmpty();
        assertThat(new TodaysWork(book).on(day(11, 24), desk.at(day(11, 24)))).isEmpty();
    }

    @Test
    void case02OverpaidAndALargerInvoice() {
        desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("500.00"));
        desk.pay(ada, gbp("800.00"), day(10, 1));
        desk.invoice(ada, "2", day(10, 5), day(11, 4), gbp("450.00"));

        assertThat(desk.asked(ada, day(11, 24)).asked()).isEqualTo(gbp("150.00"));
    }

    @Test
    void case03CreditOnWhatIsPaid() {
        long paid = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("500.00"));
        desk.pay(ada, gbp("500.00"), day(9, 1));
        RecordCreditNote notes = new RecordCreditNote(book);
        notes.record(paid, gbp("100.00"), day(11, 2), "a door less", day(11, 2), desk.at(day(11, 2)));
        assertThat(desk.credit(ada)).containsExactly(gbp("100.00"));
        new CreditActs(book).refund(ada, gbp("100.00"), day(12, 3), "", day(12, 3), desk.at(day(12, 3)));
        assertThat(desk.credit(ada)).isEmpty();
        assertThat(new BalanceThen(book).creditAsOf(ada, day(12, 2))).containsExactly(gbp("100.00"));

        long bea = desk.client("Bea");
        long open = desk.invoice(bea, "2", day(8, 1), day(9, 1), gbp("500.00"));
        desk.pay(bea, gbp("450.00"), day(9, 1));
        notes.record(open, gbp("100.00"), day(11, 2), "a door less", day(11, 2), desk.at(day(11, 2)));
        assertThat(balance(open)).isEqualTo(gbp("0.00"));
        assertThat(desk.credit(bea)).containsExactly(gbp("50.00"));
        assertRefused(
                "CREDIT_BEFORE_INVOICE",
                () -> notes.record(open, gbp("1.00"), day(7, 31), "", day(11, 2), desk.at(day(11, 2))));
        assertRefused(
                "CREDIT_IN_THE_FUTURE",
                () -> notes.record(open, gbp("1.00"), day(11, 3), "", day(11, 2), desk.at(day(11, 2))));
        // however often: no more than the invoice asked for
        assertRefused(
                "CREDIT_ABOVE_INVOICE",
                () -> notes.record(open, gbp("400.01"), day(11, 2), "", day(11, 2), desk.at(day(11, 2))));
    }

    private long disputed() {
        long invoice = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("1250.00"));
        new DisputeActs(book)
                .open(
                        invoice,
                        DisputeKind.DISPUTED,
                        gbp("250.00"),
                        day(9, 20),
                        "two doors scratched",
                        day(9, 20),
                        desk.at(day(9, 20)));
        return invoice;
    }

    @Test
    void case04DisputedAndPartlyAccepted() {
        long invoice = disputed();
        Demand demand = desk.asked(ada, day(10, 1));
        assertThat(demand.asked()).isEqualTo(gbp("1000.00"));
        assertThat(demand.disputed()).isEqualTo(gbp("250.00"));
        assertThat(desk.story(ada, day(10, 1)).disputes())
                .singleElement()
                .satisfies(one -> assertThat(one.said()).isEqualTo("two doors scratched"));

        new DisputeActs(book).settle(invoice, gbp("200.00"), day(10, 2), "one door", day(10, 2), desk.at(day(10, 2)));
        assertThat(desk.asked(ada, day(10, 3)).asked()).isEqualTo(gbp("1050.00"));
        assertThat(desk.invoice(invoice).credited()).isEqualTo(gbp("200.00"));
        assertThat(desk.story(ada, day(10, 3)).disputes()).isEmpty();
    }

    @Test
    void case04DisputedAndRejected() {
        long invoice = disputed();
        new DisputeActs(book).settle(invoice, gbp("0.00"), day(10, 2), "photographs", day(10, 2), desk.at(day(10, 2)));

        assertThat(desk.asked(ada, day(10, 3)).asked()).isEqualTo(gbp("1250.00"));
    }

    @Test
    void case05TwoCurrencies() {
        desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("100.00"));
        desk.invoice(ada, "2", day(8, 1), day(9, 1), Money.of("250.00", "EUR"));
        desk.invoice(ada, "3", day(8, 1), day(9, 2), gbp("7.00"));
        new RecordPayment(book).record(desk.received(ada, gbp("157.00"), day(8, 20)), day(8, 20), desk.at(day(8, 20)));
        assertThat(desk.credit(ada)).containsExactly(gbp("50.00"));
        desk.invoice(ada, "4", day(8, 21), day(9, 1), gbp("107.00"));

        assertThat(DemandRules.asked(WhatIsAsked.of(desk.story(ada, day(10, 1)), day(10, 1))))
                .containsExactlyInAnyOrder(gbp("57.00"), Money.of("250.00", "EUR"));
    }

    @Test
    void case06LateAndPaid() {
        long invoice = desk.invoice(ada, "1", day(4, 1), day(5, 1), gbp("10000.00"));
        ReckonInterest interest = ReckonInterest.of(
                book.read(stores -> stores.clients().card(ada).orElseThrow()),
                List.of(desk.invoice(invoice)),
                List.of(),
                book.read(stores -> duetalk.core.book.Rules.of(stores, day(7, 1))),
                day(7, 1));
        assertThat(interest.sum()).contains(gbp("196.37"));
        desk.pay(ada, gbp("10000.00"), day(7, 1));
        ChargeActs charges = new ChargeActs(book);
        charges.book(invoice, ChargeKind.INTEREST, gbp("196.37"), day(7, 2), "", desk.at(day(7, 2)));
        charges.book(invoice, ChargeKind.COMPENSATION, gbp("100.00"), day(7, 2), "", desk.at(day(7, 2)));

        Demand demand = desk.asked(ada, day(7, 3));
        assertThat(demand.asked()).isEqualTo(gbp("296.37"));
        assertThat(demand.principal()).isEqualTo(gbp("0.00"));
        assertThat(demand.charges()).isEqualTo(gbp("296.37"));

        List<Charge> booked = desk.story(ada, day(7, 3)).charges();
        List<RecordPayment.Part> parts = List.of(
                new RecordPayment.Part(null, booked.get(0).id(), gbp("100.00")),
                new RecordPayment.Part(null, booked.get(1).id(), gbp("50.00")));
        long paid = new RecordPayment(book)
                .record(desk.received(ada, gbp("150.00"), day(7, 10)).split(parts), day(7, 10), desk.at(day(7, 10)));
        assertThat(desk.asked(ada, day(7, 11)).asked()).isEqualTo(gbp("146.37"));
        // another day of the same payment: it still pays the charges
        new CorrectPayment(book)
                .correct(
                        paid,
                        new CorrectPayment.Corrected(gbp("150.00"), day(7, 9), PaymentMethod.CASH, ""),
                        "it was cash",
                        day(7, 11),
                        desk.at(day(7, 11)));
        assertThat(desk.asked(ada, day(7, 11)).asked()).isEqualTo(gbp("146.37"));
        charges.waive(booked.get(0).id(), gbp("96.37"), day(7, 12), "good will", desk.at(day(7, 12)));
        charges.waive(booked.get(1).id(), gbp("50.00"), day(7, 12), "good will", desk.at(day(7, 12)));
        assertThat(desk.asked(ada, day(7, 13)).asked()).isEqualTo(gbp("0.00"));
        assertThat(desk.story(ada, day(7, 13)).charges())
                .extracting(one -> one.amount().minor() + " " + one.paid().minor() + " "
                        + one.waived().minor())
                .containsExactly("19637 10000 9637", "10000 5000 5000");
        assertThat(balance(invoice)).isEqualTo(gbp("0.00"));
    }

    @Test
    void case07WrittenOff() {
        long invoice = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("330.00"));
        long writeOff = new WriteOff(book)
                .writeOff(invoice, gbp("330.00"), day(11, 1), "moved abroad", day(11, 1), desk.at(day(11, 1)));
        long paid = new RecordPayment(book)
                .record(
                        desk.received(ada, gbp("100.00"), day(11, 20))
                                .split(List.of(RecordPayment.Part.of(invoice, gbp("100.00")))),
                        day(11, 20),
                        desk.at(day(11, 20)));
        Invoice now = desk.invoice(invoice);
        assertThat(now.balance()).isEqualTo(gbp("0.00"));
        assertThat(now.paid()).isEqualTo(gbp("100.00"));
        assertThat(now.writtenOff()).isEqualTo(gbp("230.00"));
        assertThat(now.state()).isEqualTo(InvoiceState.WRITTEN_OFF);
        assertThat(new BalanceThen(book)
                        .asOf(invoice, day(11, 10))
                        .orElseThrow()
                        .writtenOff())
                .isEqualTo(gbp("330.00"));
        // money that the bank took back lifts nothing
        long returned = new ReturnPayment(book).give(paid, day(11, 22), "", day(11, 22), desk.at(day(11, 22)));
        assertThat(desk.invoice(invoice).writtenOff()).isEqualTo(gbp("330.00"));
        assertThat(balance(invoice)).isEqualTo(gbp("0.00"));
        new UndoAct(book).undo(returned, "", desk.at(day(11, 23)));

        new UndoAct(book).undo(writeOff, "back again", desk.at(day(11, 25)));
        assertThat(balance(invoice)).isEqualTo(gbp("230.00"));
        assertThat(desk.asked(ada, day(11, 26)).asked()).isEqualTo(gbp("230.00"));
    }

    @Test
    void case08AKeptPromiseLosesItsMoney() {
        long invoice = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("400.00"));
        book.write(stores -> stores.promises()
                .add(new Promise(
                        0,
                        ada,
                        null,
                        gbp("400.00"),
                        day(10, 5),
                        PaymentMethod.TRANSFER,
                        day(9, 25),
                        List.of(invoice),
                        null)));
        long paid = desk.pay(ada, gbp("400.00"), day(10, 4));
        assertThat(promise(day(10, 6))).isEqualTo(PromiseState.KEPT);
        new ReturnPayment(book).give(paid, day(10, 9), "no funds", day(10, 9), desk.at(day(10, 9)));

        assertThat(promise(day(10, 20))).isEqualTo(PromiseState.BROKEN);
        assertThat(balance(invoice)).isEqualTo(gbp("400.00"));
        BalanceThen then = new BalanceThen(book);
        assertThat(then.asOf(invoice, day(10, 8)).orElseThrow().balance()).isEqualTo(gbp("0.00"));
        assertThat(then.asOf(invoice, day(10, 9)).orElseThrow().balance()).isEqualTo(gbp("400.00"));
        assertThat(desk.credit(ada)).isEmpty();
        assertThat(book.<List<Act>>read(stores -> stores.entries().newest(null, ada, null, 1)))
                .singleElement()
                .satisfies(act -> assertThat(act.reason()).isEqualTo("no funds"));
    }

    private PromiseState promise(LocalDate today) {
        return desk.story(ada, today).promises().getFirst().state();
    }

    @Test
    void case10Merged() {
        long seven = desk.invoice(ada, "7", day(8, 1), day(9, 1), gbp("120.00"));
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(ada, gbp("20.00"), day(8, 2), PaymentMethod.TRANSFER, null, "")
                                .asked(false, true),
                        day(8, 2),
                        desk.at(day(8, 2)));
        long bea = desk.client("Bea");
        long other = desk.invoice(bea, "7", day(8, 3), day(9, 3), gbp("100.00"));
        desk.pay(bea, gbp("20.00"), day(9, 4));
        book.write(stores -> stores.clients()
                .save(new ClientCard(
                        stores.clients().card(bea).orElseThrow().client(),
                        List.of(),
                        List.of(new duetalk.core.clients.Phone(0, "+44 20 7946 0000", "office")),
                        duetalk.core.clients.Terms.USUAL)));

        long merged = new MergeClients(book).merge(ada, bea, java.util.Set.of(), desk.at(day(10, 1)));
        assertThat(desk.asked(ada, day(10, 2)).overdue()).isEqualTo(gbp("200.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("20.00"));
        assertThat(desk.credit(bea)).isEmpty();
        assertThat(desk.story(ada, day(10, 2)).invoices())
                .extracting(one -> one.number() + " " + one.issued())
                .containsExactlyInAnyOrder("7 2026-08-01", "7 2026-08-03");
        assertThat(desk.story(ada, day(10, 2)).card().phones()).hasSize(1);
        assertThat(book.<List<Client>>read(stores -> stores.clients().all()))
                .extracting(Client::name)
                .containsExactly("Ada");
        desk.assertSumsRight();

        // meanwhile: money for Bea's seven, and some of Ada's credit on it too
        new RecordPayment(book)
                .record(
                        desk.received(ada, gbp("30.00"), day(10, 3))
                                .split(List.of(RecordPayment.Part.of(other, gbp("30.00")))),
                        day(10, 3),
                        desk.at(day(10, 3)));
        new CreditActs(book).use(other, gbp("5.00"), desk.at(day(10, 3)));
        assertThat(balance(other)).isEqualTo(gbp("45.00"));
        reopen();
        new UndoAct(book).undo(merged, "two firms after all", desk.at(day(10, 5)));

        assertThat(balance(seven)).isEqualTo(gbp("120.00"));
        assertThat(balance(other)).isEqualTo(gbp("50.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("20.00"));
        assertThat(desk.asked(bea, day(10, 6)).asked()).isEqualTo(gbp("50.00"));
        assertThat(desk.asked(ada, day(10, 6)).asked()).isEqualTo(gbp("100.00"));
        assertThat(desk.story(bea, day(10, 6)).payments()).hasSize(2);
        assertThat(desk.story(bea, day(10, 6)).card().phones()).hasSize(1);
        assertThat(book.<List<Client>>read(stores -> stores.clients().all())).hasSize(2);
        assertRefused("UNDONE_ALREADY", () -> new UndoAct(book).undo(merged, "", desk.at(day(10, 7))));
    }

    @Test
    void case10ADifferenceIsSaidFirst() {
        long noam = book.write(
                stores -> stores.clients().save(ClientCard.of(Client.named("Noam", Language.HE, "ILS", Place.IL))));
        MergeClients merge = new MergeClients(book);
        assertThat(merge.preview(ada, noam).differences())
                .containsExactly(
                        MergeClients.Difference.CURRENCY,
                        MergeClients.Difference.LAW,
                        MergeClients.Difference.LANGUAGE);
        assertRefused("MERGE_DIFFERS", () -> merge.merge(ada, noam, java.util.Set.of(), desk.at(day(10, 1))));
    }

    @Test
    void case11OneTransferForTwo() {
        long one = desk.invoice(ada, "1", day(10, 1), day(11, 1), gbp("984.00"));
        long two = desk.invoice(ada, "2", day(10, 1), day(11, 2), gbp("492.00"));
        long paid = desk.pay(ada, gbp("1476.00"), day(12, 3));
        assertThat(balance(one)).isEqualTo(gbp("0.00"));
        assertThat(balance(two)).isEqualTo(gbp("0.00"));
        assertThat(desk.story(ada, day(12, 3)).payments())
                .hasSize(2)
                .extracting(share -> share.receipt())
                .containsOnly(desk.story(ada, day(12, 3)).payments().getFirst().receipt());
        assertThat(book.<List<Act>>read(stores -> stores.entries().newest(null, ada, null, 1)))
                .singleElement()
                .satisfies(act -> assertThat(act.amount()).isEqualTo(gbp("1476.00")));

        new UndoAct(book).undo(paid, "", desk.at(day(12, 4)));
        assertThat(balance(one)).isEqualTo(gbp("984.00"));
        assertThat(balance(two)).isEqualTo(gbp("492.00"));
        assertThat(desk.credit(ada)).isEmpty();
    }

    @Test
    void case12MoneyBeforeTheBill() {
        desk.pay(ada, gbp("300.00"), day(9, 1));
        assertThat(desk.credit(ada)).containsExactly(gbp("300.00"));
        long invoice = desk.invoice(ada, "1", day(9, 5), day(10, 5), gbp("250.00"));
        new CreditActs(book).use(invoice, gbp("250.00"), desk.at(day(9, 5)));

        BalanceThen then = new BalanceThen(book);
        assertThat(then.creditAsOf(ada, day(9, 4))).containsExactly(gbp("300.00"));
        assertThat(then.creditAsOf(ada, day(9, 5))).containsExactly(gbp("50.00"));
        assertThat(desk.credit(ada)).containsExactly(gbp("50.00"));
        assertThat(balance(invoice)).isEqualTo(gbp("0.00"));
    }

    @Test
    void case13Plan() {
        long planned = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("1000.00"));
        List<Instalment> schedule = List.of(
                new Instalment(1, day(10, 1), day(10, 1), gbp("333.33"), false),
                new Instalment(2, day(11, 2), day(11, 2), gbp("333.33"), false),
                new Instalment(3, day(12, 1), day(12, 1), gbp("333.34"), false));
        Money none = gbp("0.00");
        PlanTerms terms = new PlanTerms(
                gbp("1000.00"),
                none,
                none,
                null,
                InterestMeanwhile.STOP,
                none,
                BigDecimal.ZERO,
                day(9, 20),
                5,
                Place.GB);
        new AgreePlan(book)
                .agree(
                        new Plan(
                                0,
                                ada,
                                1,
                                "",
                                List.of(planned),
                                schedule,
                                terms,
                                day(9, 20),
                                Instant.EPOCH,
                                null,
                                null,
                                0,
                                Map.of()),
                        Place.GB,
                        day(9, 20));
        desk.pay(ada, gbp("333.33"), day(10, 1));
        Demand alone = desk.asked(ada, day(11, 20));
        assertThat(alone.asked()).isEqualTo(gbp("333.33"));
        assertThat(alone.inPlan()).isEqualTo(gbp("666.67"));

        long other = desk.invoice(ada, "2", day(10, 1), day(11, 1), gbp("200.00"));
        assertThat(desk.asked(ada, day(11, 20)).asked()).isEqualTo(gbp("533.33"));
        assertThat(desk.asked(ada, day(11, 20)).lines())
                .extracting(Line::kind, Line::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LineKind.INSTALMENT, gbp("333.33")),
                        org.assertj.core.groups.Tuple.tuple(LineKind.INVOICE, gbp("200.00")));

        desk.pay(ada, gbp("500.00"), day(11, 20));
        assertThat(balance(planned)).isEqualTo(gbp("333.34"));
        assertThat(balance(other)).isEqualTo(gbp("33.33"));
        assertThat(desk.asked(ada, day(11, 21)).asked()).isEqualTo(gbp("33.33"));
    }

    @Test
    void case14NotYetDue() {
        desk.invoice(ada, "1", day(10, 1), day(11, 1), gbp("984.00"));
        desk.invoice(ada, "2", day(11, 4), day(12, 4), gbp("492.00"));

        Demand demand = desk.asked(ada, day(11, 30));
        assertThat(demand.asked()).isEqualTo(gbp("984.00"));
        assertThat(demand.notYetDue()).isEqualTo(gbp("492.00"));
        assertThat(demand.nextDue()).isEqualTo(day(12, 4));
    }

    private List<FindPayment.Found> found(String amount) {
        return new FindPayment(book).find("77", new BigDecimal(amount), any -> java.util.Optional.empty(), day(11, 5));
    }

    @Test
    void case15SameNumber() {
        long zeta = desk.client("Zeta");
        long eta = desk.client("Eta");
        desk.invoice(zeta, "77", day(10, 1), day(11, 1), gbp("100.00"));
        long meant = desk.invoice(eta, "77", day(10, 1), day(11, 1), gbp("250.00"));

        List<FindPayment.Found> found = found("250.00");
        assertThat(found).extracting(one -> one.client().name()).startsWith("Eta");
        assertThat(found.getFirst().match().trust())
                .as("likely, not sure")
                .isNotEqualTo(duetalk.core.matching.Trust.SURE);
        assertThat(found("120.00"))
                .as("which of the two is asked")
                .hasSize(2)
                .allMatch(one -> one.match().trust() == duetalk.core.matching.Trust.POSSIBLE);
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(eta, gbp("250.00"), day(11, 5), PaymentMethod.TRANSFER, meant, ""),
                        day(11, 5),
                        desk.at(day(11, 5)));
        assertThat(balance(meant)).isEqualTo(gbp("0.00"));
        assertThat(desk.asked(zeta, day(11, 6)).asked()).isEqualTo(gbp("100.00"));
    }

    @Test
    void case16Withheld() {
        long noam = book.write(
                stores -> stores.clients().save(ClientCard.of(Client.named("Noam", Language.HE, "ILS", Place.IL))));
        Money all = Money.of("1000.00", "ILS");
        Money part = Money.of("200.00", "ILS");
        long invoice = desk.invoice(noam, "1", day(8, 1), day(9, 1), all);
        desk.pay(noam, Money.of("800.00", "ILS"), day(9, 1));
        DisputeActs disputes = new DisputeActs(book);
        disputes.open(invoice, DisputeKind.WITHHELD, part, day(9, 1), "", day(9, 1), desk.at(day(9, 1)));

        Demand demand =
                DemandRules.in("ILS", WhatIsAsked.of(desk.story(noam, day(10, 1)), day(10, 1)), noam, day(10, 1));
        assertThat(balance(invoice)).isEqualTo(part);
        assertThat(demand.asked()).isEqualTo(Money.zero("ILS"));
        assertThat(demand.disputed()).isEqualTo(part);
        assertThat(desk.story(noam, day(10, 1)).disputes())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(DisputeKind.WITHHELD));

        disputes.settle(invoice, part, day(10, 2), "certificate 12", day(10, 2), desk.at(day(10, 2)));
        assertThat(balance(invoice)).isEqualTo(Money.zero("ILS"));
        assertThat(desk.invoice(invoice).settled()).isEqualTo(part);
        assertThat(desk.invoice(invoice).paid()).isEqualTo(Money.of("800.00", "ILS"));
    }

    @Test
    void case17CorrectedBill() {
        long invoice = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("1180.00"));
        long paid = desk.pay(ada, gbp("500.00"), day(9, 5));
        Invoice was = desk.invoice(invoice);
        new SaveInvoice(book)
                .save(
                        new Invoice(
                                invoice,
                                ada,
                                "1",
                                was.issued(),
                                was.due(),
                                gbp("1003.00"),
                                was.paid(),
                                was.credited(),
                                was.settled(),
                                "",
                                was.disputed(),
                                was.writtenOff()),
                        day(9, 10),
                        desk.at(day(9, 10)));
        assertThat(balance(invoice)).isEqualTo(gbp("503.00"));
        BalanceThen then = new BalanceThen(book);
        assertThat(then.asKnownAt(invoice, endOf(day(9, 9))).orElseThrow().balance())
                .isEqualTo(gbp("680.00"));
        assertThat(then.asKnownAt(invoice, endOf(day(9, 10))).orElseThrow().balance())
                .isEqualTo(gbp("503.00"));
        assertThat(then.asOf(invoice, day(9, 4)).orElseThrow().balance()).isEqualTo(gbp("1003.00"));
        assertThat(then.asKnownAt(invoice, endOf(day(7, 31)))).isEmpty();

        // more comes than the first bill asked for; the correction is taken back: the rest is credit
        Act correction =
                book.read(stores -> stores.entries().newest(null, ada, null, 1)).getFirst();
        new UndoAct(book).undo(correction.id(), "", desk.at(day(9, 11)));
        assertThat(balance(invoice)).isEqualTo(gbp("680.00"));
        assertThat(then.asKnownAt(invoice, endOf(day(9, 10))).orElseThrow().total())
                .isEqualTo(gbp("1003.00"));
        new UndoAct(book).undo(paid, "", desk.at(day(9, 12)));
        assertThat(balance(invoice)).isEqualTo(gbp("1180.00"));
    }

    @Test
    void case18CancelledTwice() {
        long invoice = desk.invoice(ada, "1", day(8, 1), day(9, 1), gbp("100.00"));
        long paid = desk.pay(ada, gbp("100.00"), day(9, 1));
        UndoAct undo = new UndoAct(book);
        long undone = undo.undo(paid, "", desk.at(day(9, 2)));

        assertRefused("UNDONE_ALREADY", () -> undo.undo(paid, "", desk.at(day(9, 3))));
        assertRefused("UNDO_STAYS", () -> undo.undo(undone, "", desk.at(day(9, 3))));
        undo.redo(paid, desk.at(day(9, 3)));
        assertThat(balance(invoice)).isEqualTo(gbp("0.00"));
        assertRefused("REDONE_ALREADY", () -> undo.redo(paid, desk.at(day(9, 4))));
        assertThat(desk.credit(ada)).isEmpty();
    }
}
