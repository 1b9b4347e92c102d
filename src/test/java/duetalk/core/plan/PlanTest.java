package duetalk.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanLimits.Limit;
import duetalk.core.plan.PlanRules.InstalmentState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final WorkingDays DAYS = TestRules.shipped().days();
    private static final LocalDate AGREED = LocalDate.of(2026, 11, 23);
    private static final PlanLimits NO_LIMITS =
            new PlanLimits(BigDecimal.ZERO, 10_000, BigDecimal.valueOf(100), BigDecimal.ZERO, 5);

    /** An ask that tests change one thing of. */
    private static final class Ask {
        private Money debt = Money.of("1000.00", "PLN");
        private Money down = Money.zero("PLN");
        private @Nullable Money each;
        private int number = 3;
        private Period period = Period.MONTH;
        private LocalDate first = LocalDate.of(2026, 12, 15);
        private int dayOfMonth;
        private int pause;
        private String discount = "0";
        private @Nullable LocalDate until;
        private InterestMeanwhile interest = InterestMeanwhile.STOP;
        private String rate = "0";
        private List<LocalDate> own = List.of();
        private Place mine = Place.PL;
        private Place theirs = Place.PL;

        PlanAsk ask() {
            return new PlanAsk(
                    debt,
                    Money.zero(debt.currency()),
                    AGREED,
                    down,
                    AGREED,
                    each,
                    each == null ? number : 0,
                    period,
                    first,
                    dayOfMonth,
                    pause,
                    new BigDecimal(discount),
                    until,
                    interest,
                    new BigDecimal(rate),
                    own,
                    mine,
                    theirs);
        }

        Offer offer() {
            return PlanOffer.of(ask(), NO_LIMITS, DAYS);
        }
    }

    private static List<String> amounts(Offer offer) {
        return offer.schedule().stream()
                .map(one -> one.amount().amount().toPlainString())
                .toList();
    }

    private static List<LocalDate> days(Offer offer) {
        return offer.schedule().stream().map(Instalment::due).toList();
    }

    /** E4 (a) and (d). */
    @Test
    void theRemainderIsOnTheLastInstalment() {
        assertThat(amounts(new Ask().offer())).containsExactly("333.33", "333.33", "333.34");
        Ask ask = new Ask();
        ask.debt = Money.of("3475.00", "EUR");
        ask.down = ask.debt.percent(BigDecimal.valueOf(25));
        ask.number = 4;

        assertThat(amounts(ask.offer())).containsExactly("868.75", "651.56", "651.56", "651.56", "651.57");
    }

    /** E4: the 31st under Polish rules. */
    @Test
    void theThirtyFirstIsCutThenMovedAndNeverDrifts() {
        Ask ask = new Ask();
        ask.first = LocalDate.of(2026, 11, 30);
        ask.dayOfMonth = 31;
        ask.number = 5;

        assertThat(days(ask.offer()))
                .containsExactly(
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 2, 1),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 31));
    }

    @Test
    void whatTheyCanPayDecidesHowOften() {
        Ask ask = new Ask();
        ask.each = Money.of("300", "PLN");

        assertThat(amounts(ask.offer())).containsExactly("300.00", "300.00", "300.00", "100.00");
        ask.pause = 1;
        assertThat(days(ask.offer()).getFirst()).isEqualTo(LocalDate.of(2027, 1, 15));
    }

    @Test
    void aDiscountCountsOnlyWhenAllIsPaidInTime() {
        Ask ask = new Ask();
        ask.discount = "10";
        ask.number = 1;
        ask.until = LocalDate.of(2026, 12, 20);
        Offer once = ask.offer();

        assertThat(once.total()).isEqualTo(Money.of("900.00", "PLN"));
        assertThat(once.discount()).isEqualTo(Money.of("100.00", "PLN"));
        ask.number = 3;
        Offer slowly = ask.offer();
        assertThat(slowly.total()).isEqualTo(Money.of("1000.00", "PLN"));
        assertThat(slowly.settlement()).isEqualTo(new Offer.Settlement(Money.of("900.00", "PLN"), ask.until));
    }

    /** 1,000 for 73 days at 10 % is 20.00. */
    @Test
    void interestOfThePlansTimeStopsRunsOrIsForgiven() {
        Ask ask = new Ask();
        ask.number = 1;
        ask.first = AGREED.plusDays(73);
        ask.rate = "10";

        assertThat(ask.offer().total()).isEqualTo(Money.of("1000.00", "PLN"));
        assertThat(ask.offer().costOfWaiting()).isEqualTo(Money.of("20.00", "PLN"));
        ask.interest = InterestMeanwhile.RUN;
        assertThat(ask.offer().total()).isEqualTo(Money.of("1020.00", "PLN"));
        ask.interest = InterestMeanwhile.WAIVED_IF_KEPT;
        assertThat(ask.offer().costOfWaiting()).isEqualTo(Money.of("20.00", "PLN"));
    }

    @Test
    void myLimitsAreWatched() {
        Ask ask = new Ask();
        ask.number = 12;
        PlanLimits limits =
                new PlanLimits(BigDecimal.valueOf(20), 180, BigDecimal.valueOf(5), BigDecimal.valueOf(100), 5);

        assertThat(PlanOffer.of(ask.ask(), limits, DAYS).crossed())
                .containsExactlyInAnyOrder(Limit.DOWN_TOO_SMALL, Limit.TERM_TOO_LONG);
        ask.number = 1;
        ask.discount = "10";
        ask.until = LocalDate.of(2027, 1, 1);
        ask.down = Money.of("200", "PLN");
        assertThat(PlanOffer.of(ask.ask(), limits, DAYS).crossed())
                .containsExactlyInAnyOrder(Limit.DISCOUNT_TOO_BIG, Limit.TOTAL_TOO_SMALL);
    }

    private static void refused(java.util.function.Consumer<Ask> change, String code) {
        Ask ask = new Ask();
        change.accept(ask);
        assertThatThrownBy(ask::offer).hasMessage(code);
    }

    @Test
    void whatCanNotBeAPlanIsRefused() {
        refused(ask -> ask.number = 10_000, "PLAN_TOO_LONG");
        refused(ask -> ask.each = Money.of("0.01", "PLN"), "PLAN_TOO_LONG");
        refused(ask -> ask.each = Money.of("0", "PLN"), "PLAN_NEVER_ENDS");
        refused(ask -> ask.number = 0, "PLAN_NEVER_ENDS");
        refused(ask -> ask.period = Period.OWN_DATES, "PLAN_NEVER_ENDS");
        refused(
                ask -> {
                    ask.rate = "900";
                    ask.number = 24;
                    ask.interest = InterestMeanwhile.RUN;
                },
                "PLAN_NEVER_ENDS");
        refused(ask -> ask.debt = Money.of("-5", "PLN"), "PLAN_WITHOUT_DEBT");
        refused(ask -> ask.down = Money.of("1000.01", "PLN"), "PLAN_AMOUNT_OUT_OF_RANGE");
        refused(ask -> ask.down = Money.of("10", "EUR"), "CURRENCIES_MIXED");
        refused(ask -> ask.first = AGREED.minusDays(1), "PLAN_DATE_IN_THE_PAST");
        refused(ask -> ask.discount = "100", "PLAN_AMOUNT_OUT_OF_RANGE");
    }

    @Test
    void anEditedRowLeavesTheTotalToTheLastUntouchedOne() {
        List<Instalment> schedule = new Ask().offer().schedule();
        List<Instalment> changed = ScheduleEdit.amount(schedule, 0, Money.of("500", "PLN"));
        List<Instalment> again = ScheduleEdit.amount(changed, 2, Money.of("100", "PLN"));

        assertThat(changed).extracting(one -> one.amount().minor()).containsExactly(50_000L, 33_333L, 16_667L);
        assertThat(again).extracting(one -> one.amount().minor()).containsExactly(50_000L, 40_000L, 10_000L);
        assertThatThrownBy(() -> ScheduleEdit.amount(again, 1, Money.of("1", "PLN")))
                .hasMessage("PLAN_TOTAL_FIXED");
        assertThatThrownBy(() -> ScheduleEdit.amount(schedule, 0, Money.of("700", "PLN")))
                .hasMessage("PLAN_ROW_TOO_LARGE");
        assertThatThrownBy(() -> ScheduleEdit.date(schedule, 0, LocalDate.of(2027, 1, 15), Place.PL, Place.PL, DAYS))
                .hasMessage("PLAN_DATES_OUT_OF_ORDER");
        assertThat(ScheduleEdit.date(schedule, 0, LocalDate.of(2026, 12, 25), Place.PL, Place.PL, DAYS)
                        .getFirst()
                        .due())
                .isEqualTo(LocalDate.of(2026, 12, 28));
    }

    private static Plan plan(InterestMeanwhile interest, Map<Long, Integer> chosen) {
        Ask ask = new Ask();
        ask.interest = interest;
        Offer offer = ask.offer();
        return new Plan(
                1,
                1,
                1,
                "",
                List.of(7L),
                offer.schedule(),
                PlanTerms.of(offer, 5),
                AGREED,
                java.time.Instant.EPOCH,
                null,
                null,
                0,
                chosen);
    }

    private static Payment paid(long id, LocalDate on, String amount) {
        return new Payment(id, 1, 7L, on, Money.of(amount, "PLN"), PaymentMethod.TRANSFER, "");
    }

    private static PlanRules.Standing judge(Plan plan, LocalDate today, Payment... payments) {
        return PlanRules.judge(plan, List.of(payments), DAYS, today);
    }

    /** Instalments on 15 December, 15 January and 15 February; five working days to make one good. */
    @Test
    void aPlanIsAgreedLateDefaultedOrKept() {
        Plan plan = plan(InterestMeanwhile.WAIVED_IF_KEPT, Map.of());
        LocalDate first = LocalDate.of(2026, 12, 15);

        assertThat(judge(plan, first).state()).isEqualTo(PlanState.AGREED);
        assertThat(judge(plan, first.plusDays(1)).state()).isEqualTo(PlanState.LATE);
        assertThat(judge(plan, LocalDate.of(2026, 12, 22)).state()).isEqualTo(PlanState.LATE);
        PlanRules.Standing missed = judge(plan, LocalDate.of(2026, 12, 23));
        assertThat(missed.state()).isEqualTo(PlanState.DEFAULTED);
        assertThat(missed.isInterestWaived()).isFalse();
        PlanRules.Standing kept = judge(
                plan, LocalDate.of(2027, 3, 1), paid(1, first, "333.33"), paid(2, LocalDate.of(2027, 1, 10), "666.67"));
        assertThat(kept.state()).isEqualTo(PlanState.KEPT);
        assertThat(kept.isInterestWaived()).isTrue();
        assertThat(kept.left().isZero()).isTrue();
    }

    @Test
    void theRestIsCalledInOnlyByTheUserAndAfterTheCureDays() {
        Plan plan = plan(InterestMeanwhile.STOP, Map.of());
        LocalDate late = LocalDate.of(2026, 12, 20);
        LocalDate over = LocalDate.of(2026, 12, 23);

        assertThatThrownBy(() -> PlanRules.callIn(judge(plan, late), late)).hasMessage("PLAN_MAY_NOT_BE_CALLED_IN");
        assertThat(judge(plan, over).mayCallInFrom()).isEqualTo(over);
        assertThat(PlanRules.callIn(judge(plan, over), over).calledInOn()).isEqualTo(over);
        assertThat(plan.calledInOn()).isNull();
    }

    @Test
    void paymentsGoToTheOldestInstalmentUnlessTheUserSaysOtherwise() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        PlanRules.Standing oldest = judge(plan(InterestMeanwhile.STOP, Map.of()), day, paid(1, day, "400"));
        PlanRules.Standing chosen = judge(plan(InterestMeanwhile.STOP, Map.of(1L, 3)), day, paid(1, day, "400"));

        assertThat(oldest.instalments())
                .extracting(PlanRules.InstalmentStanding::state)
                .containsExactly(InstalmentState.KEPT, InstalmentState.PART, InstalmentState.PENDING);
        assertThat(chosen.instalments())
                .extracting(PlanRules.InstalmentStanding::state)
                .containsExactly(InstalmentState.PART, InstalmentState.PENDING, InstalmentState.KEPT);
    }

    @Test
    void schedulesAddUpAndNeverLandOnARestDay() {
        Random random = new Random(31);
        for (int i = 0; i < 10_000; i++) {
            Ask ask = new Ask();
            ask.debt = new Money(24 + random.nextLong(5_000_000), "PLN");
            ask.down = new Money(random.nextLong(ask.debt.minor() - 23), "PLN");
            ask.number = 1 + random.nextInt(24);
            ask.period = Period.values()[random.nextInt(3)];
            ask.first = AGREED.plusDays(random.nextInt(400));
            ask.dayOfMonth = random.nextBoolean() ? 31 : 0;
            ask.pause = random.nextInt(3);
            ask.mine = Place.values()[random.nextInt(4)];
            ask.theirs = Place.values()[random.nextInt(4)];
            Offer offer = ask.offer();

            Money sum = offer.schedule().stream().map(Instalment::amount).reduce(Money.zero("PLN"), Money::plus);
            assertThat(sum).isEqualTo(ask.debt).isEqualTo(offer.total());
            LocalDate before = LocalDate.MIN;
            for (Instalment instalment : offer.schedule()) {
                assertThat(instalment.amount().isPositive()).isTrue();
                assertThat(instalment.due()).isAfter(before).isAfterOrEqualTo(AGREED);
                assertThat(DAYS.isWorkingDay(ask.mine, instalment.due())).isTrue();
                assertThat(DAYS.isWorkingDay(ask.theirs, instalment.due())).isTrue();
                before = instalment.due();
            }
        }
    }

    @Test
    void editsKeepTheTotal() {
        Random random = new Random(32);
        for (int i = 0; i < 10_000; i++) {
            Ask ask = new Ask();
            ask.number = 2 + random.nextInt(10);
            List<Instalment> schedule = ask.offer().schedule();
            try {
                for (int k = 0; k < 4; k++) {
                    Money amount = new Money(1 + random.nextLong(40_000), "PLN");
                    schedule = ScheduleEdit.amount(schedule, random.nextInt(schedule.size()), amount);
                }
            } catch (duetalk.core.Refusal tooMuch) {
                assertThat(tooMuch.code()).isIn("PLAN_ROW_TOO_LARGE", "PLAN_TOTAL_FIXED");
            }
            assertThat(schedule.stream().map(Instalment::amount).reduce(Money.zero("PLN"), Money::plus))
                    .isEqualTo(ask.debt);
        }
    }
}
