package duetalk.ui.letters;

import duetalk.actions.ClientStory;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.invoices.Invoice;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.letters.LetterDraft;
import duetalk.letters.ReminderLetter;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The letters that can be written to a client today, each as it would be and as it was changed meanwhile. */
final class WriteModel {

    /** Days that a client gets to answer a second reminder; the answer falls on a working day of both. */
    private static final int DAYS_TO_ANSWER = 7;

    private final Map<LetterKind, LetterDraft> drafts;
    private LetterKind kind;

    private WriteModel(Map<LetterKind, LetterDraft> drafts, LetterKind kind) {
        this.drafts = drafts;
        this.kind = kind;
    }

    /** Reads what the letters need; refuses when nothing is open. After a first letter the second is proposed. */
    static WriteModel read(Book book, Rules rules, long clientId, LocalDate today, ZoneId zone) {
        var story = new ClientStory(book).of(clientId, today);
        if (story.open().isEmpty()) {
            throw new Refusal("NOTHING_TO_REMIND");
        }
        var sender = book.read(stores -> stores.settings().sender());
        var client = story.card().client();
        Voice theirs = Voice.of(client.language());
        LocalDate answer = rules.days().onOrAfterInBoth(sender.place(), client.place(), today.plusDays(DAYS_TO_ANSWER));
        Map<LetterKind, LetterDraft> drafts = new EnumMap<>(LetterKind.class);
        for (LetterKind each : LetterKind.values()) {
            drafts.put(each, ReminderLetter.draft(theirs, each, story.card(), sender, story.open(), today, answer));
        }
        List<Letter> kept = book.read(stores -> stores.letters().ofClient(clientId));
        return new WriteModel(drafts, proposed(kept, story.open(), zone));
    }

    /** The second once a letter was written about what is open now; what was written about older debts does not count. */
    static LetterKind proposed(List<Letter> kept, List<Invoice> open, ZoneId zone) {
        boolean written = kept.stream()
                .map(letter -> LocalDate.ofInstant(letter.keptAt(), zone))
                .anyMatch(day -> open.stream().anyMatch(invoice -> day.isAfter(invoice.due())));
        return written ? LetterKind.SECOND_REMINDER : LetterKind.REMINDER;
    }

    LetterKind kind() {
        return kind;
    }

    LetterDraft draft() {
        return Objects.requireNonNull(drafts.get(kind));
    }

    /** What was typed stays with its kind, so that one can look at another and come back. */
    LetterDraft change(String subject, String before, String after) {
        LetterDraft changed = draft().withTexts(subject, before, after);
        drafts.put(kind, changed);
        return changed;
    }

    void choose(LetterKind next) {
        kind = next;
    }
}
