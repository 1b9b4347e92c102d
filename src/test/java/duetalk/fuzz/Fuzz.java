package duetalk.fuzz;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Gives all readers hostile inputs and counts what they may not do: anything but read, or refuse with a reason. */
final class Fuzz {

    private static final int LONGEST_SECONDS = 5;
    private static final int EXAMPLES = 12;
    private static final int LOOKS = 500;

    /** What came of it. */
    static final class Result {
        int cases;
        int escapes;
        int hangs;
        int outOfMemory;
        int halfImports;
        int outside;
        final List<String> examples = new ArrayList<>();

        private void note(String what) {
            if (examples.size() < EXAMPLES) {
                examples.add(what);
                System.err.println("fuzz: " + what);
            }
        }
    }

    private final Path folder;
    private final long seed;
    private final Result result = new Result();
    private ExecutorService thread = thread();

    Fuzz(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    private static ExecutorService thread() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, "fuzz");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    Result run(int cases) throws IOException, InterruptedException {
        Path allowed = Files.createDirectories(folder.resolve("sandbox/allowed/here"));
        Readers readers = new Readers(allowed, new Random(seed));
        Set<Path> before = around(allowed);
        for (int i = 0; i < cases; i++) {
            one(readers, i);
            if (i % LOOKS == 0 || i == cases - 1) {
                look(allowed, before, i);
            }
        }
        thread.shutdownNow();
        return result;
    }

    private void one(Readers readers, int number) throws InterruptedException {
        result.cases++;
        Future<?> reading = thread.submit(() -> {
            readers.next(number).read();
            return true;
        });
        try {
            reading.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            result.hangs++;
            result.note(number + " hangs at " + where());
            thread.shutdownNow();
            thread = thread();
        } catch (ExecutionException failed) {
            judge(failed.getCause(), number);
        }
    }

    /** Where the reading thread is. */
    private static String where() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> one.getKey().getName().equals("fuzz"))
                .map(one -> java.util.Arrays.stream(one.getValue())
                        .limit(30)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < ")))
                .collect(Collectors.joining(" | "));
    }

    private void judge(Throwable failed, int number) {
        switch (failed) {
            case Refusal refused -> {}
            case BookProblem problem -> {}
            case CancellationException stopped -> {}
            case OutOfMemoryError full -> {
                result.outOfMemory++;
                result.note(number + " " + failed);
            }
            case Readers.HalfImport half -> {
                result.halfImports++;
                result.note(number + " half import");
            }
            default -> {
                result.escapes++;
                StackTraceElement[] trace = failed.getStackTrace();
                result.note(number + " " + failed.getClass().getName() + " " + failed.getMessage() + " at "
                        + java.util.Arrays.stream(trace)
                                .filter(one -> one.getClassName().startsWith("duetalk"))
                                .limit(3)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(" < ")));
            }
        }
    }

    private void look(Path allowed, Set<Path> before, int number) throws IOException {
        Set<Path> more = around(allowed);
        more.removeAll(before);
        if (!more.isEmpty()) {
            result.outside += more.size();
            before.addAll(more);
            result.note(number + " outside: " + more);
        }
    }

    /** Everything in the sandbox that is not where the readers may write, and what lies in the working folder. */
    private Set<Path> around(Path allowed) throws IOException {
        try (var all = Files.walk(folder);
                var working = Files.list(Path.of(""))) {
            Set<Path> outside = all.filter(path -> !path.startsWith(allowed)).collect(Collectors.toSet());
            working.forEach(outside::add);
            return outside;
        }
    }
}
