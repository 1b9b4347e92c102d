package duetalk.core.money;

import duetalk.core.Refusal;
import java.math.BigDecimal;

/**
 * In what amounts of Iran are said and written. Kept are always rials of today: invoices and law use them, prices
 * are said in tomans, and the new rial (approved on 8 November 2025) runs beside them for years.
 */
public enum RialUnit {
    RIAL(1, 0),
    /** 10 rials, as prices are said. */
    TOMAN(10, 1),
    /** 10,000 rials, of 100 qirans each. */
    NEW_RIAL(10_000, 2);

    private static final String RIALS = "IRR";

    private final BigDecimal rials;
    private final int digits;

    RialUnit(int rials, int digits) {
        this.rials = BigDecimal.valueOf(rials);
        this.digits = digits;
    }

    /** How many decimal places amounts in this unit are written with at most. */
    public int digits() {
        return digits;
    }

    /** An amount said in this unit, as rials; a part of a rial is rounded half up. */
    public Money money(BigDecimal said) {
        return Money.of(said.multiply(rials), RIALS);
    }

    /** Rials in this unit, exactly. */
    public BigDecimal amount(Money money) {
        if (!RIALS.equals(money.currency())) {
            throw new Refusal("CURRENCIES_MIXED", java.util.Map.of("one", RIALS, "other", money.currency()));
        }
        return money.amount().divide(rials);
    }
}
