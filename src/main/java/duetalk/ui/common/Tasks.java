package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work away from the screen's thread: one thread that writes, two that read, one for what must wait behind neither.
 * Nothing is ever interrupted, because a thread inside H2 must not be. Every failure reaches a handler; none is
 * swallowed.
 */
public final class Tasks {

    private static final System.Logger LOG = System.getLogger(Tasks.class.getName());

    private final Threads threads;
    private final Failures failures;
    private final ActsUnderWay acts;
    private volatile boolean left;

    public Tasks(Executor writer, Executor readers, Executor aside, Executor screen) {
        this(new Threads(writer, readers, aside, screen), new Failures(), new ActsUnderWay());
    }

    private Tasks(Threads threads, Failures failures, ActsUnderWay acts) {
        this.threads = threads;
        this.failures = failures;
        this.acts = acts;
    }

    private record Threads(Executor writer, Executor readers, Executor aside, Executor screen) {}

    /** Who is told. */
    private static final class Failures {
        private Consumer<RuntimeException> refused = failure -> {};
        private Consumer<Throwable> fault = failure -> {};
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

    /** The same threads for one screen: what it asked for is no longer answered once it was {@link #leave left}. */
    public Tasks ofScreen() {
        return new Tasks(threads, failures, acts);
    }

    /** The screen is shown no longer. What it writes goes on and is said; what it reads is of no use any more. */
    public void leave() {
        left = true;
    }

    /** Whether the screen that these tasks belong to is still shown. */
    public boolean isShown() {
        return !left;
    }

    /** Who is told of refusals and of problems with the book. */
    public void onFailure(Consumer<RuntimeException> handler) {
        failures.refused = handler;
    }

    /** Who is told of faults of the program, of whatever thread. */
    public void onFault(Consumer<Throwable> handler) {
        failures.fault = handler;
    }

    /** Acts of the user that are being written. */
    public ActsUnderWay acts() {
        return acts;
    }

    /** Asks on a reading thread; the answer comes on the screen's, unless the screen was left. */
    public <T> void read(Supplier<T> question, Consumer<T> answer) {
        run(
                threads.readers,
                question,
                result -> {
                    if (!left) {
                        answer.accept(result);
                    }
                },
                failure -> tell(failure, left ? nobody -> {} : failures.refused));
    }

    /** Makes something that the user waits for wherever they are: a page for the printer, a file. */
    public <T> void prepare(Supplier<T> work, Consumer<T> ready) {
        ActsUnderWay.Begun begun = acts.begin();
        run(
                threads.readers,
                work,
                result -> begun.end(() -> ready.accept(result)),
                failure -> begun.end(() -> tell(failure, failures.refused)));
    }

    /** Changes on the writing thread; {@code done} runs on the screen's once the change is on the disk. */
    public <T> void write(Supplier<T> change, Consumer<T> done) {
        writing(change).onDone(done).start();
    }

    /** A change for the writing thread that has more to say of its end than {@link #write}. */
    public <T> Change<T> writing(Supplier<T> change) {
        return new Change<>(change);
    }

    /** A change before it is started. */
    public final class Change<T> {

        private final Supplier<T> work;
        private Consumer<T> done = result -> {};
        private Consumer<RuntimeException> refused = failure -> failures.refused.accept(failure);
        private Runnable after = () -> {};

        private Change(Supplier<T> work) {
            this.work = work;
        }

        /** Told on the screen's thread when it is on the disk. */
        public Change<T> onDone(Consumer<T> handler) {
            done = handler;
            return this;
        }

        /** Told, in place of everybody, what was refused or what the book could not do; faults go the usual way. */
        public Change<T> onFailure(Consumer<RuntimeException> handler) {
            refused = handler;
            return this;
        }

        /** Runs on the screen's thread whatever came of it, before anybody is told. */
        public Change<T> andFinally(Runnable handler) {
            after = handler;
            return this;
        }

        /** Hands it to the writing thread. */
        public void start() {
            ActsUnderWay.Begun begun = acts.begin();
            run(
                    threads.writer,
                    work,
                    result -> begun.end(() -> {
                        after.run();
                        done.accept(result);
                    }),
                    failure -> begun.end(() -> {
                        after.run();
                        tell(failure, refused);
                    }));
        }
    }

    /** Work of a moment that must wait behind nothing: the journal of a live call. In the order it was asked for. */
    public void aside(Runnable work) {
        run(
                threads.aside,
                () -> {
                    work.run();
                    return true;
                },
                done -> {},
                failure -> tell(failure, failures.refused));
    }

    /** Runs on the screen's thread. */
    public void onScreen(Runnable work) {
        threads.screen.execute(work);
    }

    /** Like {@link #write}, with what the screen does when nothing came of it, before the reason is said. */
    public <T> void write(Supplier<T> change, Consumer<T> done, Runnable failed) {
        AtomicBoolean came = new AtomicBoolean();
        Supplier<T> noted = () -> {
            T result = change.get();
            came.set(true);
            return result;
        };
        writing(noted)
                .andFinally(() -> {
                    if (!came.get()) {
                        failed.run();
                    }
                })
                .onDone(done)
                .start();
    }

    /** Like {@link #read}, with what the screen does when nothing came of it, before the reason is said. */
    public <T> void read(Supplier<T> question, Consumer<T> answer, Runnable failed) {
        run(
                threads.readers,
                question,
                result -> {
                    if (!left) {
                        answer.accept(result);
                    }
                },
                failure -> {
                    failed.run();
                    tell(failure, left ? nobody -> {} : failures.refused);
                });
    }

    /** An error too has to be seen, and must not end a thread in silence. */
    private <T> void run(Executor where, Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        where.execute(() -> {
            T result;
            try {
                result = work.get();
            } catch (Throwable failure) {
                threads.screen.execute(() -> failed.accept(failure));
                return;
            }
            threads.screen.execute(() -> done.accept(result));
        });
    }

    private void tell(Throwable failure, Consumer<RuntimeException> refused) {
        switch (failure) {
            case CancellationException stopped -> LOG.log(System.Logger.Level.DEBUG, "stopped");
            case Refusal refusal -> refused.accept(refusal);
            case BookProblem problem -> refused.accept(problem);
            case OutOfMemoryError tooMuch -> tooMuch(tooMuch, refused);
            case StackOverflowError tooMuch -> tooMuch(tooMuch, refused);
            default -> failures.fault.accept(failure);
        }
    }

    /** What was to be read is larger or deeper than it should be: the program goes on without it. */
    private static void tooMuch(Error error, Consumer<RuntimeException> refused) {
        LOG.log(System.Logger.Level.ERROR, "task failed: " + Faults.place(error));
        refused.accept(new Refusal("TOO_MUCH_AT_ONCE"));
    }

    /** Waits for what is being written. */
    public void finish() {
        finish(threads.aside);
        finish(threads.writer);
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
