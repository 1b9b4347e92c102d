package duetalk.store;

import duetalk.files.Measured;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A counter of changes beside the book. The book counts them too; when the book knows of fewer than the file beside
 * it, saved changes were lost, and that is said instead of passed over. The file is forced on a thread of its own, so
 * that no save waits for it.
 */
final class LossWatch implements AutoCloseable {

    private static final int BYTES = 16;
    private static final int LONGEST = 4_096;
    private static final long PATTERN = 0x4455_4554_414C_4B31L;

    private final Path file;
    private final AtomicLong newest = new AtomicLong();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "loss-watch");
        daemon.setDaemon(true);
        return daemon;
    });
    private long written;

    LossWatch(BookFile book) {
        file = file(book);
    }

    private static Path file(BookFile book) {
        return book.folder().resolve(book.name() + ".changes");
    }

    /** Whether changes of this book were ever counted. */
    static boolean isKnown(BookFile book) {
        return count(file(book)) > 0;
    }

    /** How many changes the file beside the book knows of; 0 when there is none or it is torn. */
    long known() {
        return count(file);
    }

    private static long count(Path file) {
        try {
            if (!Files.exists(file)) {
                return 0;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Measured.bytes(file, LONGEST));
            if (bytes.remaining() < BYTES) {
                return 0;
            }
            long count = bytes.getLong();
            return (count ^ PATTERN) == bytes.getLong() ? count : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** A change is on the disk. */
    void done(long count) {
        newest.set(count);
        if (!thread.isShutdown()) {
            thread.execute(this::write);
        }
    }

    private synchronized void write() {
        long count = newest.get();
        if (count == written) {
            return;
        }
        try (FileChannel channel =
                PrivateFiles.channel(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
            ByteBuffer bytes = ByteBuffer.allocate(BYTES).putLong(count).putLong(count ^ PATTERN);
            channel.write(bytes.flip(), 0);
            channel.force(true);
            written = count;
        } catch (IOException e) {
            System.getLogger(LossWatch.class.getName())
                    .log(System.Logger.Level.WARNING, "the counter beside the book could not be written");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                System.getLogger(LossWatch.class.getName())
                        .log(System.Logger.Level.WARNING, "the counter beside the book is still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
