package duetalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.BringIn;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Person;
import duetalk.core.clients.TermKind;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.Spelling;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients whom a list brings: who they are, of what kind, and who is who. */
class ClientsOfAListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

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

    private static List<ImportRow> rows(String list) {
        CsvTable table = CsvTable.read(list.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ';');
        CsvRows.Reading reading = CsvRows.read(table, MappingGuess.of(table, "GBP"), TODAY);
        assertThat(reading.bad()).isEmpty();
        return reading.good();
    }

    private void bring(List<ImportRow> rows, boolean nearAreOne) {
        BringIn.Defaults defaults = new BringIn.Defaults(Language.EN, Place.GB, ClientKind.SOLE_TRADER, nearAreOne);
        new BringIn(book).bringIn("list.csv", rows, Set.of(), defaults, TODAY, NOW, done -> true);
    }

    private ClientCard card(String name) {
        Client client = book.read(stores -> stores.clients().all()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return book.read(stores -> stores.clients().card(client.id()).orElseThrow());
    }

    @Test
    void theCardHoldsWhatTheListSays() {
        List<ImportRow> rows =
                rows("Client;Client type;Tax number;Contact person;Address;Terms;Number;Date;Due;Amount\n"
                        + "Anna Lee;private;;;\"1 High St\nYork\";;1;02.09.2026;16.09.2026;1.00\n"
                        + "Beta Ltd;;GB9;Cy Fox;;EOM;2;02.09.2026;02.10.2026;1.00\n"
                        + "Dee Roe;;;;;;3;02.09.2026;02.09.2026;1.00\n");
        assertThat(new BringIn(book).compare(rows, TODAY).newClients()).isEqualTo(3);
        assertThat(new BringIn(book).compare(rows, TODAY).ofUnknownKind()).isEqualTo(1);
        bring(rows, true);

        ClientCard anna = card("Anna Lee");
        assertThat(anna.client().kind()).isEqualTo(ClientKind.CONSUMER);
        assertThat(anna.client().address()).isEqualTo("1 High St\nYork");
        assertThat(anna.terms().term()).as("as its invoice").isEqualTo(PaymentTerm.net(14));
        ClientCard beta = card("Beta Ltd");
        assertThat(beta.client().kind()).as("by its name").isEqualTo(ClientKind.BUSINESS);
        assertThat(beta.client().taxNumber()).isEqualTo("GB9");
        assertThat(beta.people()).extracting(Person::name).containsExactly("Cy Fox");
        assertThat(beta.terms().term()).isEqualTo(new PaymentTerm(TermKind.END_OF_MONTH, 0));
        ClientCard dee = card("Dee Roe");
        assertThat(dee.client().kind()).as("as the user said").isEqualTo(ClientKind.SOLE_TRADER);
        assertThat(dee.terms().term()).isEqualTo(new PaymentTerm(TermKind.ON_RECEIPT, 0));
    }

    @Test
    void namesThatDifferInAccentsOnlyAreOneClientOnlyIfTheUserSaysSo() {
        String heading = "Klient;Numer;Data;Termin;Kwota\n";
        bring(rows(heading + "Jan Bąk;1;02.09.2026;02.10.2026;1,00\n"), true);
        List<ImportRow> rows =
                rows(heading + "Jan Bak;2;02.09.2026;02.10.2026;1,00\n" + "JAN BĄK;3;02.09.2026;02.10.2026;1,00\n");
        assertThat(new BringIn(book).compare(rows, TODAY).near())
                .containsExactly(new Spelling.Pair("Jan Bąk", "Jan Bak"), new Spelling.Pair("Jan Bak", "JAN BĄK"));

        bring(rows, false);
        assertThat(book.<List<Client>>read(stores -> stores.clients().all()))
                .extracting(Client::name)
                .containsExactlyInAnyOrder("Jan Bąk", "Jan Bak");
        long bak = card("Jan Bak").client().id();
        assertThat(book.<Integer>read(stores -> stores.invoices().ofClient(bak).size()))
                .isEqualTo(1);

        List<ImportRow> more = rows(heading + "Ján Bák;4;02.09.2026;02.10.2026;1,00\n");
        assertThat(new BringIn(book).compare(more, TODAY, true).newClients()).isZero();
        assertThat(new BringIn(book).compare(more, TODAY, false).newClients()).isEqualTo(1);
        bring(more, true);
        assertThat(book.<Integer>read(stores -> stores.clients().count())).isEqualTo(2);
    }
}
