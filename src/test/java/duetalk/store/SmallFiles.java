package duetalk.store;

import java.nio.file.Path;

/** Reading the small files beside a book, for tests of other rooms. */
public final class SmallFiles {

    private SmallFiles() {}

    /** A key file as it is when a book is protected. */
    public static void key(BookFile book) {
        KeyFile.of(book).create(BookKey.random(), "a long phrase".toCharArray());
    }

    /** Reads the key file of a book without the slow opening of a key. */
    public static boolean readKey(BookFile book) {
        return KeyFile.of(book).holds(BookKey.random());
    }

    /** Reads the counts beside a backup. */
    public static int readCounts(BookFile book, Path folder) {
        return BackupFolder.all(book, folder).size();
    }

    /** Reads the count of changes beside a book. */
    public static long readChanges(BookFile book) {
        try (LossWatch watch = new LossWatch(book)) {
            return watch.known();
        }
    }
}
