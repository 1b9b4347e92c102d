package duetalk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Terms;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.figures.Sureness;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The compensation of facts/domain 9, E1: 12,300.00 due in May gives 70 euros, 297.50 at a made-up rate of 4.2500. */
class ReckonCompensationTest {

    private static final LocalDate DUE = LocalDate.of(2025, 5, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    private static ReckonCompensation of(ClientKind kind, Rules rules, String... amounts) {
        Client client =
                new Client(1, "X", kind, Language.PL, "PLN", Place.PL, AddressForm.OTHER, "", "", "", null, "", false);
        List<Invoice> invoices = java.util.Arrays.stream(amounts)
                .map(amount -> Invoice.fresh(1, "N", DUE.minusDays(30), DUE, Money.of(amount, "PLN"), "work"))
                .toList();
        ClientCard card = new ClientCard(client, List.of(), List.of(), Terms.USUAL);
        return ReckonCompensation.of(card, invoices, List.of(), rules, TODAY);
    }

    private static Rules withRate(LocalDate day) {
        Figure rate = new Figure(
                Jurisdiction.PL,
                FigureKind.EURO_RATE,
                BigDecimal.ZERO,
                day,
                day,
                new BigDecimal("4.2500"),
                "PLN",
                "NBP",
                null,
                TODAY,
                Sureness.CHECKED,
                true);
        Rules shipped = TestRules.shipped();
        return new Rules(
                shipped.figures().with(List.of(rate)),
                shipped.days(),
                shipped.hours(),
                shipped.politeness(),
                shipped.promises(),
                shipped.ladders(),
                shipped.home());
    }

    @Test
    void eachLateInvoiceGivesItsStepAtTheRateOfTheDayThatTheLawNames() {
        Rules rules = withRate(LocalDate.of(2025, 4, 30));
        assertThat(of(ClientKind.BUSINESS, rules, "12300.00").sum()).contains(Money.of("297.50", "PLN"));
        assertThat(of(ClientKind.BUSINESS, rules, "12300.00", "100.00").sum()).contains(Money.of("467.50", "PLN"));
        assertThat(of(ClientKind.CONSUMER, rules, "12300.00").byLaw()).isEmpty();
    }

    @Test
    void withoutTheRateOfThatVeryDayOnlyTheEurosAreKnown() {
        Rules rules = withRate(LocalDate.of(2025, 4, 29));
        assertThat(of(ClientKind.BUSINESS, rules, "12300.00").sum()).isEmpty();
        assertThat(of(ClientKind.BUSINESS, rules, "12300.00").byLaw()).contains(Money.of("70.00", "EUR"));
    }
}
