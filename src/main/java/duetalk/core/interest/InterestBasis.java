package duetalk.core.interest;

import duetalk.core.figures.FigureKind;
import duetalk.core.figures.Jurisdiction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * By which rule interest is reckoned on a debt, and why by that one.
 *
 * @param kind the rate or index that it goes by, null for none
 * @param agreedRate percent a year of the contract, null unless that counts
 */
public record InterestBasis(
        InterestMode mode,
        Jurisdiction law,
        @Nullable FigureKind kind,
        @Nullable BigDecimal agreedRate,
        Why why) {

    /** Why this rule applies, or why none does. */
    public enum Why {
        BY_LAW,
        BY_CONTRACT,
        /** Nothing was agreed and the user asks for nothing. */
        NOT_ASKED,
        /** The client's consent to the terms is not on record. */
        NO_CONSENT,
        /** The law gives a trader no interest from a private client; a court may. */
        CONSUMER,
        /** A fee a month was agreed instead. */
        MONTHLY_FEE,
        /** The rate or the fee was not entered. */
        NO_RATE,
        /** Iran: a percentage is no lawful late fee; a penalty clause is a lawyer's matter. */
        LAWYERS_MATTER,
        /** The law has no rates of its own here. */
        NO_RULE
    }

    static InterestBasis none(Jurisdiction law, Why why) {
        return new InterestBasis(InterestMode.NONE, law, null, null, why);
    }

    /** The same debt reckoned by another mode, where the law leaves the choice (Ireland's reading, say). */
    public InterestBasis by(InterestMode other) {
        return new InterestBasis(other, law, kind, agreedRate, why);
    }
}
