package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.backup.Backup;
import duetalk.core.backup.BookPart;
import duetalk.core.book.BookProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that changes what a book holds is seen at the next opening, and in which part. */
class BitRotTest {

    private static final String WORD = "a-word-that-is-nowhere-else";

    @TempDir
    Path folder;

    private BookFile file;

    @BeforeEach
    void make() {
        file = new BookFile(folder.resolve("book"));
        try (H2Book book = new BookOpener().make(file)) {
            book.write(stores -> {
                stores.settings().put("sender.name", WORD);
                return true;
            });
            backups(book).take(Instant.EPOCH);
            book.keepDigest();
        }
    }

    private BackupFolder backups(H2Book book) {
        return new BackupFolder(book, folder.resolve("backups"), ZoneOffset.UTC);
    }

    /** One letter of the word becomes another one, wherever it stands in the file. */
    private static void rot(Path place) throws IOException {
        byte[] bytes = Files.readAllBytes(place);
        byte[] word = WORD.getBytes(StandardCharsets.US_ASCII);
        int found = 0;
        for (int i = 0; i + word.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                bytes[i] ^= 1;
                found++;
            }
        }
        assertThat(found).isPositive();
        Files.write(place, bytes);
    }

    @Test
    void whatNobodyChangedAndIsAnotherIsSeen() throws IOException {
        try (H2Book book = new BookOpener().open(file)) {
            assertThat(backups(book).rotten()).isEmpty();
        }
        rot(file.path());
        try (H2Book book = new BookOpener().open(file)) {
            assertThat(backups(book).rotten()).containsExactly(BookPart.REST);
        }
    }

    /** The program was killed, so only the backup knows what the book held. */
    @Test
    void theBackupKnowsItToo() throws IOException {
        Files.delete(DigestFile.of(file).path());
        rot(file.path());
        try (H2Book book = new BookOpener().open(file)) {
            assertThat(backups(book).rotten()).containsExactly(BookPart.REST);
        }
    }

    @Test
    void afterAChangeNothingIsSaidThatIsNotKnown() throws IOException {
        try (H2Book book = new BookOpener().open(file)) {
            book.write(stores -> {
                stores.settings().put("sender.name", "other");
                return true;
            });
        }
        try (H2Book book = new BookOpener().open(file)) {
            assertThat(backups(book).rotten()).isEmpty();
        }
    }

    @Test
    void aRottenBackupIsNotRestored() throws IOException {
        Backup backup = BackupFolder.all(file, folder.resolve("backups")).getFirst();
        rot(Path.of(backup.place()));
        BookFile to = new BookFile(folder.resolve("restored"));

        assertThatThrownBy(() -> BackupFolder.restore(backup, to, null, KeyFile.of(file)))
                .isInstanceOf(BookProblem.class);
        assertThat(to.path()).doesNotExist();
    }
}
