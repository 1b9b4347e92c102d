package duetalk.core.ladder;

import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import java.time.LocalDate;

/** Israel's claim of a fixed sum at the execution office (Execution Law s. 81A1): up to 75,000 ILS, simple sums. */
final class FixedSum {

    private FixedSum() {}

    /** Whether a debt is above what may be filed so. */
    static boolean isTooLarge(LadderFacts facts, FigureTable figures, LocalDate today) {
        return figures.on(facts.law(), FigureKind.FIXED_SUM_LIMIT, today)
                .filter(limit -> facts.undisputed().amount().compareTo(limit.value()) > 0)
                .isPresent();
    }

    /** Whether a rung has a use for such a debt: one of this way has none above its limit. */
    static boolean isOpen(Step step, LadderFacts facts, FigureTable figures, LocalDate today) {
        boolean fixedSum = step.letter() == StepLetter.FIXED_SUM || step.letter() == StepLetter.FIXED_SUM_WARNING;
        return step.isWorth(facts) && !(fixedSum && isTooLarge(facts, figures, today));
    }
}
