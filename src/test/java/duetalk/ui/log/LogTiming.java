package duetalk.ui.log;

import duetalk.core.book.Book;
import duetalk.core.clients.Language;
import duetalk.text.Voice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how long the log takes to be searched, as its screen asks for it. */
public final class LogTiming {

    private static final List<String> TYPED =
            List.of("ta", "talked", "invoice paid", "again 4999", "again 77", "nowhere", "wit");

    private final LogModel model = new LogModel(Voice.of(Language.HE));
    private final LogReader reader;

    public LogTiming(Book book, @Nullable Long clientId) {
        this.reader = new LogReader(book, new LogSearch(), clientId);
    }

    /** Looks for one of several words; answers how many entries were found. */
    public int search(int round) {
        return reader.rows(model, new LogReader.Wish(TYPED.get(Math.floorMod(round, TYPED.size())), null, null))
                .size();
    }

    /** The newest page, without a word. */
    public int newest() {
        return reader.rows(model, new LogReader.Wish("", null, null)).size();
    }
}
