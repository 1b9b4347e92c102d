package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.backup.Backup;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.Captured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A protected book opens with its phrase or its recovery key, and nothing of it can be read without. */
class ProtectionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String NAME = "Stolarnia Dębowy Dom";

    @TempDir
    Path folder;

    private BookFile file;

    @BeforeEach
    void make() {
        file = new BookFile(folder.resolve("book"));
        try (H2Book book = new BookOpener().make(file)) {
            client(book, NAME);
        }
    }

    private static void client(H2Book book, String name) {
        book.write(stores -> stores.clients().save(ClientCard.of(Client.named(name, Language.PL, "PLN", Place.PL))));
    }

    private static List<String> names(H2Book book) {
        return book.read(
                stores -> stores.clients().all().stream().map(Client::name).toList());
    }

    private static char[] phrase(String typed) {
        return typed.toCharArray();
    }

    private static void assertProblem(Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        BookProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private boolean canBeRead(Path path, String text) throws IOException {
        return Files.readString(path, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void aProtectedBookOpensWithItsPhraseOnly() throws IOException {
        assertThat(canBeRead(file.path(), "CREATE")).isTrue();
        Protection.protect(file, phrase("cztery słowa o dębie"));

        assertThat(file.isSealed()).isTrue();
        assertThat(canBeRead(file.path(), "CREATE")).isFalse();
        assertProblem(Kind.SEALED, () -> new BookOpener().open(file));
        assertProblem(Kind.WRONG_PHRASE, () -> KeyFile.of(file).open(phrase("cztery slowa o debie")));
        BookKey key = KeyFile.of(file).open(phrase("cztery słowa o dębie"));
        try (H2Book book = new BookOpener().open(file, key)) {
            client(book, "two");
            assertThat(names(book)).containsExactlyInAnyOrder(NAME, "two");
        }
        assertThat(canBeRead(file.path(), NAME)).isFalse();
    }

    /** A letter with its mark in one piece or in two is the same letter to a person. */
    @Test
    void thePhraseIsTheSameHoweverAKeyboardComposesIt() {
        Protection.protect(file, phrase("Zażółć gęślą"));
        String inPieces = java.text.Normalizer.normalize("Zażółć gęślą", java.text.Normalizer.Form.NFD);

        assertThat(inPieces).isNotEqualTo("Zażółć gęślą");
        assertThat(KeyFile.of(file).open(phrase(inPieces))).isNotNull();
    }

    @Test
    void theRecoveryKeyOpensHoweverItIsTyped() {
        String recovery = Protection.protect(file, phrase("forgotten soon")).recoveryKey();
        KeyFile keys = KeyFile.of(file);

        assertThat(recovery).matches("([0-9A-Z]{4}-){7}[0-9A-Z]{4}");
        String sloppy = recovery.toLowerCase(java.util.Locale.ROOT)
                .replace("-", "  ")
                .replace('0', 'o')
                .replace('1', 'l');
        try (H2Book book = new BookOpener().open(file, keys.openWithRecoveryKey(phrase(sloppy)))) {
            assertThat(names(book)).containsExactly(NAME);
        }
        char wrong = recovery.charAt(0) == 'A' ? 'B' : 'A';
        assertProblem(Kind.WRONG_RECOVERY_KEY, () -> keys.openWithRecoveryKey(phrase(wrong + recovery.substring(1))));
    }

    @Test
    void anotherPhraseClosesTheSameKeyAndTheBookIsNotTouched() throws IOException {
        Protection.Protected done = Protection.protect(file, phrase("the first phrase"));
        byte[] before = Files.readAllBytes(file.path());
        KeyFile keys = KeyFile.of(file);
        keys.changePhrase(done.key(), phrase("the second phrase"));

        assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
        assertProblem(Kind.WRONG_PHRASE, () -> keys.open(phrase("the first phrase")));
        assertThat(keys.open(phrase("the second phrase")).id())
                .isEqualTo(done.key().id());
        assertThat(keys.openWithRecoveryKey(phrase(done.recoveryKey())).id())
                .isEqualTo(done.key().id());
        String next = keys.changeRecoveryKey(done.key());
        assertThat(keys.openWithRecoveryKey(phrase(next))).isNotNull();
        assertProblem(Kind.WRONG_RECOVERY_KEY, () -> keys.openWithRecoveryKey(phrase(done.recoveryKey())));
    }

    /** A wrong phrase, a damaged key file and a missing one are three things, and are told apart. */
    @Test
    void damageIsNotCalledAWrongPhrase() throws IOException {
        Protection.protect(file, phrase("a phrase"));
        KeyFile keys = KeyFile.of(file);
        byte[] whole = Files.readAllBytes(keys.path());
        for (int at = 0; at < whole.length - 1; at += 7) {
            byte[] torn = whole.clone();
            torn[at] ^= 1;
            Files.write(keys.path(), torn);
            assertProblem(Kind.KEY_DAMAGED, () -> keys.open(phrase("a phrase")));
        }
        Files.delete(keys.path());
        assertProblem(Kind.KEY_MISSING, () -> keys.open(phrase("a phrase")));
        Files.write(keys.path(), whole);
        BookKey key = keys.open(phrase("a phrase"));
        byte[] book = Files.readAllBytes(file.path());
        java.util.Arrays.fill(book, 4_096, book.length, (byte) 7);
        Files.write(file.path(), book);
        assertProblem(Kind.DAMAGED, () -> new BookOpener().open(file, key));
    }

    @Test
    void theProtectionComesOffAgain() throws IOException {
        BookKey key = Protection.protect(file, phrase("a phrase")).key();
        Protection.remove(file, key);

        assertThat(KeyFile.of(file).path()).doesNotExist();
        try (H2Book book = new BookOpener().open(file)) {
            assertThat(names(book)).containsExactly(NAME);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("book.mv.db", "book.changes");
        }
    }

    /** A second key would lock the book for ever; a former key file may still open a copy somewhere. */
    @Test
    void noKeyIsEverWrittenOver() throws IOException {
        BookKey first = Protection.protect(file, phrase("the first phrase")).key();
        byte[] key = Files.readAllBytes(KeyFile.of(file).path());
        assertThatThrownBy(() -> Protection.protect(file, phrase("another phrase")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Files.readAllBytes(KeyFile.of(file).path())).isEqualTo(key);

        Protection.remove(file, first);
        Files.write(KeyFile.of(file).path(), key);
        Protection.protect(file, phrase("another phrase"));
        assertThat(Files.readAllBytes(folder.resolve("book.key-" + first.id()))).isEqualTo(key);
    }

    @Test
    void backupsOfAProtectedBookAreProtectedAndFollowItsPhrase() throws IOException {
        BookKey key = Protection.protect(file, phrase("a phrase")).key();
        Backup backup;
        try (H2Book book = new BookOpener().open(file, key)) {
            BackupFolder backups = new BackupFolder(book, folder.resolve("backups"), ZoneOffset.UTC);
            backup = backups.take(NOW);
            KeyFile.of(file).changePhrase(key, phrase("another phrase"));
            backups.renewKeys();
        }

        assertThat(canBeRead(Path.of(backup.place()), NAME)).isFalse();
        KeyFile ofBackup = BackupFolder.keyOf(backup).orElseThrow();
        assertProblem(Kind.WRONG_PHRASE, () -> ofBackup.open(phrase("a phrase")));
        BookKey same = ofBackup.open(phrase("another phrase"));
        BookFile restored = BackupFolder.restore(backup, new BookFile(folder.resolve("restored")), same, ofBackup);
        try (H2Book book = new BookOpener().open(restored, KeyFile.of(restored).open(phrase("another phrase")))) {
            assertThat(names(book)).containsExactly(NAME);
        }
    }

    @Test
    void theJournalOfACallIsUnderTheKeyToo() throws IOException {
        BookKey key = Protection.protect(file, phrase("a phrase")).key();
        CallDraft draft = new CallDraft(
                1, NOW, 61, false, 0, List.of(), List.of(), "OPEN", List.of(), "on Monday", Captured.NOTHING);
        new CallJournalFile(file).keep(draft);
        assertThat(new CallJournalFile(file, key).left()).containsExactly(draft);
        new CallJournalFile(file, key).keep(draft);

        assertThat(canBeRead(folder.resolve("book-1.call"), "Monday")).isFalse();
        assertThat(new CallJournalFile(file, key).left()).containsExactly(draft);
    }

    @Test
    void aDamagedProtectedBookIsMendedOnACopyThatIsProtectedToo() throws IOException {
        BookKey key = Protection.protect(file, phrase("a phrase")).key();
        try (H2Book book = new BookOpener().open(file, key)) {
            for (int i = 0; i < 20; i++) {
                client(book, "client " + i);
            }
        }
        byte[] whole = Files.readAllBytes(file.path());
        java.util.Arrays.fill(whole, whole.length - 3 * 4_096, whole.length, (byte) 9);
        Files.write(file.path(), whole);
        BookFile into = new BookFile(folder.resolve("mended"));

        assertThat(Mending.mend(file, into, key).orElseThrow().counts().clients())
                .isGreaterThan(15);
        assertThat(into.isSealed()).isTrue();
        try (H2Book book = new BookOpener().open(into, KeyFile.of(into).open(phrase("a phrase")))) {
            assertThat(names(book)).contains(NAME);
        }
    }
}
