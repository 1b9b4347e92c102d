package duetalk.core.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that belongs to the ladder and was written.
 *
 * @param answerBy the day that it names for an answer, null when it names none
 */
public record LetterSent(
        StepLetter letter,
        int stage,
        LocalDate on,
        @Nullable LocalDate answerBy) {}
