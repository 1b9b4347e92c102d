package duetalk.core.ladder;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter that belongs to the ladder and was written.
 *
 * @param answerBy the day that it names for an answer, null when it names none
 * @param invoices what it asked for by its list; empty of a letter from before lists were kept, which counts for all
 */
public record LetterSent(
        StepLetter letter,
        int stage,
        LocalDate on,
        @Nullable LocalDate answerBy,
        Set<Long> invoices) {

    public LetterSent {
        invoices = Set.copyOf(invoices);
    }

    /** Whether it asked for an invoice. */
    public boolean isAbout(long invoiceId) {
        return invoices.isEmpty() || invoices.contains(invoiceId);
    }
}
