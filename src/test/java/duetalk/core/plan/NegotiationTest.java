package duetalk.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.Refusal;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Negotiations as they come: whatever is asked, moved and edited, what is agreed holds. */
class NegotiationTest {

    private static final WorkingDays DAYS = TestRules.shipped().days();
    private static final int NEGOTIATIONS = 10_000;

    @Test
    void whatIsAgreedAddsUpRestsOnNoDayOfRestAndCrossesNoLimitUnseen() {
        long seed = 20_261_124L;
        int agreed = 0;
        for (int i = 0; i < NEGOTIATIONS; i++) {
            Random random = new Random(seed + i);
            try {
                negotiate(random);
                agreed++;
            } catch (Refusal refused) {
                assertThat(refused.code()).as("seed " + (seed + i)).startsWith("PLAN_");
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + (seed + i), wrong);
            }
        }
        assertThat(agreed).isGreaterThan(NEGOTIATIONS / 2);
    }

    private void negotiate(Random random) {
        PlanAsk ask = ask(random);
        PlanLimits limits = new PlanLimits(
                BigDecimal.valueOf(random.nextInt(40)),
                random.nextInt(400),
                BigDecimal.valueOf(random.nextInt(30)),
                BigDecimal.valueOf(60 + random.nextInt(41)),
                random.nextInt(10));
        List<Choice> choices = PlanOffers.of(ask, limits, BigDecimal.valueOf(15), DAYS);
        assertThat(choices).hasSizeBetween(1, 3);
        choices.forEach(choice -> check(choice.offer(), limits));
        Offer chosen = choices.get(random.nextInt(choices.size())).offer();
        Offer edited = edited(chosen, limits, random);
        check(edited, limits);
        Plan plan = Plan.of(1, List.of(7L), edited, limits.cureDays(), ask.agreedOn(), Instant.EPOCH);
        PlanTerms terms = plan.terms();
        assertThat(plan.total())
                .isEqualTo(terms.debt()
                        .plus(terms.charges())
                        .minus(terms.discount())
                        .plus(terms.interestAdded()));
        change(plan, limits, random);
    }

    private static PlanAsk ask(Random random) {
        LocalDate today = LocalDate.of(2026, 11, 24).plusDays(random.nextInt(300));
        Money debt = new Money(1_000 + random.nextLong(5_000_000), "PLN");
        Money charges = new Money(random.nextLong(100_000), "PLN");
        boolean own = random.nextInt(6) == 0;
        List<LocalDate> dates = new ArrayList<>();
        LocalDate day = today;
        for (int i = 0; own && i < 1 + random.nextInt(8); i++) {
            day = day.plusDays(1 + random.nextInt(40));
            dates.add(day);
        }
        boolean byAmount = random.nextBoolean();
        boolean discount = random.nextInt(3) == 0;
        return new PlanAsk(
                debt,
                charges,
                today,
                random.nextBoolean() ? new Money(random.nextLong(debt.minor() / 2), "PLN") : Money.zero("PLN"),
                today.plusDays(random.nextInt(10)),
                byAmount ? new Money(500 + random.nextLong(debt.minor()), "PLN") : null,
                byAmount ? 0 : 1 + random.nextInt(60),
                own ? Period.OWN_DATES : Period.values()[random.nextInt(3)],
                today.plusDays(random.nextInt(60)),
                0,
                random.nextInt(4),
                discount ? BigDecimal.valueOf(1 + random.nextInt(40)) : BigDecimal.ZERO,
                discount ? today.plusDays(3 + random.nextInt(60)) : null,
                InterestMeanwhile.values()[random.nextInt(3)],
                random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(20)) : BigDecimal.ZERO,
                dates,
                Place.values()[random.nextInt(4)],
                Place.values()[random.nextInt(4)]);
    }

    /** Rows set by hand, some of which can't be. */
    private static Offer edited(Offer offer, PlanLimits limits, Random random) {
        Offer result = offer;
        for (int i = 0; i < random.nextInt(4); i++) {
            List<Instalment> rows = result.schedule();
            int row = random.nextInt(rows.size());
            PlanAsk ask = result.ask();
            try {
                List<Instalment> changed = random.nextBoolean()
                        ? ScheduleEdit.amount(rows, row, new Money(random.nextLong(200_000) - 20, "PLN"))
                        : ScheduleEdit.date(
                                rows,
                                row,
                                rows.get(row).due().plusDays(random.nextInt(9) - 2L),
                                ask.mine(),
                                ask.theirs(),
                                DAYS);
                result = PlanOffer.edited(result, changed, limits, DAYS);
            } catch (Refusal notPossible) {
                assertThat(notPossible.code()).startsWith("PLAN_");
            }
        }
        return result;
    }

    private static void check(Offer offer, PlanLimits limits) {
        PlanAsk ask = offer.ask();
        assertThat(sum(offer.schedule())).isEqualTo(offer.total());
        assertThat(offer.total()).isEqualTo(ask.asked().minus(offer.discount()).plus(offer.interestAdded()));
        LocalDate before = LocalDate.MIN;
        int number = 1;
        for (Instalment one : offer.schedule()) {
            assertThat(one.number()).isEqualTo(number++);
            assertThat(one.amount().isPositive()).isTrue();
            assertThat(one.due()).isAfter(before).isAfterOrEqualTo(ask.agreedOn());
            assertThat(DAYS.isWorkingDay(ask.mine(), one.due())).isTrue();
            assertThat(DAYS.isWorkingDay(ask.theirs(), one.due())).isTrue();
            before = one.due();
        }
        assertThat(offer.crossed()).isEqualTo(crossed(offer, limits));
    }

    /** The limits once more, written down the other way round. */
    private static Set<Limit> crossed(Offer offer, PlanLimits limits) {
        PlanAsk ask = offer.ask();
        Set<Limit> crossed = EnumSet.noneOf(Limit.class);
        BigDecimal asked = ask.asked().amount();
        boolean down = ask.down().isPositive();
        BigDecimal first = down ? offer.schedule().getFirst().amount().amount() : BigDecimal.ZERO;
        if (offer.schedule().size() > 1 && isLess(first, asked, limits.leastDown())) {
            crossed.add(Limit.DOWN_TOO_SMALL);
        }
        if (offer.last().minusDays(limits.longestDays()).isAfter(ask.agreedOn())) {
            crossed.add(Limit.TERM_TOO_LONG);
        }
        Money most = ask.debt().percent(limits.biggestDiscount());
        if (most.compareTo(offer.discount()) < 0) {
            crossed.add(Limit.DISCOUNT_TOO_BIG);
        }
        if (isLess(offer.total().minus(offer.interestAdded()).amount(), asked, limits.leastTotal())) {
            crossed.add(Limit.TOTAL_TOO_SMALL);
        }
        return crossed;
    }

    private static boolean isLess(BigDecimal amount, BigDecimal of, BigDecimal percent) {
        Money least = Money.of(of, "PLN").percent(percent);
        return amount.compareTo(least.amount()) < 0;
    }

    /** Some of it is paid, then the rest is spread anew: nothing is lost and nothing is owed twice. */
    private static void change(Plan plan, PlanLimits limits, Random random) {
        LocalDate agreed = plan.agreedOn() == null ? LocalDate.MIN : plan.agreedOn();
        LocalDate today = agreed.plusDays(1 + random.nextInt(60));
        Money paid = new Money(1 + random.nextLong(Math.max(1, plan.total().minor() / 2)), "PLN");
        Payment payment = new Payment(1, 1, 7L, agreed, paid, PaymentMethod.TRANSFER, "");
        Standing standing = PlanRules.judge(plan, List.of(payment), DAYS, today);
        if (standing.state().isOver()) {
            return;
        }
        Money owed = plan.terms().debt().minus(paid).max(Money.zero("PLN"));
        PlanChange.Left left = PlanChange.left(standing, owed, today);
        PlanAsk again = rest(left, today, random);
        Plan next = PlanChange.of(standing, owed, PlanOffer.of(again, limits, DAYS), 5, "less work", Instant.EPOCH);
        assertThat(next.version()).isEqualTo(2);
        PlanTerms terms = next.terms();
        assertThat(next.total()).isEqualTo(terms.debt().plus(terms.charges()).plus(terms.interestAdded()));
        Standing after = PlanRules.judge(next, List.of(payment), DAYS, today);
        assertThat(after.received()).isEqualTo(paid);
        assertThat(after.left()).isEqualTo(next.total().minus(paid));
        assertThat(after.left()).isEqualTo(left.asked().plus(terms.interestAdded()));
    }

    private static PlanAsk rest(PlanChange.Left left, LocalDate today, Random random) {
        return new PlanAsk(
                left.debt(),
                left.charges(),
                today,
                Money.zero("PLN"),
                today,
                null,
                1 + random.nextInt(6),
                Period.MONTH,
                today.plusDays(10),
                0,
                0,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.values()[random.nextInt(3)],
                BigDecimal.TEN,
                List.of(),
                Place.PL,
                Place.PL);
    }

    private static Money sum(List<Instalment> schedule) {
        return schedule.stream().map(Instalment::amount).reduce(Money.zero("PLN"), Money::plus);
    }
}
