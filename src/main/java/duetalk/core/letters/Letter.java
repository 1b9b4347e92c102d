package duetalk.core.letters;

import duetalk.core.clients.Language;
import java.time.Instant;

/**
 * A letter that was finished and kept.
 *
 * @param body the text of its paragraphs, one a line, as they were written
 * @param sha256 of the PDF, in hexadecimal
 */
public record Letter(
        long id,
        long clientId,
        LetterKind kind,
        Language language,
        String subject,
        String body,
        Instant keptAt,
        LetterWay way,
        String sha256) {}
