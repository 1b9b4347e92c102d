package duetalk.core.recovery;

import duetalk.core.Refusal;
import java.math.BigDecimal;

/** How likely the money comes, in percent. The user's own numbers; surveys are only a hint. */
public record Chance(BigDecimal low, BigDecimal likely, BigDecimal high) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Chance {
        boolean inOrder = low.signum() >= 0
                && low.compareTo(likely) <= 0
                && likely.compareTo(high) <= 0
                && high.compareTo(HUNDRED) <= 0;
        if (!inOrder) {
            throw new Refusal("CHANCE_OUT_OF_RANGE");
        }
    }

    public static Chance of(String low, String likely, String high) {
        return new Chance(new BigDecimal(low), new BigDecimal(likely), new BigDecimal(high));
    }

    /** One that is sure. */
    public static Chance certain() {
        return new Chance(HUNDRED, HUNDRED, HUNDRED);
    }
}
