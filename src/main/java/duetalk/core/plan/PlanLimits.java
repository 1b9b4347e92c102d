package duetalk.core.plan;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user set for themselves before the talk; private, on no paper.
 *
 * @param leastDown percent of what is asked
 * @param longestDays from the agreement to the last payment
 * @param biggestDiscount percent of the debt
 * @param leastTotal percent of what is asked
 * @param cureDays working days that a missed instalment may be made good
 */
public record PlanLimits(
        BigDecimal leastDown, int longestDays, BigDecimal biggestDiscount, BigDecimal leastTotal, int cureDays) {

    /** A limit that an offer may cross. */
    public enum Limit {
        DOWN_TOO_SMALL,
        TERM_TOO_LONG,
        DISCOUNT_TOO_BIG,
        TOTAL_TOO_SMALL
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 3_650;
    private static final int LONGEST_CURE = 60;

    /** Nothing is a limit. */
    public static final PlanLimits NONE =
            new PlanLimits(BigDecimal.ZERO, 3_650, BigDecimal.valueOf(100), BigDecimal.ZERO, 5);

    /** Refuses with a code what can't be a limit. */
    public PlanLimits {
        boolean fits = isPercent(leastDown)
                && isPercent(biggestDiscount)
                && isPercent(leastTotal)
                && longestDays >= 0
                && cureDays >= 0
                && cureDays <= LONGEST_CURE;
        if (!fits) {
            throw new Refusal("PLAN_LIMITS_OUT_OF_RANGE");
        }
        longestDays = Math.min(longestDays, LONGEST);
    }

    /** What many trade with (facts/domain 4.5): a fifth at once, half a year, and no more than a tenth given up. */
    public static PlanLimits usual(int cureDays) {
        return new PlanLimits(BigDecimal.valueOf(20), 183, BigDecimal.TEN, BigDecimal.valueOf(90), cureDays);
    }

    /** As they are kept among the settings. */
    public String written() {
        return leastDown.toPlainString() + " " + longestDays + " " + biggestDiscount.toPlainString() + " "
                + leastTotal.toPlainString() + " " + cureDays;
    }

    /** Reads what {@link #written} wrote; empty for anything else. */
    public static Optional<PlanLimits> read(String written) {
        String[] parts = written.split(" ");
        try {
            return parts.length == 5
                    ? Optional.of(new PlanLimits(
                            new BigDecimal(parts[0]),
                            Integer.parseInt(parts[1]),
                            new BigDecimal(parts[2]),
                            new BigDecimal(parts[3]),
                            Integer.parseInt(parts[4])))
                    : Optional.empty();
        } catch (NumberFormatException | Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPercent(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }

    /** The lowest down payment of what is asked: a started cent counts in full. */
    public Money leastDown(Money asked) {
        return asked.percentAtLeast(leastDown);
    }

    /** The least that may come of what is asked: a started cent counts in full. */
    public Money leastTotal(Money asked) {
        return asked.percentAtLeast(leastTotal);
    }

    /**
     * The most that may be taken off a debt: a started cent does not count, so that a tenth off and nine tenths that
     * come always make the whole.
     */
    public Money mostDiscount(Money debt) {
        return debt.percentAtMost(biggestDiscount);
    }

    /**
     * The biggest discount, in percent of the debt, that keeps both the limit of the discount and that of the total;
     * with one decimal at least, downwards.
     */
    BigDecimal discountInside(PlanAsk ask) {
        BigDecimal percent = HUNDRED.subtract(leastTotal)
                .multiply(ask.asked().amount())
                .divide(ask.debt().amount(), Math.max(1, leastTotal.scale()), RoundingMode.DOWN);
        return percent.min(biggestDiscount);
    }

    /** The last day on which the last payment may lie. */
    public LocalDate latest(LocalDate agreedOn) {
        return agreedOn.plusDays(longestDays);
    }

    /** What a schedule crosses; one payment of all has no down payment to be too small. */
    Set<Limit> crossed(PlanAsk ask, List<Instalment> schedule, Money total, Money discount) {
        Set<Limit> crossed = EnumSet.noneOf(Limit.class);
        Money asked = ask.asked();
        Money down = ask.down().isPositive() ? schedule.getFirst().amount() : ask.down();
        if (schedule.size() > 1 && down.compareTo(leastDown(asked)) < 0) {
            crossed.add(Limit.DOWN_TOO_SMALL);
        }
        if (schedule.getLast().due().isAfter(latest(ask.agreedOn()))) {
            crossed.add(Limit.TERM_TOO_LONG);
        }
        if (discount.compareTo(mostDiscount(ask.debt())) > 0) {
            crossed.add(Limit.DISCOUNT_TOO_BIG);
        }
        if (total.compareTo(leastTotal(asked)) < 0) {
            crossed.add(Limit.TOTAL_TOO_SMALL);
        }
        return crossed;
    }
}
