package duetalk.core.promises;

import duetalk.core.Refusal;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * When a promise counts as kept.
 *
 * @param graceDays days after the promised one on which the money may still arrive
 * @param threshold percent of the amount that is enough
 */
public record PromiseTerms(int graceDays, BigDecimal threshold) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_GRACE = 60;

    public PromiseTerms {
        if (graceDays < 0 || graceDays > LONGEST_GRACE || threshold.signum() <= 0 || threshold.compareTo(HUNDRED) > 0) {
            throw new Refusal("PROMISE_TERMS_OUT_OF_RANGE");
        }
    }

    /** As they are set in the book. */
    public static PromiseTerms of(FigureTable figures, LocalDate day) {
        return new PromiseTerms(
                figures.on(Jurisdiction.ANY, FigureKind.PROMISE_GRACE, day)
                        .map(Figure::whole)
                        .orElse(0),
                figures.on(Jurisdiction.ANY, FigureKind.PROMISE_THRESHOLD, day)
                        .map(Figure::value)
                        .orElse(HUNDRED));
    }

    /** What has to come in minor units, rounded up so that a share is never called the whole too early. */
    long enough(Money promised) {
        return BigDecimal.valueOf(promised.minor())
                .multiply(threshold)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
