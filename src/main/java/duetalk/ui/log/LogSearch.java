package duetalk.ui.log;

import duetalk.core.book.Book;
import java.util.List;

/** The notes of the whole book in memory, read when they are first searched and brought up to date each time. */
public final class LogSearch {

    private final NoteIndex index = new NoteIndex();

    /** The newest entries whose notes hold what was typed; reads the book, so never on the screen's thread. */
    public List<Long> find(Book book, String typed, int most) {
        refresh(book);
        return index.find(typed, 0, most);
    }

    /** Reads what came since the last time. */
    public synchronized void refresh(Book book) {
        long newest = index.newest();
        book.read(stores -> {
            stores.contacts().notesAfter(newest, index::add);
            return true;
        });
    }
}
