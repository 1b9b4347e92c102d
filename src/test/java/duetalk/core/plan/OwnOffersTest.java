package duetalk.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanLimits.Limit;
import duetalk.core.plan.PlanOffers.Choice;
import duetalk.core.plan.PlanOffers.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program offers by itself keeps my limits to the cent; what somebody sets a cent below does not. */
class OwnOffersTest {

    private static final WorkingDays DAYS = TestRules.shipped().days();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final BigDecimal CEILING = BigDecimal.valueOf(15);
    private static final int CASES = 5_000;

    @Test
    void aTenthOffIsNeverACentMoreThanATenth() {
        PlanAsk ask = ask(Money.of("209.85", "GBP"), Money.zero("GBP"), BigDecimal.ZERO);
        Choice last = PlanOffers.of(ask, PlanLimits.usual(5), CEILING, DAYS).getLast();
        assertThat(last.kind()).isEqualTo(Kind.AT_ONCE);
        assertThat(last.offer().total()).isEqualTo(Money.of("188.87", "GBP"));
        assertThat(last.offer().crossed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatTheProgramProposesKeepsEveryLimitThatItCouldKeep(int part) {
        for (int i = 0; i < CASES / 8; i++) {
            long seed = 20_261_130L + part * CASES + i;
            Random random = new Random(seed);
            BigDecimal discount = BigDecimal.valueOf(random.nextInt(3) == 0 ? 1 + random.nextInt(25) : 0);
            PlanAsk ask = ask(
                    new Money(1_000 + random.nextLong(2_000_000), "PLN"),
                    new Money(random.nextBoolean() ? 0 : random.nextLong(90_000), "PLN"),
                    discount);
            PlanLimits limits = new PlanLimits(
                    BigDecimal.valueOf(random.nextInt(500), 1),
                    random.nextInt(250),
                    BigDecimal.valueOf(random.nextInt(300), 1),
                    BigDecimal.valueOf(700 + random.nextInt(301), 1),
                    5);
            for (Choice choice : PlanOffers.of(ask, limits, CEILING, DAYS)) {
                keeps(choice, ask, limits, "seed " + seed + " " + choice.kind());
            }
        }
    }

    private static void keeps(Choice choice, PlanAsk ask, PlanLimits limits, String seed) {
        Offer offer = choice.offer();
        boolean mayGive = ask.discount().compareTo(limits.biggestDiscount()) <= 0
                && ask.discount().compareTo(BigDecimal.valueOf(100).subtract(limits.leastTotal())) <= 0;
        if (mayGive) {
            assertThat(offer.crossed()).as(seed).doesNotContain(Limit.DISCOUNT_TOO_BIG, Limit.TOTAL_TOO_SMALL);
        }
        switch (choice.kind()) {
            case AS_SAID -> {}
            case SHORTER -> {
                assertThat(offer.crossed()).as(seed).doesNotContain(Limit.DOWN_TOO_SMALL);
                boolean one = offer.instalments().size() == 1;
                assertThat(offer.crossed().isEmpty() || one).as(seed).isTrue();
            }
            case AT_ONCE -> {
                boolean own = ask.discount().signum() == 0;
                assertThat(own && !offer.crossed().isEmpty()).as(seed).isFalse();
            }
        }
    }

    @Test
    void aCentBelowIsStillFlagged() {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(71 + i);
            PlanAsk ask = ask(new Money(1_000 + random.nextLong(2_000_000), "PLN"), Money.zero("PLN"), BigDecimal.ZERO);
            PlanLimits limits = PlanLimits.usual(5);
            Money cent = new Money(1, "PLN");
            Money down = limits.leastDown(ask.asked());
            assertThat(withDown(ask, down, limits).crossed()).doesNotContain(Limit.DOWN_TOO_SMALL);
            assertThat(withDown(ask, down.minus(cent), limits).crossed()).contains(Limit.DOWN_TOO_SMALL);
            PlanAsk withDown = ask.paying(down, null, 3, List.of());
            List<Instalment> schedule = withDown(ask, down, limits).schedule();
            Money least = limits.leastTotal(ask.asked());
            Money most = limits.mostDiscount(ask.debt());
            assertThat(least.plus(most)).isEqualTo(ask.debt());
            assertThat(limits.crossed(withDown, schedule, least, most)).isEmpty();
            assertThat(limits.crossed(withDown, schedule, least.minus(cent), most.plus(cent)))
                    .containsExactlyInAnyOrder(Limit.TOTAL_TOO_SMALL, Limit.DISCOUNT_TOO_BIG);
        }
    }

    private static Offer withDown(PlanAsk ask, Money down, PlanLimits limits) {
        return PlanOffer.of(ask.paying(down, null, 3, List.of()), limits, DAYS);
    }

    private static PlanAsk ask(Money debt, Money charges, BigDecimal discount) {
        return new PlanAsk(
                debt,
                charges,
                TODAY,
                Money.zero(debt.currency()),
                TODAY.plusDays(3),
                null,
                5,
                Period.MONTH,
                TODAY.plusMonths(1),
                0,
                0,
                discount,
                discount.signum() == 0 ? null : TODAY.plusDays(9),
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                Place.PL,
                Place.PL);
    }
}
