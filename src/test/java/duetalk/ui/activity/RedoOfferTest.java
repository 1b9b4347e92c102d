package duetalk.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.CreditActs;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import duetalk.text.Voice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redo is offered where it works and nowhere else. */
class RedoOfferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final ActivityModel model = new ActivityModel(Voice.of(Language.EN), ZoneOffset.UTC, true);
    private H2Book book;
    private long client;
    private int seconds;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        client = new SaveClient(book)
                .save(ClientCard.of(Client.named("Larkfield Joinery", Language.EN, "GBP", Place.GB)), now());
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Instant now() {
        return Instant.parse("2026-11-24T09:00:00Z").plusSeconds(seconds++);
    }

    private long invoice(String number) {
        return new SaveInvoice(book)
                .save(
                        Invoice.fresh(
                                client, number, TODAY.minusDays(60), TODAY.minusDays(30), Money.of("50.00", "GBP"), ""),
                        TODAY,
                        now());
    }

    private long pay(String amount) {
        return new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of(amount, "GBP"), TODAY, PaymentMethod.CASH, null, ""),
                        TODAY,
                        now());
    }

    private List<Long> redoable() {
        ActivityReader reader = new ActivityReader(book);
        return reader.page(new ActivityReader.Wish(null, null, entry -> true, false), null).entries().stream()
                .filter(entry -> model.offer(entry, reader.rests(entry, TODAY)) == Offer.REDO)
                .map(entry -> entry.act().id())
                .toList();
    }

    @Test
    void ofWhatWasUndoneAndRedoneSeveralTimesOnlyTheLastIsOffered() {
        UndoAct undo = new UndoAct(book);
        invoice("1");
        long paid = pay("20.00");
        undo.undo(paid, "", now());
        long again = undo.redo(paid, now());
        undo.undo(again, "", now());
        assertThat(redoable()).containsExactly(again);

        long third = undo.redo(again, now());
        assertThat(redoable()).isEmpty();
        undo.undo(third, "", now());

        assertThat(redoable()).containsExactly(third);
    }

    @Test
    void nothingIsOfferedThatWouldBeRefused() {
        UndoAct undo = new UndoAct(book);
        pay("20.00");
        long used = new CreditActs(book).use(invoice("1"), Money.of("20.00", "GBP"), now());
        undo.undo(used, "", now());
        assertThat(redoable()).containsExactly(used);

        new CreditActs(book).refund(client, Money.of("20.00", "GBP"), TODAY, "", TODAY, now());

        assertThat(redoable()).isEmpty();
        assertThat(book.<Long>read(stores -> stores.entries().count())).isEqualTo(6);
    }
}
