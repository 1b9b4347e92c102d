package duetalk.store;

import duetalk.core.backup.BookCounts;
import duetalk.core.book.BookProblem;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens what can still be opened of a damaged book. The damaged file is never touched: on copies the end is cut off
 * block by block until one opens, which only works because nothing before the end is ever overwritten.
 */
public final class Mending {

    private static final int BLOCK = 4_096;
    private static final int MOST_BLOCKS = 64;

    private Mending() {}

    /**
     * A copy that opens.
     *
     * @param blocks how many blocks of 4 KiB were cut off
     */
    public record Mended(BookFile file, int blocks, BookCounts counts) {}

    /** Empty when no copy opens; then only a backup helps. */
    public static Optional<Mended> mend(BookFile damaged, BookFile into, @Nullable BookKey key) {
        for (int blocks = 0; blocks <= MOST_BLOCKS; blocks++) {
            // a fresh file for each attempt: a failed open keeps its lock within this program
            Path attempt = into.path().resolveSibling(into.name() + "-try" + blocks + ".mv.db");
            try {
                if (!cut(damaged.path(), attempt, blocks)) {
                    return Optional.empty();
                }
                BookCounts counts = BookCheck.read(new BookFile(attempt), key, 2);
                copyKey(damaged, into, key);
                SafeFile.place(attempt, into.path());
                return Optional.of(new Mended(into, blocks, counts));
            } catch (SQLException
                    | StackOverflowError
                    | OutOfMemoryError
                    | AssertionError
                    | RuntimeException stillDamaged) {
                refuseStrange(stillDamaged);
                System.getLogger(Mending.class.getName())
                        .log(System.Logger.Level.INFO, "still damaged after cutting " + blocks + " blocks");
            } catch (IOException e) {
                throw BookErrors.translate(e, into.display());
            } finally {
                delete(attempt);
            }
        }
        return Optional.empty();
    }

    /** What a stranger has put into a book does not go away by cutting. */
    private static void refuseStrange(Throwable failed) {
        if (failed instanceof BookProblem problem && problem.kind() == BookProblem.Kind.STRANGE) {
            throw problem;
        }
    }

    private static boolean cut(Path from, Path to, int blocks) throws IOException {
        long length = Files.size(from) / BLOCK * BLOCK - (long) blocks * BLOCK;
        if (length <= 2L * BLOCK) {
            return false;
        }
        PrivateFiles.copy(from, to);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.truncate(blocks == 0 ? Files.size(from) : length);
            channel.force(true);
        }
        return true;
    }

    private static void copyKey(BookFile damaged, BookFile into, @Nullable BookKey key) throws IOException {
        if (key != null) {
            KeyFile.of(damaged).copyTo(KeyFile.of(into));
        }
    }

    private static void delete(Path attempt) {
        try {
            Files.deleteIfExists(attempt);
        } catch (IOException stays) {
            throw new BookProblem(BookProblem.Kind.FAILED, attempt.toString(), stays);
        }
    }
}
