package duetalk.store;

import duetalk.core.backup.Backups;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Another process on a file system of a few megabytes: saves until it is full, opens the book again while it is full and
 * after some room was made, and says what it found. The first argument is the folder, the second a key or nothing.
 */
public final class FullDisk {

    private static final int ROOM = 1_500_000;

    private FullDisk() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        BookFile file = new BookFile(folder.resolve("book"));
        try (H2Book made = new BookOpener().make(file)) {
            SavedRows.begin(made);
        }
        boolean encrypted = arguments.length > 1 && arguments[1].equals("encrypted");
        BookKey key =
                encrypted ? Protection.protect(file, "a phrase".toCharArray()).key() : null;
        Path filler = Files.write(folder.resolve("filler"), new byte[ROOM]);
        int saved = saveUntilFull(file, key, filler);
        say("saved", saved);
        fill(folder);
        say("full.backup.refused", backupIsRefused(file, key, folder) ? 1 : 0);
        say("full.lost.while.full", Math.max(0, saved - count(file, key)));
        Files.delete(folder.resolve("rest"));
        say("full.lost", Math.max(0, saved - count(file, key)));
        try (H2Book again = new BookOpener().open(file, key)) {
            SavedRows.save(again, 1_000_000);
            say("full.saved.after", SavedRows.count(again) - saved);
        }
        try (var left = Files.list(folder)) {
            say("full.half.written", (int)
                    left.filter(path -> path.toString().contains(".part")).count());
        }
    }

    private static void say(String name, int value) {
        System.out.println(name + " " + value);
    }

    /** Answers how many saves were told of before the disk was full. */
    private static int saveUntilFull(BookFile file, @Nullable BookKey key, Path filler) throws IOException {
        try (H2Book book = new BookOpener().open(file, key)) {
            int saved = saveUntilFull(book);
            int read = SavedRows.count(book);
            say("full.readable.while.full", read >= saved ? 1 : 0);
            Files.delete(filler);
            SavedRows.save(book, 2_000_000);
            say("full.saved.by.the.open.book", SavedRows.count(book) - read);
            return saved + 1;
        }
    }

    private static int saveUntilFull(H2Book book) {
        for (int saved = 0; ; saved++) {
            try {
                SavedRows.save(book, saved);
            } catch (BookProblem full) {
                say("full.said", full.kind() == Kind.DISK_FULL ? 1 : 0);
                return saved;
            }
        }
    }

    /** To the last byte. */
    private static void fill(Path folder) {
        try (OutputStream out = Files.newOutputStream(
                folder.resolve("rest"), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException full) {
            // as wanted
        }
    }

    private static boolean backupIsRefused(BookFile file, @Nullable BookKey key, Path folder) {
        try (H2Book book = new BookOpener().open(file, key)) {
            Backups backups = new BackupFolder(book, folder.resolve("backups"), ZoneOffset.UTC);
            backups.take(Instant.parse("2026-11-24T10:00:00Z"));
            return false;
        } catch (BookProblem problem) {
            return problem.kind() == Kind.DISK_FULL;
        }
    }

    /** How many saves the book has; none when it does not open. */
    private static int count(BookFile file, @Nullable BookKey key) {
        try (H2Book book = new BookOpener().open(file, key)) {
            return SavedRows.count(book);
        } catch (BookProblem notOpened) {
            return 0;
        }
    }
}
