package duetalk.core.interest;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Late interest up to a day.
 *
 * @param total all interest that arose, rounded half up once
 * @param paid the part of it that payments have covered
 * @param principalLeft the debt itself that is still open
 * @param overpaid what came beyond debt and interest
 * @param until the day that was asked for, counted
 * @param knownUntil the last day for which the rate is known, when that is before {@code until}; null when all is
 *     known. Nothing is ever reckoned for a day after it.
 * @param missing what is needed before anything can be reckoned at all
 */
public record Interest(
        InterestBasis basis,
        List<Segment> segments,
        Money total,
        Money paid,
        Money principalLeft,
        Money overpaid,
        LocalDate until,
        @Nullable LocalDate knownUntil,
        @Nullable Missing missing) {

    /** Why there is no figure although there may be a claim. */
    public enum Missing {
        /** The law asks for a formal demand first (Iran). */
        DEMAND,
        /** No rate or index is known for the first day. */
        RATE,
        /** Only words may be written (Israel). */
        WORDS_ONLY
    }

    /** Whether every day is reckoned. */
    public boolean isComplete() {
        return knownUntil == null && missing == null;
    }

    Interest without(Missing what) {
        return new Interest(basis, segments, total, paid, principalLeft, overpaid, until, knownUntil, what);
    }

    public Money interestLeft() {
        return total.minus(paid);
    }

    /** Debt and interest together. */
    public Money owed() {
        return principalLeft.plus(interestLeft());
    }
}
