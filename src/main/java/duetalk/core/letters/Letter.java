package duetalk.core.letters;

import duetalk.core.clients.Language;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was finished and kept.
 *
 * @param body the text of its paragraphs, one a line, as they were written
 * @param source its text with looks and values, from which it could be written again; empty for one of an older book
 * @param registered the number of a registered item, empty for none
 * @param sha256 of the PDF, in hexadecimal
 * @param answerBy the day that it names for an answer or the money, null when it names none
 */
public record Letter(
        long id,
        long clientId,
        LetterKind kind,
        Language language,
        String subject,
        String body,
        String source,
        Instant keptAt,
        LetterWay way,
        String registered,
        String sha256,
        @Nullable LocalDate answerBy) {}
