package duetalk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.math.BigDecimal;
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

    /**
     * 4,680.00 at the agreed 8 % for ten days: 10.26; with 1,000.00 of it disputed interest runs on 3,680.00: 8.07. An
     * invoice that is disputed whole adds nothing and takes nothing away; money that came counts for the other part.
     */
    @Test
    void whatIsDisputedBearsNoInterest() {
        LocalDate due = LocalDate.of(2026, 11, 20);
        LocalDate today = due.plusDays(10);
        Money total = Money.of("4680.00", "GBP");
        Invoice whole = Invoice.fresh(1, "N", due.minusDays(30), due, total, "work");
        Invoice part = whole.withDisputed(Money.of("1000.00", "GBP"));
        Invoice none = whole.withDisputed(total);

        assertThat(reckon(today, whole).sum()).contains(Money.of("10.26", "GBP"));
        assertThat(reckon(today, part).sum()).contains(Money.of("8.07", "GBP"));
        assertThat(reckon(today, part).daily()).contains(Money.of("0.81", "GBP"));
        assertThat(reckon(today, part, none).sum()).contains(Money.of("8.07", "GBP"));
        assertThat(reckon(today, none).allowed()).isFalse();

        Money came = Money.of("680.00", "GBP");
        Money zero = Money.zero("GBP");
        Invoice paid = part.with(came, zero, zero, part.disputed(), zero);
        Payment payment = new Payment(1, 1, 0L, due, came, PaymentMethod.TRANSFER, "");
        assertThat(reckon(today, List.of(payment), paid).sum()).contains(Money.of("6.58", "GBP"));
    }

    private static ReckonInterest reckon(LocalDate today, Invoice... invoices) {
        return reckon(today, List.of(), invoices);
    }

    private static ReckonInterest reckon(LocalDate today, List<Payment> payments, Invoice... invoices) {
        Terms agreed = new Terms(
                PaymentTerm.net(30), LateFee.PERCENT_A_YEAR, BigDecimal.valueOf(8), "", today.minusYears(1), null);
        Client client = card(Place.GB, ClientKind.BUSINESS).client();
        ClientCard card = new ClientCard(client, List.of(), List.of(), agreed);
        return ReckonInterest.of(card, List.of(invoices), payments, TestRules.shipped(), today);
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
