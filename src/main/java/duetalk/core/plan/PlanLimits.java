package duetalk.core.plan;

import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
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

    Set<Limit> crossed(PlanAsk ask, Money total, Money discount, LocalDate last) {
        Set<Limit> crossed = EnumSet.noneOf(Limit.class);
        Money asked = ask.asked();
        if (ask.down().compareTo(asked.percent(leastDown)) < 0) {
            crossed.add(Limit.DOWN_TOO_SMALL);
        }
        if (ChronoUnit.DAYS.between(ask.agreedOn(), last) > longestDays) {
            crossed.add(Limit.TERM_TOO_LONG);
        }
        if (discount.compareTo(ask.debt().percent(biggestDiscount)) > 0) {
            crossed.add(Limit.DISCOUNT_TOO_BIG);
        }
        if (total.compareTo(asked.percent(leastTotal)) < 0) {
            crossed.add(Limit.TOTAL_TOO_SMALL);
        }
        return crossed;
    }
}
