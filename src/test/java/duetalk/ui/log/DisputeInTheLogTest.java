package duetalk.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.CallReport;
import duetalk.actions.EndCall;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Terms;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.Disputed;
import duetalk.core.contacts.Outcome;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import duetalk.text.Voice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client said about a dispute stands in the log entry of the call in which they said it. */
class DisputeInTheLogTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theEntryOfTheCallSaysWhatWasDisputedAndWhy(Language language) {
        try (H2Book book = TestBook.in(folder)) {
            Client one = new Client(
                    0,
                    "Acme",
                    ClientKind.BUSINESS,
                    Language.EN,
                    "GBP",
                    Place.GB,
                    AddressForm.OTHER,
                    "",
                    "",
                    "",
                    null,
                    "",
                    false);
            long client = new SaveClient(book)
                    .save(new ClientCard(one, List.of(), List.of(), Terms.USUAL), java.time.Instant.EPOCH);
            Money total = Money.of("1250.00", "GBP");
            long invoice = new SaveInvoice(book)
                    .save(
                            Invoice.fresh(client, "D-7", TODAY.minusDays(60), TODAY.minusDays(30), total, ""),
                            TODAY,
                            NOW);
            Captured captured =
                    Captured.NOTHING.with(new Disputed(invoice, Money.of("250.00", "GBP"), "two doors scratched"));
            new EndCall(book)
                    .end(
                            new CallReport(
                                    client,
                                    NOW,
                                    60,
                                    Channel.CALL,
                                    "",
                                    Outcome.DISPUTE,
                                    null,
                                    "",
                                    "",
                                    total,
                                    List.of(),
                                    captured,
                                    null,
                                    null,
                                    ""),
                            TODAY,
                            NOW);

            LogModel model = new LogModel(Voice.of(language));
            LogReader reader = new LogReader(book, new LogSearch(), client);
            LogModel.Row row =
                    reader.rows(model, new LogReader.Wish("", null, null)).getFirst();

            assertThat(model.facts(reader.detail(row)))
                    .anySatisfy(line -> assertThat(line)
                            .contains("D-7", "two doors scratched")
                            .contains(Voice.of(language).amounts().of(Money.of("250.00", "GBP"))));
        }
    }
}
