package duetalk.core.interest;

import static duetalk.core.interest.LateDebts.debt;
import static duetalk.core.interest.LateDebts.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fixed compensation: its tiers, its rate day, and that only what was late has it. */
class CompensationTest {

    private static final FigureTable FIGURES = TestRules.figures();

    /** E3. */
    @ParameterizedTest
    @CsvSource({
        "PL,PLN,5000.00,40,EUR",
        "PL,PLN,5000.01,70,EUR",
        "PL,PLN,49999.99,70,EUR",
        "PL,PLN,50000.00,100,EUR",
        "GB,GBP,999.99,40,GBP",
        "GB,GBP,1000.00,70,GBP",
        "GB,GBP,9999.99,70,GBP",
        "GB,GBP,10000.00,100,GBP",
        "EU,EUR,3.00,40,EUR"
    })
    void compensationGoesByTheSizeOfTheInvoice(
            Jurisdiction law, String currency, String invoice, String sum, String of) {
        DueDate due = new DueDate(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 15));

        assertThat(Compensation.of(
                        law,
                        ClientKind.BUSINESS,
                        new LateDebt(Money.of(invoice, currency), due.agreed(), due, null, List.of()),
                        TestRules.TODAY,
                        FIGURES,
                        TestRules.shipped().days()))
                .hasValueSatisfying(one -> assertThat(one.sum()).isEqualTo(Money.of(sum, of)));
        assertThat(Compensation.of(
                        law,
                        ClientKind.CONSUMER,
                        new LateDebt(Money.of(invoice, currency), due.agreed(), due, null, List.of()),
                        TestRules.TODAY,
                        FIGURES,
                        TestRules.shipped().days()))
                .isEmpty();
    }

    /** E1, rekompensata: the rate day, and the sum at a made-up rate of 4.2500. */
    @Test
    void polishCompensationIsTurnedIntoZlotysByTheRateOfTheMonthBefore() {
        Compensation compensation = Compensation.of(
                        Jurisdiction.PL,
                        ClientKind.BUSINESS,
                        debt("12300.00", "PLN", Jurisdiction.PL, "2025-05-30"),
                        TestRules.TODAY,
                        FIGURES,
                        TestRules.shipped().days())
                .orElseThrow();

        assertThat(compensation.rateDay()).isEqualTo(LocalDate.of(2025, 4, 30));
        assertThat(compensation.at(new BigDecimal("4.2500"), "PLN")).isEqualTo(Money.of("297.50", "PLN"));
        assertThatThrownBy(() -> Compensation.of(
                        Jurisdiction.PL,
                        ClientKind.BUSINESS,
                        debt("1", "EUR", Jurisdiction.PL, "2026-10-30"),
                        TestRules.TODAY,
                        FIGURES,
                        TestRules.shipped().days()))
                .hasMessage("COMPENSATION_CURRENCY");
    }

    /** Paid in full by the due date, or not due yet: no compensation, however late the day of asking. */
    @ParameterizedTest
    @CsvSource({"100.00,2026-10-30,false", "99.99,2026-10-30,true", "100.00,2026-10-31,true"})
    void compensationIsOnlyForWhatWasLate(String amount, String on, boolean late) {
        LateDebt debt = debt("100.00", "GBP", Jurisdiction.GB, "2026-10-30", paid(on, amount, "GBP"));

        assertThat(Compensation.of(
                                Jurisdiction.GB,
                                ClientKind.BUSINESS,
                                debt,
                                TestRules.TODAY,
                                FIGURES,
                                TestRules.shipped().days())
                        .isPresent())
                .isEqualTo(late);
        assertThat(debt.isLateBy(LocalDate.of(2026, 10, 30))).isFalse();
    }
}
