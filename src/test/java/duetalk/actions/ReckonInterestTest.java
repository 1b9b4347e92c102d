package duetalk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The interest that a letter may name, by the worked numbers of facts/domain, section 9. */
class ReckonInterestTest {

    private static ClientCard card(Place place, ClientKind kind) {
        Client client =
                new Client(1, "X", kind, Language.EN, "PLN", place, AddressForm.OTHER, "", "", "", null, "", false);
        return new ClientCard(client, List.of(), List.of(), Terms.USUAL);
    }

    private static ReckonInterest of(
            Place place, ClientKind kind, String amount, String currency, LocalDate due, LocalDate today) {
        Invoice invoice = Invoice.fresh(1, "N", due.minusDays(30), due, Money.of(amount, currency), "work");
        return ReckonInterest.of(card(place, kind), List.of(invoice), List.of(), TestRules.shipped(), today);
    }

    @Test
    void polandAcrossThreeRates() {
        ReckonInterest found = of(
                Place.PL, ClientKind.BUSINESS, "12300.00", "PLN", LocalDate.of(2025, 5, 30), LocalDate.of(2026, 2, 10));

        assertThat(found.sum()).contains(Money.of("1303.55", "PLN"));
        assertThat(found.daily()).contains(Money.of("4.72", "PLN"));
    }

    @Test
    void englandAtOneRate() {
        ReckonInterest found = of(
                Place.GB, ClientKind.BUSINESS, "8500.00", "GBP", LocalDate.of(2025, 11, 14), LocalDate.of(2026, 3, 6));

        assertThat(found.sum()).contains(Money.of("319.51", "GBP"));
        assertThat(found.daily()).contains(Money.of("2.85", "GBP"));
    }

    /** A private client in England owes a trader none by law; Israel's is named in words only. */
    @Test
    void whereThereIsNoFigureThereIsNone() {
        LocalDate due = LocalDate.of(2026, 1, 14);
        LocalDate today = LocalDate.of(2026, 3, 6);

        assertThat(of(Place.GB, ClientKind.CONSUMER, "100.00", "GBP", due, today)
                        .allowed())
                .isFalse();
        ReckonInterest israel = of(Place.IL, ClientKind.BUSINESS, "100.00", "ILS", due, today);
        assertThat(israel.allowed()).isTrue();
        assertThat(israel.sum()).isEmpty();
        assertThat(israel.daily()).isEmpty();
    }
}
