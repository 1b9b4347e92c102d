package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.ledger.ActPart.Part;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters.Named;
import duetalk.core.letters.SavedDraft;
import java.util.List;
import java.util.Optional;

/** Keeps a finished letter byte for byte, and notes in the log that it was written and how it went out. */
public final class KeepLetter {

    private final Book book;

    public KeepLetter(Book book) {
        this.book = book;
    }

    /**
     * Answers the letter's id. Its draft is no longer needed.
     *
     * @param about the invoices that it names, each with what it asks for: its step counts for these alone
     * @param note why it goes earlier than its stage asks for, empty when it does not
     */
    public long keep(Letter letter, byte[] pdf, List<Named> about, String note) {
        return book.write(stores -> {
            long contact = stores.contacts().add(entry(letter, note));
            stores.letters().dropDraft(letter.clientId(), letter.kind());
            long id = stores.letters().keep(letter, pdf, about);
            Act act = Act.of(
                    ActKind.LETTER_KEPT,
                    letter.keptAt(),
                    letter.clientId(),
                    id,
                    letter.kind().name());
            stores.entries().keepParts(stores.entries().add(act), List.of(new ActPart(Part.CONTACT, contact)));
            return id;
        });
    }

    /** Keeps a letter that is being written. */
    public boolean draft(SavedDraft draft) {
        return book.write(stores -> {
            stores.letters().save(draft);
            return true;
        });
    }

    /** Forgets what was written. */
    public boolean drop(SavedDraft draft) {
        return book.write(stores -> {
            stores.letters().dropDraft(draft.clientId(), draft.kind());
            return true;
        });
    }

    /** Makes a text the user's own pattern; without one letters begin with the program's words again. */
    public boolean pattern(LetterKind kind, Language language, Optional<String> content) {
        return book.write(stores -> {
            content.ifPresentOrElse(
                    text -> stores.letters().saveTemplate(kind, language, text),
                    () -> stores.letters().dropTemplate(kind, language));
            return true;
        });
    }

    /** Notes how a letter went out; the user says so, the program never sends one. */
    public void went(long letterId, LetterWay way, String registered) {
        book.write(stores -> {
            stores.letters().went(letterId, way, registered);
            return letterId;
        });
    }

    /** Notes of many letters at once how they went out. */
    public boolean went(List<Long> letterIds, LetterWay way) {
        return book.write(stores -> {
            letterIds.forEach(id -> stores.letters().went(id, way, ""));
            return true;
        });
    }

    private static ContactEntry entry(Letter letter, String note) {
        return new ContactEntry(
                0,
                letter.clientId(),
                letter.keptAt(),
                Channel.LETTER,
                Outcome.SENT,
                null,
                "",
                0,
                note.isBlank() ? letter.subject() : letter.subject() + "\n" + note,
                "",
                null,
                null);
    }
}
