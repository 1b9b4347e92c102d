package duetalk.app;

import duetalk.core.book.BookProblem;
import duetalk.core.clients.Language;
import duetalk.exchange.sample.SampleBook;
import duetalk.store.BookFile;
import duetalk.store.BookKey;
import duetalk.store.BookOpener;
import duetalk.store.H2Book;
import java.nio.file.Files;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What opening came to: a book, or why there is none. */
record Opening(
        @Nullable H2Book book, BookFile file, @Nullable BookProblem problem) {

    /** Opens a book, and makes one where there is none if {@code make} says so. */
    static Opening of(BookFile file, boolean make) {
        return attempt(file, opener -> make ? opener.openOrMake(file) : opener.open(file));
    }

    /** Opens a protected book with its key. */
    static Opening of(BookFile file, @Nullable BookKey key) {
        return attempt(file, opener -> opener.open(file, key));
    }

    /** Closes a book, after it was noted what it holds. */
    static void close(H2Book open) {
        open.keepDigest();
        open.close();
    }

    private static Opening attempt(BookFile file, Function<BookOpener, H2Book> open) {
        try {
            return new Opening(open.apply(new BookOpener()), file, null);
        } catch (BookProblem problem) {
            return new Opening(null, file, problem);
        }
    }

    /** Opens the sample book of the day, filling it on the first time. */
    static Opening ofSample(BookFile file, SampleBook sample, Language language) {
        boolean fresh = !Files.exists(file.path());
        Opening opening = of(file, true);
        if (opening.book != null && fresh) {
            sample.fill(opening.book, language);
        }
        return opening;
    }
}
