package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterWay;

/** Keeps a finished letter byte for byte, and notes in the log that it was written and how it went out. */
public final class KeepLetter {

    private final Book book;

    public KeepLetter(Book book) {
        this.book = book;
    }

    /** Answers the letter's id. */
    public long keep(Letter letter, byte[] pdf) {
        return book.write(stores -> {
            stores.contacts().add(entry(letter));
            return stores.letters().keep(letter, pdf);
        });
    }

    /** Notes how a letter went out; the user says so, the program never sends one. */
    public void went(long letterId, LetterWay way) {
        book.write(stores -> {
            stores.letters().went(letterId, way);
            return letterId;
        });
    }

    private static ContactEntry entry(Letter letter) {
        return new ContactEntry(
                0,
                letter.clientId(),
                letter.keptAt(),
                Channel.LETTER,
                Outcome.SENT,
                null,
                "",
                0,
                letter.subject(),
                "",
                null,
                null);
    }
}
