package duetalk.core.interest;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of interest whatever the debt: 10,000 seeded cases for each order of payments. */
class InterestPropertiesTest {

    private static final int CASES = 10_000;
    private static final FigureTable FIGURES = TestRules.figures();
    private static final List<InterestBasis> BASES = List.of(
            InterestChoice.byLaw(Jurisdiction.PL, ClientKind.BUSINESS),
            InterestChoice.byLaw(Jurisdiction.PL, ClientKind.CONSUMER),
            InterestChoice.byLaw(Jurisdiction.GB, ClientKind.BUSINESS));

    private final Random random = new Random(20_261_122);

    private LateDebt debt(List<PaidIn> paid) {
        LocalDate due = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_500));
        return new LateDebt(
                new Money(1 + random.nextLong(50_000_000), "PLN"),
                due.minusDays(14),
                new DueDate(due, due),
                null,
                paid);
    }

    private List<PaidIn> payments(LocalDate from, int most) {
        List<PaidIn> paid = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            paid.add(new PaidIn(from.plusDays(random.nextInt(300)), new Money(1 + random.nextLong(2_000_000), "PLN")));
        }
        return paid;
    }

    private static LateDebt with(LateDebt debt, List<PaidIn> paid) {
        return new LateDebt(debt.principal(), debt.issued(), debt.due(), null, paid);
    }

    private static Interest reckon(LateDebt debt, InterestBasis basis, PaymentOrder order, LocalDate until) {
        return InterestCalculation.of(debt, basis, order, until, FIGURES);
    }

    @ParameterizedTest
    @EnumSource(PaymentOrder.class)
    void noPaymentMakesADebtGrow(PaymentOrder order) {
        for (int i = 0; i < CASES; i++) {
            LateDebt bare = debt(List.of());
            List<PaidIn> some = payments(bare.due().agreed(), 4);
            List<PaidIn> more = new ArrayList<>(some);
            more.add(new PaidIn(
                    bare.due().agreed().plusDays(random.nextInt(300)), new Money(1 + random.nextInt(900_000), "PLN")));
            LocalDate until = bare.due().agreed().plusDays(300);
            InterestBasis basis = BASES.get(i % BASES.size());

            Money before = reckon(with(bare, some), basis, order, until).owed();
            Money after = reckon(with(bare, more), basis, order, until).owed();
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(PaymentOrder.class)
    void theOrderOfPaymentsOnADayDoesNotMatter(PaymentOrder order) {
        for (int i = 0; i < CASES; i++) {
            LateDebt bare = debt(List.of());
            LocalDate day = bare.due().agreed().plusDays(random.nextInt(200));
            List<PaidIn> paid = new ArrayList<>(payments(bare.due().agreed(), 3));
            for (int k = 0; k < 3; k++) {
                paid.add(new PaidIn(day, new Money(1 + random.nextInt(1_000_000), "PLN")));
            }
            LocalDate until = bare.due().agreed().plusDays(300);
            InterestBasis basis = BASES.get(i % BASES.size());
            Interest one = reckon(with(bare, paid), basis, order, until);
            Collections.shuffle(paid, random);

            assertThat(reckon(with(bare, paid), basis, order, until)).isEqualTo(one);
        }
    }

    @ParameterizedTest
    @EnumSource(PaymentOrder.class)
    void interestNeverShrinksAsDaysGoBy(PaymentOrder order) {
        for (int i = 0; i < CASES; i++) {
            LateDebt bare = debt(List.of());
            LateDebt debt = with(bare, payments(bare.due().agreed(), 3));
            LocalDate day = debt.due().agreed().plusDays(random.nextInt(300));
            InterestBasis basis = BASES.get(i % BASES.size());

            Money today = reckon(debt, basis, order, day).total();
            Money later = reckon(debt, basis, order, day.plusDays(1 + random.nextInt(40)))
                    .total();
            assertThat(later).isGreaterThanOrEqualTo(today);
        }
    }

    @ParameterizedTest
    @EnumSource(PaymentOrder.class)
    void everyPaidPennyIsSomewhere(PaymentOrder order) {
        for (int i = 0; i < CASES; i++) {
            LateDebt bare = debt(List.of());
            LateDebt debt = with(bare, payments(bare.due().agreed(), 5));
            Interest interest = reckon(
                    debt,
                    BASES.get(i % BASES.size()),
                    order,
                    debt.due().agreed().plusDays(300));

            Money came = debt.paid().stream().map(PaidIn::amount).reduce(Money.zero("PLN"), Money::plus);
            Money counted = debt.principal()
                    .minus(interest.principalLeft())
                    .plus(interest.paid())
                    .plus(interest.overpaid());
            assertThat(counted).isEqualTo(came);
            assertThat(interest.paid()).isLessThanOrEqualTo(interest.total());
        }
    }
}
