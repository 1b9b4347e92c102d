package duetalk.letters;

import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.letters.LetterKind;
import duetalk.core.settings.Sender;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter being written: its values and the text of its paragraphs, which the user may change.
 *
 * @param before the paragraphs above the table of invoices
 * @param after the paragraphs under it
 */
public record LetterDraft(
        LetterKind kind,
        Language language,
        ClientCard card,
        Sender sender,
        List<Invoice> invoices,
        LocalDate date,
        String subject,
        String before,
        String after) {

    public LetterDraft {
        invoices = List.copyOf(invoices);
    }

    public LetterDraft withTexts(String newSubject, String newBefore, String newAfter) {
        return new LetterDraft(kind, language, card, sender, invoices, date, newSubject, newBefore, newAfter);
    }

    /** The source text that is kept beside the PDF. */
    public String body() {
        return before + "\n\n" + after;
    }
}
