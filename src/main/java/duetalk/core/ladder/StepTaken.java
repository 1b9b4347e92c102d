package duetalk.core.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that was done or skipped.
 *
 * @param answerBy the day that was named for an answer, null when none was
 */
public record StepTaken(
        int number,
        int stage,
        StepLetter letter,
        LocalDate on,
        @Nullable LocalDate answerBy) {

    LocalDate deadline() {
        return answerBy == null ? on : answerBy;
    }
}
