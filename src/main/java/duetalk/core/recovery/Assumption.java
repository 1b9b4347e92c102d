package duetalk.core.recovery;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import java.math.BigDecimal;

/**
 * What is assumed of a way to get the money; all of it the user's to change.
 *
 * @param reduction percent of the debt that is given up (a discount)
 * @param share percent of what comes that somebody keeps (an agency, a factor)
 * @param cost paid whatever comes of it, besides court fees (a lawyer)
 * @param time what the user's own hours are worth
 * @param hours that it takes
 * @param days until the money comes
 */
public record Assumption(
        Option option,
        Chance chance,
        BigDecimal reduction,
        BigDecimal share,
        Money cost,
        Money time,
        BigDecimal hours,
        int days) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Assumption {
        boolean fits = isPercent(reduction)
                && isPercent(share)
                && !cost.isNegative()
                && !time.isNegative()
                && hours.signum() >= 0
                && days >= 0;
        if (!fits) {
            throw new Refusal("ASSUMPTION_OUT_OF_RANGE");
        }
    }

    private static boolean isPercent(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }
}
