package duetalk.app;

import duetalk.store.BookFile;
import duetalk.store.H2Book;
import duetalk.ui.today.TodayReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What goes on while the toolkit starts: the book that the program will show is opened on a thread of its own, and its
 * first screen is read.
 */
final class Early {

    private final @Nullable BookFile file;
    private final CompletableFuture<TodayReader.Day> today = new CompletableFuture<>();
    private final AtomicReference<@Nullable CompletableFuture<Opening>> opening = new AtomicReference<>();
    private final AtomicReference<@Nullable H2Book> book = new AtomicReference<>();

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
        early.opening.set(begun);
        onItsThread("early", () -> early.work(begun, file, clock));
        return early;
    }

    private void work(CompletableFuture<Opening> begun, BookFile of, Clock clock) {
        try {
            Opening done = Opening.of(of, false);
            H2Book opened = done.book();
            book.set(opened);
            begun.complete(done);
            if (opened != null) {
                today.complete(new TodayReader(opened, clock).read());
            }
        } catch (RuntimeException | Error fault) {
            begun.completeExceptionally(fault);
            today.completeExceptionally(fault);
        }
    }

    /** What Today shows of this book, if that is being read; only the first who asks gets it. */
    Optional<CompletableFuture<TodayReader.Day>> today(H2Book of) {
        return book.compareAndSet(of, null) ? Optional.of(today) : Optional.empty();
    }

    /** What opening the book came to, waited for if need be; only the first who asks gets what was begun. */
    Opening open(BookFile wanted, boolean make) {
        CompletableFuture<Opening> begun = take(wanted);
        return begun == null ? Opening.of(wanted, make) : begun.join();
    }

    private @Nullable CompletableFuture<Opening> take(BookFile wanted) {
        return file != null && wanted.path().equals(file.path()) ? opening.getAndSet(null) : null;
    }

    static void onItsThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
