package duetalk.ui.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.AgreePlan;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.ChargeActs;
import duetalk.actions.ledger.RecordPayment;
import duetalk.core.TestRules;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Period;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which letter Write begins with: one that may go, not one that would be stopped. */
class WriteProposalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Rules RULES = TestRules.shipped();

    @TempDir
    Path folder;

    private H2Book book;
    private long client;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
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
        client = new SaveClient(book)
                .save(new ClientCard(one, List.of(), List.of(), Terms.USUAL), java.time.Instant.EPOCH);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private long invoice(String amount, LocalDate due) {
        return new SaveInvoice(book)
                .save(Invoice.fresh(client, "N-1", due.minusDays(30), due, Money.of(amount, "GBP"), ""), TODAY, NOW);
    }

    private WriteModel write(LetterKind wanted) {
        return WriteModel.read(book, RULES, client, wanted, TODAY, ZoneOffset.UTC);
    }

    private void pay(long invoice, String amount) {
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client,
                                Money.of(amount, "GBP"),
                                TODAY.minusDays(5),
                                PaymentMethod.TRANSFER,
                                invoice,
                                ""),
                        TODAY,
                        NOW);
    }

    /** Paid late and in full, interest booked: there is a letter that asks for it; before it was booked there is none. */
    @Test
    void interestOfAPaidInvoiceCanBeAskedFor() {
        long invoice = invoice("10000.00", TODAY.minusDays(90));
        pay(invoice, "10000.00");
        assertThat(write(null).kinds()).containsExactly(LetterKind.THANKS);

        new ChargeActs(book).book(invoice, ChargeKind.INTEREST, Money.of("196.37", "GBP"), TODAY, "", NOW);
        WriteModel model = write(null);

        assertThat(model.kind()).isEqualTo(LetterKind.CHARGES);
        assertThat(model.draft().body()).contains("£196.37");
        assertThat(model.draft().body()).contains("1998");
    }

    /** The second instalment is late: the letter about it is offered, not a reminder that would be stopped. */
    @Test
    void aLateInstalmentHasItsOwnLetter() {
        long invoice = invoice("1000.00", TODAY.minusDays(120));
        PlanAsk ask = new PlanAsk(
                Money.of("1000.00", "GBP"),
                Money.zero("GBP"),
                TODAY.minusDays(30),
                Money.zero("GBP"),
                TODAY.minusDays(30),
                null,
                3,
                Period.MONTH,
                TODAY.minusDays(4),
                0,
                0,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                Place.GB,
                Place.GB);
        Plan plan = Plan.of(
                client,
                List.of(invoice),
                PlanOffer.of(ask, PlanLimits.NONE, RULES.days()),
                5,
                TODAY.minusDays(30),
                NOW);
        new AgreePlan(book).agree(plan, Place.GB, TODAY.minusDays(30));

        assertThat(write(null).kind()).isEqualTo(LetterKind.MISSED_INSTALMENT);
        assertThat(write(LetterKind.SECOND_REMINDER).kind()).isEqualTo(LetterKind.MISSED_INSTALMENT);
        assertThat(write(null).draft().body()).contains("£333.33").doesNotContain("£1,000.00");
    }

    @Test
    void thereIsNothingToWriteAboutWithoutMoney() {
        assertThatThrownBy(() -> write(null)).hasMessage("NOTHING_TO_REMIND");
    }
}
