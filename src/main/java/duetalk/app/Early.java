package duetalk.app;

import duetalk.store.BookFile;
import duetalk.store.H2Book;
import duetalk.ui.today.TodayReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What goes on while the toolkit starts: the book that the program will show is opened on a thread of its own, and its
 * first screen is read.
 */
final class Early {

    private final @Nullable BookFile file;
    private final CompletableFuture<TodayReader.Day> today = new CompletableFuture<>();
    private @Nullable CompletableFuture<Opening> opening;
    private @Nullable H2Book book;

    private Early(@Nullable BookFile file) {
        this.file = file;
    }

    /** Nothing was begun. */
    static Early nothing() {
        return new Early(null);
    }

    /** Begins to open a book that is there; one that is not is left to the screen, which asks what to do. */
    static Early begin(Path path, Clock clock) {
        if (!Files.exists(path)) {
            return nothing();
        }
        BookFile file = new BookFile(path);
        Early early = new Early(file);
        CompletableFuture<Opening> begun = new CompletableFuture<>();
        early.opening = begun;
        onItsThread("early", () -> early.work(begun, file, clock));
        return early;
    }

    private void work(CompletableFuture<Opening> begun, BookFile of, Clock clock) {
        try {
            Opening done = Opening.of(of, false);
            H2Book opened = done.book();
            early(opened);
            begun.complete(done);
            if (opened != null) {
                today.complete(new TodayReader(opened, clock).read());
            }
        } catch (RuntimeException | Error fault) {
            begun.completeExceptionally(fault);
            today.completeExceptionally(fault);
        }
    }

    private synchronized void early(@Nullable H2Book opened) {
        book = opened;
    }

    /** What Today shows of this book, if that is being read; only the first who asks gets it. */
    synchronized Optional<CompletableFuture<TodayReader.Day>> today(H2Book of) {
        boolean isOurs = book == of;
        book = null;
        return isOurs ? Optional.of(today) : Optional.empty();
    }

    /** What opening the book came to, waited for if need be; only the first who asks gets what was begun. */
    Opening open(BookFile wanted, boolean make) {
        CompletableFuture<Opening> begun = take(wanted);
        return begun == null ? Opening.of(wanted, make) : begun.join();
    }

    private synchronized @Nullable CompletableFuture<Opening> take(BookFile wanted) {
        if (!wanted.equals(file)) {
            return null;
        }
        CompletableFuture<Opening> begun = opening;
        opening = null;
        return begun;
    }

    static void onItsThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
