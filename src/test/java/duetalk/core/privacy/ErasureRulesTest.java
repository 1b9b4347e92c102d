package duetalk.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.figures.FigureTable;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.privacy.Erasure.Extent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long accounts stay when a client is to be forgotten. */
class ErasureRulesTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 3, 1);
    private static final FigureTable FIGURES = TestRules.figures();

    private static Invoice paid() {
        Money total = Money.of("100", "PLN");
        Invoice fresh = Invoice.fresh(1, "N-1", ISSUED, ISSUED.plusDays(14), total, "work");
        return new Invoice(
                1,
                1,
                fresh.number(),
                fresh.issued(),
                fresh.due(),
                total,
                total,
                Money.zero("PLN"),
                Money.zero("PLN"),
                fresh.subject(),
                Money.zero("PLN"),
                Money.zero("PLN"));
    }

    private static Payment payment(LocalDate on) {
        return new Payment(1, 1, 1L, on, Money.of("100", "PLN"), PaymentMethod.TRANSFER, "");
    }

    @ParameterizedTest
    @CsvSource({"PL, 2031-12-31", "GB, 2032-12-31", "IL, 2032-12-31", "IR, 2035-12-31"})
    void theYearsRunFromTheEndOfTheYearOfTheLastDocument(Place place, LocalDate last) {
        List<Payment> payments = List.of(payment(LocalDate.of(2025, 1, 2)));

        assertThat(ErasureRules.of(List.of(paid()), payments, place, FIGURES, last))
                .isEqualTo(new Erasure(Extent.BESIDES_ACCOUNTS, last));
        assertThat(ErasureRules.of(List.of(paid()), payments, place, FIGURES, last.plusDays(1)))
                .isEqualTo(new Erasure(Extent.ALL, null));
    }

    @Test
    void whereNoFigureIsKnownTheStrictestCountryCounts() {
        assertThat(ErasureRules.keptUntil(List.of(paid()), List.of(), Place.GB, new FigureTable(List.of())))
                .contains(LocalDate.of(2034, 12, 31));
    }

    @Test
    void whoOwesAnythingStaysWhole() {
        Invoice open = Invoice.fresh(1, "N-2", ISSUED, ISSUED.plusDays(14), Money.of("1", "PLN"), "work");

        assertThat(ErasureRules.of(List.of(paid(), open), List.of(), Place.PL, FIGURES, LocalDate.of(2090, 1, 1)))
                .isEqualTo(new Erasure(Extent.NOTHING, null));
    }
}
