package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;

/**
 * Puts a closed book under a key, or takes it out again. The work is done on a copy in a folder of its own, the copy is
 * opened twice and compared row by row, and only then it takes the book's place in one step: at any moment there is one whole book.
 */
public final class Protection {

    private Protection() {}

    /** What came of protecting a book: its key, and the recovery key that is shown once and kept nowhere. */
    public record Protected(BookKey key, String recoveryKey) {}

    /** Protects a book that is closed and lies open to read; a {@link BookProblem} leaves it as it was. */
    public static Protected protect(BookFile book, char[] phrase) {
        if (book.isSealed()) {
            // another key would lock this book for ever
            throw new IllegalStateException("the book is protected already");
        }
        BookKey key = BookKey.random();
        // the key lies there before the first protected byte; beside an open book it does no harm
        String recovery = KeyFile.of(book).create(key, phrase);
        change(book, null, key);
        return new Protected(key, recovery);
    }

    /** Takes the protection off a closed book; a {@link BookProblem} leaves it as it was. */
    public static void remove(BookFile book, BookKey key) {
        change(book, key, null);
        try {
            KeyFile.of(book).delete();
        } catch (IOException stays) {
            // a key beside an open book opens nothing; it is written over when the book is protected again
            System.getLogger(Protection.class.getName()).log(System.Logger.Level.WARNING, "the old key file stays");
        }
    }

    private static void change(BookFile book, @Nullable BookKey from, @Nullable BookKey to) {
        Path folder = book.folder().resolve(book.name() + ".changing");
        BookFile copy = new BookFile(folder.resolve("copy"));
        try {
            clear(folder);
            PrivateFiles.createFolders(folder);
            checkRoom(book);
            SafeFile.copy(book.path(), copy.path());
            ChangeFileEncryption.execute(
                    BookDisk.name(folder),
                    copy.name(),
                    "AES",
                    from == null ? null : from.filePassword(),
                    to == null ? null : to.filePassword(),
                    true);
            SafeFile.force(copy.path());
            if (!BookDigest.isSame(book, from, copy, to)) {
                throw new BookProblem(Kind.FAILED, book.display());
            }
            SafeFile.place(copy.path(), book.path());
            DigestFile.of(book).delete();
        } catch (IOException | SQLException failed) {
            throw BookErrors.translate(failed, book.display());
        } finally {
            clear(folder);
        }
    }

    private static void checkRoom(BookFile book) throws IOException {
        if (FreeSpace.of(book.folder()) < 2 * Files.size(book.path())) {
            throw new BookProblem(Kind.DISK_FULL, book.display());
        }
    }

    private static void clear(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException stays) {
            System.getLogger(Protection.class.getName())
                    .log(System.Logger.Level.WARNING, "a folder of an interrupted change stays");
        }
    }

    /** Removes what an interrupted change has left beside a book. */
    static void clearLeftovers(BookFile book) {
        clear(book.folder().resolve(book.name() + ".changing"));
    }
}
