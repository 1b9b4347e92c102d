package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.backup.Backup;
import duetalk.core.backup.BookCounts;
import duetalk.core.book.BookProblem;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups are whole or none, and what cannot be opened is mended on copies. */
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private BookFile file;
    private H2Book book;
    private BackupFolder backups;

    @BeforeEach
    void open() {
        file = new BookFile(folder.resolve("book"));
        book = new BookOpener().make(file);
        backups = new BackupFolder(book, folder.resolve("backups"), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void client(String name) {
        book.write(stores -> stores.clients().save(ClientCard.of(Client.named(name, Language.EN, "GBP", Place.GB))));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupHoldsWhatTheBookHeld() throws IOException {
        client("one");
        Backup backup = backups.take(NOW);
        client("two");

        assertThat(backup.counts().clients()).isEqualTo(1);
        assertThat(backups.all()).containsExactly(backup);
        assertThat(files())
                .containsExactly(
                        "book-20261122-100000.counts", "book-20261122-100000.digest", "book-20261122-100000.mv.db");
        BookFile restored =
                BackupFolder.restore(backup, new BookFile(folder.resolve("restored")), null, KeyFile.of(file));
        try (H2Book again = new BookOpener().open(restored)) {
            List<Client> found = again.read(stores -> stores.clients().all());
            assertThat(found).extracting(Client::name).containsExactly("one");
        }
        int now = book.read(stores -> stores.clients().count());
        assertThat(now).isEqualTo(2);
    }

    /** Going back to an old backup must not hide the newer ones. */
    @Test
    void aRestoredBookStillSeesTheBackupsItCameFrom() {
        Backup backup = backups.take(NOW);
        BookFile to = new BookFile(folder.resolve("book-restored-20261122-101500"));
        try (H2Book restored = new BookOpener().open(BackupFolder.restore(backup, to, null, KeyFile.of(file)))) {
            BackupFolder ofRestored = new BackupFolder(restored, folder.resolve("backups"), ZoneOffset.UTC);

            assertThat(ofRestored.all()).containsExactly(backup);
            ofRestored.take(NOW.plusSeconds(60));
            assertThat(backups.all()).hasSize(2);
        }
    }

    @Test
    void itIsKnownWhetherTheBookHasChangedSince() {
        assertThat(backups.isChanged()).isTrue();
        backups.take(NOW);
        assertThat(backups.isChanged()).isFalse();
        client("one");
        assertThat(backups.isChanged()).isTrue();
    }

    /** While somebody saves as fast as they can, every backup opens twice and holds what was saved when it began. */
    @Test
    void aBackupIsWholeWhileTheBookIsWritten() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(20);
        Thread writer = new Thread(() -> {
            for (int i = 0; !enough.get(); i++) {
                client("client " + i);
                begun.countDown();
            }
        });
        writer.start();
        begun.await();
        for (int i = 0; i < 8; i++) {
            long before = book.read(stores -> stores.clients().count());
            Backup backup = backups.take(NOW.plusSeconds(i));
            assertThat(backup.counts().clients()).isGreaterThanOrEqualTo(before);
        }
        enough.set(true);
        writer.join();
    }

    @Test
    void whatNobodyCheckedIsNoBackupAndHalfWrittenOnesGo() throws IOException {
        Path old = folder.resolve("backups/book-20261101-100000.part.mv.db");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "half");
        Files.writeString(folder.resolve("backups/book-20261102-100000.mv.db"), "without counts");
        backups.take(NOW);

        assertThat(old).doesNotExist();
        assertThat(backups.all()).hasSize(1);
    }

    @Test
    void aDamagedBackupIsNotRestoredAndNothingOfItStays() throws IOException {
        client("one");
        Backup backup = backups.take(NOW);
        byte[] bytes = Files.readAllBytes(Path.of(backup.place()));
        Files.write(Path.of(backup.place()), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        BookFile to = new BookFile(folder.resolve("restored"));

        assertThatThrownBy(() -> BackupFolder.restore(backup, to, null, KeyFile.of(file)))
                .isInstanceOf(BookProblem.class);
        assertThat(to.path()).doesNotExist();
        assertThat(folder.resolve("restored.part.mv.db")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("a-file"), "");
        BackupFolder nowhere = new BackupFolder(book, folder.resolve("a-file/backups"), ZoneOffset.UTC);

        assertThatThrownBy(() -> nowhere.take(NOW)).isInstanceOf(BookProblem.class);
    }

    /** A torn end, as a cut of the power leaves it: the copy that opens has everything but the torn change. */
    @Test
    void aTornBookIsMendedOnACopy() throws IOException {
        for (int i = 0; i < 30; i++) {
            client("client " + i);
        }
        book.close();
        byte[] whole = Files.readAllBytes(file.path());
        Random random = new Random(72);
        int mended = 0;
        for (int i = 0; i < 20; i++) {
            byte[] torn = whole.clone();
            int blocks = 1 + random.nextInt(6);
            for (int at = torn.length - blocks * 4_096; at < torn.length; at++) {
                torn[at] = (byte) random.nextInt();
            }
            BookFile damaged = new BookFile(folder.resolve("torn" + i));
            Files.write(damaged.path(), torn);
            BookFile into = new BookFile(folder.resolve("mended" + i));
            BookCounts counts = Mending.mend(damaged, into, null)
                    .map(Mending.Mended::counts)
                    .orElseThrow();

            assertThat(Files.readAllBytes(damaged.path())).isEqualTo(torn);
            assertThat(counts.clients()).isBetween(1L, 30L);
            mended++;
        }
        assertThat(mended).isEqualTo(20);
        book = new BookOpener().open(file);
    }

    @Test
    void whatIsNoBookAtAllIsNotMended() throws IOException {
        BookFile nothing = new BookFile(folder.resolve("nothing"));
        Files.write(nothing.path(), new byte[40_000]);

        assertThat(Mending.mend(nothing, new BookFile(folder.resolve("mended")), null))
                .isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(path -> path.toString().contains("try"))).isEmpty();
        }
    }
}
