package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.CallReport;
import duetalk.actions.ClientStory;
import duetalk.actions.EndCall;
import duetalk.actions.KeepLetter;
import duetalk.actions.PutOff;
import duetalk.actions.RecordCredit;
import duetalk.actions.RecordPayment;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.actions.TodaysWork;
import duetalk.core.Refusal;
import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.clients.Terms;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.AgeBucket;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceState;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.money.Money;
import duetalk.core.promises.PromiseState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does, told without a screen, on a real book that is closed and opened again in between. */
class H2BookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private H2Book book;
    private long client;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        client = new SaveClient(book).save(card("Stolarnia Dębowy Dom"));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void reopen() {
        book.close();
        book = TestBook.in(folder);
    }

    private static ClientCard card(String name) {
        Client one = new Client(
                0,
                name,
                ClientKind.SOLE_TRADER,
                Language.PL,
                "PLN",
                Place.PL,
                AddressForm.MASCULINE,
                "a@b.example",
                "525-000",
                "ul. Długa 1\n00-001 Warszawa",
                new CallHours.Window(LocalTime.of(9, 0), LocalTime.of(11, 30)),
                "note",
                false);
        return new ClientCard(
                one,
                List.of(new Person(0, "Marek", "owner", AddressForm.MASCULINE, "")),
                List.of(new Phone(0, "+48 22 555 01 14", "shop"), new Phone(0, "600 100 200", "")),
                new Terms(14, LateFee.STATUTORY, "§ 7", TODAY.minusYears(1)));
    }

    private long invoice(String number, int daysLate, String amount) {
        LocalDate due = TODAY.minusDays(daysLate);
        return new SaveInvoice(book)
                .save(Invoice.fresh(client, number, due.minusDays(14), due, Money.of(amount, "PLN"), "katalog"));
    }

    private ClientStory.Story story() {
        return new ClientStory(book).of(client, TODAY);
    }

    @Test
    void aClientComesBackAsItWasEntered() {
        reopen();

        ClientCard read = story().card();
        assertThat(read.client())
                .isEqualTo(card("Stolarnia Dębowy Dom").client().withId(client));
        assertThat(read.people()).extracting(Person::name).containsExactly("Marek");
        assertThat(read.phones()).extracting(Phone::number).containsExactly("+48 22 555 01 14", "600 100 200");
        assertThat(read.terms()).isEqualTo(card("x").terms());
    }

    @Test
    void aSecondClientOfTheSameNameIsRefusedHoweverItIsSpelt() {
        assertThatThrownBy(() -> new SaveClient(book).save(card("STOLARNIA  debowy dom")))
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.code()).isEqualTo("CLIENT_EXISTS"));
        assertThat(book.<Integer>read(stores -> stores.clients().count())).isEqualTo(1);
    }

    @Test
    void partPaymentsAndCreditsLeaveTheRightBalance() {
        long first = invoice("F/1", 40, "1000.00");
        long second = invoice("F/2", 10, "500.00");
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of("1200.00", "PLN"), TODAY, PaymentMethod.TRANSFER, second, ""),
                        TODAY);
        new RecordCredit(book).record(first, Money.of("100.00", "PLN"), TODAY, "discount");
        reopen();

        List<Invoice> invoices = story().invoices();
        assertThat(invoices)
                .extracting(Invoice::number, one -> one.balance().amount().toPlainString(), Invoice::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("F/1", "200.00", InvoiceState.PART_PAID),
                        org.assertj.core.groups.Tuple.tuple("F/2", "0.00", InvoiceState.PAID));
        assertThat(story().balances()).containsExactly(Money.of("200.00", "PLN"));
    }

    @Test
    void anUndonePaymentLeavesNoTrace() {
        invoice("F/1", 40, "1000.00");
        RecordPayment record = new RecordPayment(book);
        List<Long> ids = record.record(
                new RecordPayment.Received(client, Money.of("1300.00", "PLN"), TODAY, PaymentMethod.CASH, null, ""),
                TODAY);
        assertThat(ids).hasSize(2);
        record.undo(ids);

        assertThat(story().payments()).isEmpty();
        assertThat(story().balances()).containsExactly(Money.of("1000.00", "PLN"));
    }

    @Test
    void aPaymentOfTomorrowIsRefused() {
        assertThatThrownBy(() -> new RecordPayment(book)
                        .record(
                                new RecordPayment.Received(
                                        client, Money.of("1", "PLN"), TODAY.plusDays(1), PaymentMethod.CASH, null, ""),
                                TODAY))
                .hasMessage("PAYMENT_IN_THE_FUTURE");
    }

    @Test
    void aCallWithAPromiseWritesEverythingAtOnce() {
        invoice("F/1", 40, "1000.00");
        CallReport report = report(
                Outcome.PROMISE,
                new CallReport.Promised(Money.of("400.00", "PLN"), TODAY.plusDays(6), PaymentMethod.TRANSFER));
        new EndCall(book).end(report, TODAY, NOW);
        reopen();

        ClientStory.Story read = story();
        assertThat(read.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.PROMISE);
            assertThat(entry.reason()).isEqualTo(Reason.SHORT_OF_MONEY);
            assertThat(entry.notes()).isEqualTo("00:12 חשבונית\n00:40 later");
            assertThat(entry.path()).isEqualTo("PREPARE>READY@1");
            assertThat(entry.balance()).isEqualTo(Money.of("1000.00", "PLN"));
        });
        assertThat(read.promises())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(PromiseState.PENDING));
        assertThat(read.followUps()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(FollowUpKind.PROMISE);
            assertThat(one.day()).isEqualTo(TODAY.plusDays(6));
        });
    }

    private CallReport report(Outcome outcome, CallReport.Promised promised) {
        return new CallReport(
                client,
                NOW,
                95,
                "Marek",
                outcome,
                Reason.SHORT_OF_MONEY,
                "00:12 חשבונית\n00:40 later",
                "PREPARE>READY@1",
                Money.of("1000.00", "PLN"),
                promised,
                promised == null ? TODAY.plusDays(1) : promised.dueOn(),
                null);
    }

    @Test
    void aRefusedPromiseWritesNothing() {
        invoice("F/1", 40, "1000.00");
        assertThatThrownBy(() -> new EndCall(book)
                        .end(
                                report(
                                        Outcome.PROMISE,
                                        new CallReport.Promised(
                                                Money.of("4000.00", "PLN"), TODAY.plusDays(6), PaymentMethod.CASH)),
                                TODAY,
                                NOW))
                .hasMessage("PROMISE_ABOVE_DEBT");
        assertThat(story().entries()).isEmpty();
    }

    @Test
    void aLaterPromiseTakesThePlaceOfTheRunningOne() {
        invoice("F/1", 40, "1000.00");
        for (int days : new int[] {3, 9}) {
            new EndCall(book)
                    .end(
                            report(
                                    Outcome.PROMISE,
                                    new CallReport.Promised(
                                            Money.of("400.00", "PLN"), TODAY.plusDays(days), PaymentMethod.CASH)),
                            TODAY,
                            NOW);
        }

        assertThat(story().promises())
                .extracting(one -> one.state())
                .containsExactly(PromiseState.MOVED, PromiseState.PENDING);
        assertThat(story().followUps())
                .filteredOn(one -> one.doneAt() == null)
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(TODAY.plusDays(9)));
    }

    @Test
    void todayHoldsWhoIsDueUntilTheyWereContacted() {
        TodaysWork work = new TodaysWork(book);
        assertThat(work.on(TODAY, NOW)).isEmpty();
        invoice("F/1", 2, "1000.00");
        assertThat(work.on(TODAY, NOW)).extracting(one -> one.reason()).containsExactly(WorkReason.NEWLY_OVERDUE);

        long later = new PutOff(book).until(client, TODAY.plusDays(3), TODAY);
        assertThat(work.on(TODAY, NOW)).isEmpty();
        assertThat(work.on(TODAY.plusDays(3), NOW))
                .extracting(one -> one.reason())
                .containsExactly(WorkReason.FOLLOW_UP);
        new PutOff(book).undo(later);
        assertThat(work.on(TODAY, NOW)).hasSize(1);

        new EndCall(book).end(report(Outcome.NO_ANSWER, null), TODAY, NOW);
        assertThat(work.on(TODAY, NOW)).isEmpty();
        assertThat(work.on(TODAY.plusDays(1), NOW))
                .extracting(one -> one.reason())
                .containsExactly(WorkReason.NEXT_ATTEMPT);
    }

    @Test
    void aBrokenPromiseComesUpAndPaymentTakesItOff() {
        invoice("F/1", 40, "1000.00");
        new EndCall(book)
                .end(
                        report(
                                Outcome.PROMISE,
                                new CallReport.Promised(
                                        Money.of("400.00", "PLN"), TODAY.plusDays(2), PaymentMethod.CASH)),
                        TODAY,
                        NOW);
        LocalDate after = TODAY.plusDays(5);
        Instant then = NOW.plusSeconds(5 * 86_400);

        assertThat(new TodaysWork(book).on(TODAY.plusDays(1), NOW)).isEmpty();
        assertThat(new TodaysWork(book).on(after, then))
                .extracting(one -> one.reason())
                .containsExactly(WorkReason.PROMISE_BROKEN);
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of("400.00", "PLN"), after, PaymentMethod.CASH, null, ""),
                        after);
        assertThat(new TodaysWork(book).on(after, then)).isEmpty();
    }

    @Test
    void whoAskedNotToBeCalledIsNotOnTheList() {
        invoice("F/1", 40, "1000.00");
        new EndCall(book).end(report(Outcome.STOP_CONTACT, null), TODAY, NOW);

        assertThat(new TodaysWork(book).on(TODAY.plusDays(30), NOW.plusSeconds(30 * 86_400)))
                .isEmpty();
    }

    @Test
    void lettersAreKeptByteForByte() {
        byte[] pdf = {37, 80, 68, 70, 0, -1, 7};
        long id = new KeepLetter(book)
                .keep(
                        new Letter(
                                0,
                                client,
                                LetterKind.REMINDER,
                                Language.PL,
                                "Przypomnienie",
                                "Szanowny Panie,",
                                NOW,
                                LetterWay.NOT_YET,
                                "ab12"),
                        pdf);
        new KeepLetter(book).went(id, LetterWay.REGISTERED);
        reopen();

        assertThat(book.<byte[]>read(stores -> stores.letters().pdf(id))).isEqualTo(pdf);
        assertThat(story().letters()).singleElement().satisfies(one -> {
            assertThat(one.way()).isEqualTo(LetterWay.REGISTERED);
            assertThat(one.sha256()).isEqualTo("ab12");
        });
        assertThat(story().entries())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.SENT));
    }

    @Test
    void ageingOfAPastDayKnowsWhatWasPaidByThen() {
        long id = invoice("F/1", 40, "1000.00");
        invoice("F/2", -5, "300.00");
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of("600.00", "PLN"), TODAY.minusDays(10), PaymentMethod.CASH, id, ""),
                        TODAY);

        var then = book.read(stores -> stores.invoices().ageing(TODAY.minusDays(11)));
        var now = book.read(stores -> stores.invoices().ageingNow(TODAY));
        assertThat(then.in("PLN", AgeBucket.DAYS_1_30)).isEqualTo(Money.of("1000.00", "PLN"));
        assertThat(then.total("PLN")).as("the other was not issued yet").isEqualTo(Money.of("1000.00", "PLN"));
        assertThat(now.in("PLN", AgeBucket.DAYS_31_60)).isEqualTo(Money.of("400.00", "PLN"));
        assertThat(now.in("PLN", AgeBucket.NOT_DUE)).isEqualTo(Money.of("300.00", "PLN"));
        assertThat(book.read(stores -> stores.invoices().ageing(TODAY)).total("PLN"))
                .isEqualTo(now.total("PLN"));
    }

    @Test
    void anInvoiceIsFoundByTheBeginningOrTheEndOfItsNumber() {
        invoice("INV-2026/00417", 3, "10.00");
        for (String typed : List.of("inv 2026", "417", "00417", "INV-2026/00417", "۴۱۷")) {
            assertThat(found(typed)).as(typed).hasSize(1);
        }
        assertThat(found("999")).isEmpty();
    }

    @Test
    void aPromiseThatIsDueLeavesTheListOnceTheyWereSpokenTo() {
        invoice("F/1", 40, "1000.00");
        new EndCall(book)
                .end(
                        report(
                                Outcome.PROMISE,
                                new CallReport.Promised(
                                        Money.of("400.00", "PLN"), TODAY.plusDays(2), PaymentMethod.CASH)),
                        TODAY,
                        NOW);
        LocalDate due = TODAY.plusDays(2);
        Instant then = NOW.plusSeconds(2 * 86_400);
        assertThat(new TodaysWork(book).on(due, then))
                .extracting(one -> one.reason())
                .containsExactly(WorkReason.PROMISE_DUE);
        CallReport call = report(Outcome.NO_ANSWER, null);
        new EndCall(book)
                .end(
                        new CallReport(
                                client, then, 20, "", call.outcome(), null, "", "", null, null, due.plusDays(1), null),
                        due,
                        then);
        assertThat(new TodaysWork(book).on(due, then)).isEmpty();
    }

    @Test
    void namesThatFoldToMoreLettersThanTheyHaveAreKept() {
        String long200 = "ﷺ".repeat(200);
        long id = new SaveClient(book).save(card(long200));

        assertThat(new ClientStory(book).of(id, TODAY).card().client().name()).isEqualTo(long200);
        assertThatThrownBy(() -> new SaveClient(book).save(card(long200))).hasMessage("CLIENT_EXISTS");
    }

    private List<duetalk.core.invoices.Invoices.NumberHit> found(String typed) {
        return book.read(stores -> stores.invoices().byTypedNumber(typed, 5));
    }

    @Test
    void theSameNumberTwiceForOneClientIsRefused() {
        invoice("F/1", 3, "10.00");
        assertThatThrownBy(() -> invoice("f 1", 5, "20.00")).hasMessage("INVOICE_EXISTS");
    }
}
