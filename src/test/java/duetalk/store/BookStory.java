package duetalk.store;

import duetalk.actions.ClientStory;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real book with one client, which can be closed and opened again in mid-story. */
abstract class BookStory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    H2Book book;
    long client;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        client = new SaveClient(book).save(card("Stolarnia Dębowy Dom"), java.time.Instant.EPOCH);
    }

    @AfterEach
    void close() {
        book.close();
    }

    void reopen() {
        book.close();
        book = TestBook.in(folder);
    }

    static ClientCard card(String name) {
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
                new Terms(PaymentTerm.net(14), LateFee.STATUTORY, null, "§ 7", TODAY.minusYears(1), null));
    }

    long invoice(String number, int daysLate, String amount) {
        LocalDate due = TODAY.minusDays(daysLate);
        return new SaveInvoice(book)
                .save(
                        Invoice.fresh(client, number, due.minusDays(14), due, Money.of(amount, "PLN"), "katalog"),
                        TODAY,
                        java.time.Instant.EPOCH);
    }

    ClientStory.Story story() {
        return new ClientStory(book).of(client, TODAY);
    }
}
