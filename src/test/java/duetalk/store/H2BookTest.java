package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.ClientStory;
import duetalk.actions.KeepLetter;
import duetalk.actions.SaveClient;
import duetalk.actions.ledger.RecordCreditNote;
import duetalk.actions.ledger.RecordPayment;
import duetalk.core.Refusal;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.contacts.Outcome;
import duetalk.core.invoices.AgeBucket;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceState;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is entered comes back as it was, on a real book that is closed and opened again in between. */
class H2BookTest extends BookStory {

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
        assertThatThrownBy(() -> new SaveClient(book).save(card("STOLARNIA  debowy dom"), java.time.Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.code()).isEqualTo("CLIENT_EXISTS"));
        assertThat(book.<Integer>read(stores -> stores.clients().count())).isEqualTo(1);
    }

    /** A fault of the program is not taken for one of the book, and what was half done is gone. */
    @Test
    void aFaultInTheMiddleOfAChangeIsThrownAsItIs() {
        NullPointerException planted = new NullPointerException("planted");
        assertThatThrownBy(() -> book.write(stores -> {
                    stores.settings().put("half", "done");
                    throw planted;
                }))
                .isSameAs(planted);
        assertThat(book.<Boolean>read(stores -> stores.settings().get("half").isEmpty()))
                .isTrue();
        book.write(stores -> {
            stores.settings().put("whole", "done");
            return true;
        });
        reopen();
        assertThat(book.<String>read(stores -> stores.settings().get("whole").orElseThrow()))
                .isEqualTo("done");
    }

    @Test
    void partPaymentsAndCreditsLeaveTheRightBalance() {
        long first = invoice("F/1", 40, "1000.00");
        long second = invoice("F/2", 10, "500.00");
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of("1200.00", "PLN"), TODAY, PaymentMethod.TRANSFER, second, ""),
                        TODAY,
                        java.time.Instant.EPOCH);
        new RecordCreditNote(book)
                .record(first, Money.of("100.00", "PLN"), TODAY, "discount", TODAY, java.time.Instant.EPOCH);
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
        long act = record.record(
                new RecordPayment.Received(client, Money.of("1300.00", "PLN"), TODAY, PaymentMethod.CASH, null, ""),
                TODAY,
                java.time.Instant.EPOCH);
        assertThat(story().payments()).hasSize(2);
        new duetalk.actions.ledger.UndoAct(book).undo(act, "", java.time.Instant.EPOCH);

        assertThat(story().payments()).isEmpty();
        assertThat(story().balances()).containsExactly(Money.of("1000.00", "PLN"));
    }

    @Test
    void aPaymentOfTomorrowIsRefused() {
        assertThatThrownBy(() -> new RecordPayment(book)
                        .record(
                                new RecordPayment.Received(
                                        client, Money.of("1", "PLN"), TODAY.plusDays(1), PaymentMethod.CASH, null, ""),
                                TODAY,
                                java.time.Instant.EPOCH))
                .hasMessage("PAYMENT_IN_THE_FUTURE");
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
                                "<text/>",
                                NOW,
                                LetterWay.NOT_YET,
                                "",
                                "ab12",
                                null),
                        pdf,
                        List.of(),
                        "");
        new KeepLetter(book).went(id, LetterWay.REGISTERED, "RR123456785PL");
        reopen();

        assertThat(book.<byte[]>read(stores -> stores.letters().pdf(id))).isEqualTo(pdf);
        assertThat(story().letters()).singleElement().satisfies(one -> {
            assertThat(one.way()).isEqualTo(LetterWay.REGISTERED);
            assertThat(one.registered()).isEqualTo("RR123456785PL");
            assertThat(one.source()).isEqualTo("<text/>");
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
                        TODAY,
                        java.time.Instant.EPOCH);

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
    void namesThatFoldToMoreLettersThanTheyHaveAreKept() {
        String long200 = "ﷺ".repeat(200);
        long id = new SaveClient(book).save(card(long200), java.time.Instant.EPOCH);

        assertThat(new ClientStory(book).of(id, TODAY).card().client().name()).isEqualTo(long200);
        assertThatThrownBy(() -> new SaveClient(book).save(card(long200), java.time.Instant.EPOCH))
                .hasMessage("CLIENT_EXISTS");
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
