package duetalk.core.letters;

import duetalk.core.clients.Language;
import java.time.Instant;

/**
 * A letter that is being written.
 *
 * @param content its text with looks and values
 * @param entered the values that the user entered
 */
public record SavedDraft(
        long clientId,
        LetterKind kind,
        Language language,
        String subject,
        String content,
        String entered,
        Instant savedAt) {}
