package duetalk.core.interest;

import static duetalk.core.interest.LateDebts.debt;
import static duetalk.core.interest.LateDebts.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.figures.Sureness;
import duetalk.core.interest.Interest.Missing;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Iran: damages by the yearly price index from the formal demand. */
class IndexDamagesTest {

    private static final FigureTable FIGURES = TestRules.figures();

    private static Interest byLaw(LateDebt debt, Jurisdiction law, ClientKind kind, String until) {
        return InterestCalculation.of(
                debt, InterestChoice.byLaw(law, kind), PaymentOrder.PRINCIPAL_FIRST, LocalDate.parse(until), FIGURES);
    }

    private static Figure index(int year, String value, String base) {
        return new Figure(
                Jurisdiction.IR,
                FigureKind.PRICE_INDEX,
                BigDecimal.ZERO,
                LocalDate.of(year, 3, 21),
                LocalDate.of(year + 1, 3, 20),
                new BigDecimal(value),
                base,
                "Central Bank of Iran",
                null,
                null,
                Sureness.CHECKED,
                true);
    }

    private static LateDebt iranian(@Nullable String demanded, PaidIn... paid) {
        LocalDate due = LocalDate.of(2023, 6, 1);
        return new LateDebt(
                Money.of("100000000", "IRR"),
                due.minusDays(30),
                new DueDate(due, due),
                demanded == null ? null : LocalDate.parse(demanded),
                List.of(paid));
    }

    /** Ruling 850: the debt times the index of payment through the index of the demand. */
    @Test
    void iranianDamagesGrowWithTheYearlyIndex() {
        FigureTable figures = FIGURES.with(
                List.of(index(2023, "150.3", "1400"), index(2024, "201", "1400"), index(2025, "270.9", "1400")));
        InterestBasis basis = InterestChoice.byLaw(Jurisdiction.IR, ClientKind.CONSUMER);
        LocalDate until = LocalDate.of(2025, 9, 1);

        // 40 m x 50.7/150.3 + 60 m x 120.6/150.3, rounded once
        Interest interest = InterestCalculation.of(
                iranian("2023-07-01", paid("2024-08-01", "40000000", "IRR")),
                basis,
                PaymentOrder.PRINCIPAL_FIRST,
                until,
                figures);
        assertThat(interest.total()).isEqualTo(Money.of("61636727", "IRR"));
        assertThat(interest.isComplete()).isTrue();
        assertThat(InterestCalculation.of(iranian(null), basis, PaymentOrder.PRINCIPAL_FIRST, until, figures)
                        .missing())
                .isEqualTo(Missing.DEMAND);
        assertThat(InterestCalculation.of(iranian("2023-07-01"), basis, PaymentOrder.PRINCIPAL_FIRST, until, FIGURES)
                        .missing())
                .isEqualTo(Missing.RATE);
        Interest partial = InterestCalculation.of(
                iranian("2023-07-01"), basis, PaymentOrder.PRINCIPAL_FIRST, LocalDate.of(2026, 9, 1), figures);
        assertThat(partial.knownUntil()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void indexesOfTwoBasesAreNeverMixed() {
        FigureTable figures = FIGURES.with(List.of(index(2023, "150.3", "1395"), index(2024, "101", "1400")));

        assertThatThrownBy(() -> InterestCalculation.of(
                        iranian("2023-07-01"),
                        InterestChoice.byLaw(Jurisdiction.IR, ClientKind.BUSINESS),
                        PaymentOrder.PRINCIPAL_FIRST,
                        LocalDate.of(2025, 1, 1),
                        figures))
                .hasMessage("INDEX_BASES_MIXED");
    }
}
