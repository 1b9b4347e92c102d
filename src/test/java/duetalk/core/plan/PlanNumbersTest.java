package duetalk.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanLimits.Limit;
import duetalk.core.plan.PlanOffers.Choice;
import duetalk.core.plan.PlanRules.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan's worked numbers: what runs, what lapses, what is left, how old it is. */
class PlanNumbersTest {

    private static final WorkingDays DAYS = TestRules.shipped().days();

    private static Plan running(InterestMeanwhile meanwhile) {
        PlanAsk ask = new PlanAsk(
                Money.of("3650.00", "PLN"),
                Money.of("100.00", "PLN"),
                LocalDate.of(2026, 11, 23),
                Money.of("650.00", "PLN"),
                LocalDate.of(2026, 11, 23),
                null,
                3,
                Period.MONTH,
                LocalDate.of(2026, 12, 23),
                0,
                0,
                BigDecimal.ZERO,
                null,
                meanwhile,
                BigDecimal.TEN,
                List.of(),
                Place.PL,
                Place.PL);
        Offer offer = PlanOffer.of(ask, PlanLimits.NONE, DAYS);
        return Plan.of(1, List.of(7L), offer, 5, LocalDate.of(2026, 11, 23), Instant.EPOCH);
    }

    private static Payment came(long id, LocalDate on, String amount) {
        return new Payment(id, 1, 7L, on, Money.of(amount, "PLN"), PaymentMethod.TRANSFER, "");
    }

    /** 650 at once leaves 3,000; at 10 % for 73 days that is 60.00. What was foreseen for later days is not asked. */
    @Test
    void interestThatRanIsAskedOnAndWhatDidNotRunIsNot() {
        Plan plan = running(InterestMeanwhile.RUN);
        LocalDate day = LocalDate.of(2026, 11, 23).plusDays(73);
        Standing standing = PlanRules.judge(plan, List.of(came(1, LocalDate.of(2026, 11, 23), "650.00")), DAYS, day);

        PlanChange.Left left = PlanChange.left(standing, Money.of("3000.00", "PLN"), day);

        assertThat(left.debt()).isEqualTo(Money.of("3000.00", "PLN"));
        assertThat(left.charges()).isEqualTo(Money.of("160.00", "PLN"));
    }

    @Test
    void aReversedPaymentMakesAKeptPlanOpenAgain() {
        Plan plan = running(InterestMeanwhile.STOP);
        LocalDate day = LocalDate.of(2026, 12, 1);
        List<Payment> all = List.of(came(1, day, "3750.00"));

        assertThat(PlanRules.judge(plan, all, DAYS, day).state()).isEqualTo(PlanState.KEPT);
        assertThat(PlanRules.judge(plan, List.of(), DAYS, day).state()).isEqualTo(PlanState.DEFAULTED);
    }

    @Test
    void aSettlementLapsesByItselfAndMoneyThatComesTooLateDoesNotSaveIt() {
        PlanAsk once = new PlanAsk(
                Money.of("1000.00", "PLN"),
                Money.zero("PLN"),
                LocalDate.of(2026, 11, 23),
                Money.zero("PLN"),
                LocalDate.of(2026, 11, 23),
                null,
                1,
                Period.MONTH,
                LocalDate.of(2026, 12, 4),
                0,
                0,
                BigDecimal.TEN,
                LocalDate.of(2026, 12, 4),
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                Place.PL,
                Place.PL);
        Plan plan = Plan.of(
                1,
                List.of(7L),
                PlanOffer.of(once, PlanLimits.NONE, DAYS),
                5,
                LocalDate.of(2026, 11, 23),
                Instant.EPOCH);
        LocalDate last = LocalDate.of(2026, 12, 4);

        assertThat(plan.total()).isEqualTo(Money.of("900.00", "PLN"));
        assertThat(state(plan, last)).isEqualTo(PlanState.AGREED);
        assertThat(state(plan, last.plusDays(1))).isEqualTo(PlanState.LAPSED);
        assertThat(state(plan, last.plusDays(9), came(1, last.plusDays(1), "900.00")))
                .isEqualTo(PlanState.LAPSED);
        assertThat(state(plan, last.plusDays(9), came(1, last, "900.00"))).isEqualTo(PlanState.KEPT);
    }

    private static PlanState state(Plan plan, LocalDate today, Payment... payments) {
        return PlanRules.judge(plan, List.of(payments), DAYS, today).state();
    }

    @Test
    void theShorterOfferKeepsTheLowestDownPaymentAndAtOnceCostsNoMoreThanAnAgency() {
        PlanLimits limits =
                new PlanLimits(BigDecimal.valueOf(20), 90, BigDecimal.valueOf(25), BigDecimal.valueOf(80), 5);
        PlanAsk ask = ask(null, 12);
        List<Choice> choices = PlanOffers.of(ask, limits, BigDecimal.valueOf(15), DAYS);

        assertThat(choices)
                .extracting(Choice::kind)
                .containsExactly(PlanOffers.Kind.AS_SAID, PlanOffers.Kind.SHORTER, PlanOffers.Kind.AT_ONCE);
        assertThat(choices.getFirst().offer().crossed())
                .containsExactlyInAnyOrder(Limit.DOWN_TOO_SMALL, Limit.TERM_TOO_LONG);
        assertThat(choices.get(1).offer().crossed()).isEmpty();
        assertThat(choices.get(1).offer().ask().down()).isEqualTo(Money.of("200.00", "PLN"));
        assertThat(choices.get(2).offer().discount()).isEqualTo(Money.of("150.00", "PLN"));
    }

    private static PlanAsk ask(@Nullable Money each, int number) {
        return new PlanAsk(
                Money.of("1000.00", "PLN"),
                Money.zero("PLN"),
                LocalDate.of(2026, 11, 23),
                Money.zero("PLN"),
                LocalDate.of(2026, 11, 23),
                each,
                number,
                Period.MONTH,
                LocalDate.of(2026, 12, 1),
                0,
                0,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                Place.PL,
                Place.PL);
    }

    /** 1,000 in ten parts of 100 at 10 %: after the first, two are missed; 900 wait two months longer. */
    @Test
    void twoThatAreMissedMoveTheEndAndCostTheirInterest() {
        PlanAsk ask = ask(Money.of("100.00", "PLN"), 0);
        PlanAsk dear = new PlanAsk(
                ask.debt(),
                ask.charges(),
                ask.agreedOn(),
                ask.down(),
                ask.downOn(),
                ask.each(),
                0,
                Period.MONTH,
                ask.first(),
                0,
                0,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.STOP,
                BigDecimal.TEN,
                List.of(),
                Place.PL,
                Place.PL);
        Offer offer = PlanOffer.of(dear, PlanLimits.NONE, DAYS);
        MissedTwo two = MissedTwo.of(offer, 5, DAYS).orElseThrow();

        assertThat(two.open()).isEqualTo(Money.of("900.00", "PLN"));
        assertThat(two.from()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(two.callInFrom()).isEqualTo(LocalDate.of(2027, 1, 13));
        assertThat(two.last()).isEqualTo(LocalDate.of(2027, 11, 2));
        assertThat(two.cost()).isEqualTo(Money.of("15.29", "PLN"));
        assertThat(MissedTwo.of(PlanOffer.of(ask(null, 2), PlanLimits.NONE, DAYS), 5, DAYS))
                .isEmpty();
    }

    @Test
    void aPlanAgesByItsInstalmentsAndItsInvoicesByTheirDueDates() {
        Plan plan = running(InterestMeanwhile.STOP);
        LocalDate day = LocalDate.of(2026, 12, 24);
        duetalk.core.invoices.Invoice invoice = new duetalk.core.invoices.Invoice(
                7,
                1,
                "A",
                day.minusDays(200),
                day.minusDays(120),
                Money.of("3650.00", "PLN"),
                Money.of("650.00", "PLN"),
                Money.zero("PLN"),
                Money.zero("PLN"),
                "",
                Money.zero("PLN"),
                Money.zero("PLN"));
        Standing standing = PlanRules.judge(plan, List.of(came(1, LocalDate.of(2026, 11, 23), "650.00")), DAYS, day);
        duetalk.core.invoices.Ageing byDue = new duetalk.core.invoices.Ageing(day);
        byDue.add(invoice);
        duetalk.core.invoices.Ageing byPlan = PlanAgeing.of(List.of(invoice), List.of(standing), day);

        assertThat(byDue.in("PLN", duetalk.core.invoices.AgeBucket.OVER_90)).isEqualTo(Money.of("3000.00", "PLN"));
        assertThat(byPlan.in("PLN", duetalk.core.invoices.AgeBucket.OVER_90).isZero())
                .isTrue();
        assertThat(byPlan.in("PLN", duetalk.core.invoices.AgeBucket.DAYS_1_30)).isEqualTo(Money.of("1033.33", "PLN"));
        assertThat(byPlan.total("PLN")).isEqualTo(Money.of("3100.00", "PLN"));
    }

    @Test
    void anInstalmentCountsAsAPromise() {
        Plan plan = running(InterestMeanwhile.STOP);
        Standing standing = PlanRules.judge(
                plan, List.of(came(1, LocalDate.of(2026, 11, 23), "650.00")), DAYS, LocalDate.of(2027, 1, 11));

        assertThat(PlanPromises.of(List.of(standing)))
                .extracting(one -> one.state())
                .startsWith(duetalk.core.promises.PromiseState.KEPT, duetalk.core.promises.PromiseState.BROKEN)
                .endsWith(duetalk.core.promises.PromiseState.PENDING);
    }

    /** 3,650 at 10 % with 650 at once: 60.00 ran in 73 days. Called in then, the 160 of interest and costs, no day more. */
    @Test
    void theRestThatIsCalledInHasNoInterestOfDaysToCome() {
        LocalDate day = LocalDate.of(2026, 11, 23).plusDays(73);
        Plan plan = running(InterestMeanwhile.RUN).calledIn(day);
        Payment first = came(1, LocalDate.of(2026, 11, 23), "650.00");
        Standing called = PlanRules.judge(plan, List.of(first), DAYS, day.plusDays(5));

        assertThat(called.state()).isEqualTo(PlanState.CALLED_IN);
        assertThat(called.left()).isEqualTo(Money.of("3160.00", "PLN"));
        Payment rest = came(2, day.plusDays(6), "3160.00");
        assertThat(PlanRules.judge(plan, List.of(first, rest), DAYS, day.plusDays(6))
                        .state())
                .isEqualTo(PlanState.KEPT);
    }

    /** The last instalment came first: the change lays it before what is still to come. */
    @Test
    void whatCameEarlyStandsBeforeWhatIsStillToCome() {
        Plan plan = running(InterestMeanwhile.STOP);
        LocalDate day = LocalDate.of(2026, 11, 25);
        Standing standing = PlanRules.judge(plan, List.of(came(1, day, "2700.00")), DAYS, day);
        PlanChange.Left left = PlanChange.left(standing, Money.of("950.00", "PLN"), day);
        PlanAsk ask = new PlanAsk(
                left.debt(),
                left.charges(),
                day,
                Money.zero("PLN"),
                day,
                null,
                2,
                Period.WEEK,
                day.plusDays(5),
                0,
                0,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                Place.PL,
                Place.PL);
        Plan next = PlanChange.of(
                standing,
                Money.of("950.00", "PLN"),
                PlanOffer.of(ask, PlanLimits.NONE, DAYS),
                5,
                "sooner",
                Instant.EPOCH);

        assertThat(next.schedule()).extracting(Instalment::due).isSorted();
        assertThat(next.total()).isEqualTo(plan.total());
    }
}
