package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.CallReport;
import duetalk.actions.EndCall;
import duetalk.actions.MoveItem;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.Obstacle;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.clients.Phone;
import duetalk.core.clients.Terms;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.Outcome;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.Promised;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every act leaves a row, and is taken back for ever: after the book was closed and opened too. */
class ActivityInTheBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private H2Book book;
    private long client;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        client = new SaveClient(book).save(card("Larkfield Joinery", "1234"), NOW);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void reopen() {
        book.close();
        book = TestBook.in(folder);
    }

    private static ClientCard card(String name, String phone) {
        return new ClientCard(
                Client.named(name, Language.EN, "GBP", Place.GB),
                List.of(),
                List.of(new Phone(0, phone, "")),
                Terms.USUAL);
    }

    private long invoice(String number, String amount) {
        return new SaveInvoice(book)
                .save(
                        Invoice.fresh(
                                client,
                                number,
                                TODAY.minusDays(60),
                                TODAY.minusDays(30),
                                Money.of(amount, "GBP"),
                                "work"),
                        TODAY,
                        NOW);
    }

    private Act newest(ActKind kind) {
        return book.read(stores -> stores.entries().newest(null, null, null, 100)).stream()
                .filter(act -> act.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void undo(ActKind kind) {
        new UndoAct(book).undo(newest(kind).id(), "", NOW.plusSeconds(60));
    }

    private List<Promise> promises() {
        return book.read(stores -> stores.promises().ofClient(client));
    }

    private EndCall.Ended promise(String amount, LocalDate due) {
        return new EndCall(book)
                .end(
                        new CallReport(
                                client,
                                NOW,
                                60,
                                Channel.CALL,
                                "Anna",
                                Outcome.PROMISE,
                                null,
                                "they will pay",
                                "",
                                Money.of("500.00", "GBP"),
                                List.of(),
                                Captured.NOTHING.with(
                                        new Promised(Money.of(amount, "GBP"), due, PaymentMethod.TRANSFER)),
                                null,
                                null,
                                ""),
                        TODAY,
                        NOW);
    }

    @Test
    void aPromiseIsTakenBackAfterARestartAndTheOneBeforeRunsAgain() {
        invoice("INV-1", "500.00");
        promise("500.00", TODAY.plusDays(3));
        long first = promises().getFirst().id();
        promise("400.00", TODAY.plusDays(9));
        reopen();

        undo(ActKind.PROMISE_MADE);

        assertThat(promises()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(first);
            assertThat(one.isMoved()).isFalse();
        });
        assertThat(waiting()).doesNotContain(TODAY.plusDays(9));
        reopen();
        new UndoAct(book).redo(newest(ActKind.PROMISE_MADE).id(), NOW.plusSeconds(90));
        assertThat(promises())
                .filteredOn(Predicate.not(Promise::isMoved))
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo(Money.of("400.00", "GBP")));
        assertThat(waiting()).contains(TODAY.plusDays(9));
        assertThatThrownBy(() -> undo(ActKind.CONTACT_LOGGED)).hasMessage("EVIDENCE_STAYS");
    }

    private List<LocalDate> waiting() {
        return book.read(stores -> stores.followUps().ofClient(client)).stream()
                .filter(one -> one.doneAt() == null)
                .map(one -> one.day())
                .toList();
    }

    @Test
    void aPromiseThatWasMovedSinceNamesThat() {
        invoice("INV-1", "500.00");
        promise("500.00", TODAY.plusDays(3));
        Act made = newest(ActKind.PROMISE_MADE);
        new MoveItem(book).promise(promises().getFirst().id(), TODAY.plusDays(5), TODAY, NOW.plusSeconds(9));

        assertThatThrownBy(() -> new UndoAct(book).undo(made.id(), "", NOW)).hasMessage("PROMISE_MOVED_ALREADY");
        assertThat(book.<java.util.Optional<duetalk.core.Refusal>>read(stores -> Obstacle.of(stores, made)))
                .isPresent();
        undo(ActKind.PROMISE_MADE);
        assertThat(book.<java.util.Optional<duetalk.core.Refusal>>read(stores -> Obstacle.of(stores, made)))
                .isEmpty();
        assertThat(waiting()).containsExactly(TODAY.plusDays(3));
    }

    @Test
    void aClientIsAsBeforeAndAsAfterAgain() {
        ClientCard before = book.read(stores -> stores.clients().card(client)).orElseThrow();
        new SaveClient(book)
                .save(
                        new ClientCard(
                                before.client().withDoNotContact(true),
                                List.of(),
                                List.of(new Phone(0, "9999", "office")),
                                before.terms()),
                        NOW);
        reopen();

        undo(ActKind.CLIENT_CHANGED);
        assertThat(phones()).containsExactly("1234");
        assertThat(stopped()).isFalse();
        reopen();
        new UndoAct(book).redo(newest(ActKind.CLIENT_CHANGED).id(), NOW.plusSeconds(70));
        assertThat(phones()).containsExactly("9999");
        assertThat(stopped()).isTrue();
    }

    private List<String> phones() {
        return book.read(stores -> stores.clients().card(client)).orElseThrow().phones().stream()
                .map(Phone::number)
                .toList();
    }

    private boolean stopped() {
        return book.read(stores -> stores.clients().card(client))
                .orElseThrow()
                .client()
                .doNotContact();
    }

    @Test
    void aClientWhoWasEnteredLeavesUntilSomethingIsThere() {
        undo(ActKind.CLIENT_ENTERED);
        assertThat(book.<List<Client>>read(stores -> stores.clients().all())).isEmpty();
        new UndoAct(book).redo(newest(ActKind.CLIENT_ENTERED).id(), NOW);
        assertThat(book.<List<Client>>read(stores -> stores.clients().all())).hasSize(1);
        invoice("INV-1", "10.00");
        assertThatThrownBy(() -> undo(ActKind.CLIENT_ENTERED)).hasMessage("CLIENT_USED_SINCE");
        undo(ActKind.INVOICE_ENTERED);
        undo(ActKind.CLIENT_ENTERED);
        assertThat(book.<List<Client>>read(stores -> stores.clients().all())).isEmpty();
    }

    @Test
    void anInvoiceIsEnteredAgainAndItsCorrectionToo() {
        long id = invoice("INV-1", "100.00");
        Invoice invoice = book.read(stores -> stores.invoices().byId(id)).orElseThrow();
        new SaveInvoice(book)
                .save(
                        invoice.saying(Invoice.fresh(
                                client, "INV-1", invoice.issued(), invoice.due(), Money.of("80.00", "GBP"), "less")),
                        TODAY,
                        NOW);
        undo(ActKind.INVOICE_CORRECTED);
        assertThat(total(id)).isEqualTo(Money.of("100.00", "GBP"));
        reopen();
        new UndoAct(book).redo(newest(ActKind.INVOICE_CORRECTED).id(), NOW);
        assertThat(total(id)).isEqualTo(Money.of("80.00", "GBP"));
        undo(ActKind.INVOICE_ENTERED);
        assertThat(book.<List<Invoice>>read(stores -> stores.invoices().ofClient(client)))
                .isEmpty();
        new UndoAct(book).redo(newest(ActKind.INVOICE_ENTERED).id(), NOW);
        assertThat(book.<List<Invoice>>read(stores -> stores.invoices().ofClient(client)))
                .hasSize(1);
    }

    private Money total(long id) {
        return book.read(stores -> stores.invoices().byId(id)).orElseThrow().total();
    }

    @Test
    void theListTurnsItsPagesWithoutLeavingAnActOut() {
        invoice("INV-1", "1000.00");
        for (int i = 0; i < 7; i++) {
            new RecordPayment(book)
                    .record(
                            new RecordPayment.Received(
                                    client, Money.of("1.00", "GBP"), TODAY, PaymentMethod.CASH, null, ""),
                            TODAY,
                            NOW.plusSeconds(i / 3));
        }
        List<Long> all = ids(book.read(stores -> stores.entries().newest(null, client, null, 100)));
        List<Long> first = ids(book.read(stores -> stores.entries().newest(null, client, null, 4)));
        List<Long> rest = ids(book.read(stores -> stores.entries().newest(null, client, first.getLast(), 100)));
        assertThat(all).hasSize(9).startsWith(first.toArray(Long[]::new)).endsWith(rest.toArray(Long[]::new));
        assertThat(first.size() + rest.size()).isEqualTo(9);
    }

    private static List<Long> ids(List<Act> acts) {
        return acts.stream().map(Act::id).toList();
    }
}
