package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work away from the screen's thread: one thread that writes, two that read, one for what must wait behind neither. Nothing is ever interrupted, because a
 * thread inside H2 must not be. Every failure reaches the handler; none is swallowed.
 */
public final class Tasks {

    private static final System.Logger LOG = System.getLogger(Tasks.class.getName());

    private final Executor writer;
    private final Executor readers;
    private final Executor aside;
    private final Executor screen;
    private Consumer<RuntimeException> onFailure = failure -> {};

    public Tasks(Executor writer, Executor readers, Executor aside, Executor screen) {
        this.writer = writer;
        this.readers = readers;
        this.aside = aside;
        this.screen = screen;
    }

    /** With threads of its own, which end with the program. */
    public static Tasks onThreads(Executor screen) {
        return new Tasks(threads("writer", 1), threads("reader", 2), threads("aside", 1), screen);
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Who is told of refusals, problems with the book and faults of the program. */
    public void onFailure(Consumer<RuntimeException> handler) {
        this.onFailure = handler;
    }

    /** Asks on a reading thread; the answer comes on the screen's. */
    public <T> void read(Supplier<T> question, Consumer<T> answer) {
        run(readers, question, answer);
    }

    /** Changes on the writing thread; {@code done} runs on the screen's once the change is on the disk. */
    public <T> void write(Supplier<T> change, Consumer<T> done) {
        run(writer, change, done);
    }

    /** Work of a moment that must wait behind nothing: the journal of a live call. In the order it was asked for. */
    public void aside(Runnable work) {
        run(
                aside,
                () -> {
                    work.run();
                    return true;
                },
                done -> {});
    }

    /** Runs on the screen's thread. */
    public void onScreen(Runnable work) {
        screen.execute(work);
    }

    /** Like {@link #write}, with what the screen does when nothing came of it, before the reason is said. */
    public <T> void write(Supplier<T> change, Consumer<T> done, Runnable failed) {
        run(writer, change, done, failed);
    }

    /** Like {@link #read}, with what the screen does when nothing came of it, before the reason is said. */
    public <T> void read(Supplier<T> question, Consumer<T> answer, Runnable failed) {
        run(readers, question, answer, failed);
    }

    private <T> void run(Executor where, Supplier<T> work, Consumer<T> then) {
        run(where, work, then, () -> {});
    }

    private <T> void run(Executor where, Supplier<T> work, Consumer<T> then, Runnable failed) {
        where.execute(() -> {
            try {
                T result = work.get();
                screen.execute(() -> then.accept(result));
            } catch (CancellationException stopped) {
                LOG.log(System.Logger.Level.DEBUG, "stopped");
                screen.execute(failed);
            } catch (OutOfMemoryError | StackOverflowError tooMuch) {
                LOG.log(System.Logger.Level.ERROR, "task failed: " + Faults.place(tooMuch));
                screen.execute(failed);
                screen.execute(() -> onFailure.accept(new Refusal("TOO_MUCH_AT_ONCE")));
            } catch (RuntimeException failure) {
                if (!(failure instanceof Refusal || failure instanceof BookProblem)) {
                    LOG.log(System.Logger.Level.ERROR, "task failed: " + Faults.place(failure));
                }
                screen.execute(failed);
                screen.execute(() -> onFailure.accept(failure));
            }
        });
    }

    /** Waits for what is being written. */
    public void finish() {
        finish(aside);
        finish(writer);
    }

    private static void finish(Executor executor) {
        if (executor instanceof ExecutorService service) {
            service.shutdown();
            try {
                service.awaitTermination(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
