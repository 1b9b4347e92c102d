package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Gets a book out of a file that has lost its name: H2 still holds the old file open and can write it into a ZIP, from
 * which it gets a name again.
 */
final class Rescue {

    private Rescue() {}

    /** Saves the book; a {@link BookProblem} of kind REPLACED when that can't be done. */
    static void save(Connection open, @Nullable BookKey key, BookFile lost, BookFile to) {
        Path zip = to.path().resolveSibling(to.name() + ".zip.part");
        Path part = to.path().resolveSibling(to.name() + ".part.mv.db");
        try (PreparedStatement backup = open.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, BookDisk.name(zip));
            backup.execute();
            unzip(zip, part);
            SafeFile.force(part);
            BookCheck.read(new BookFile(part), key, 2);
            if (key != null && KeyFile.of(lost).holds(key)) {
                KeyFile.of(lost).copyTo(KeyFile.of(to));
            }
            SafeFile.place(part, to.path());
        } catch (IOException | SQLException | BookProblem failed) {
            throw new BookProblem(Kind.REPLACED, lost.display(), failed);
        } finally {
            delete(zip);
            delete(part);
        }
    }

    private static void unzip(Path zip, Path part) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            var book = file.stream()
                    .filter(entry -> entry.getName().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no book in the ZIP"));
            try (InputStream in = file.getInputStream(book)) {
                try (var out = PrivateFiles.stream(part)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            System.getLogger(Rescue.class.getName())
                    .log(System.Logger.Level.WARNING, "a half-written file stays beside the book");
        }
    }
}
