package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.backup.Backup;
import duetalk.core.clients.Language;
import duetalk.store.LossTestFile;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups are taken, listed and gone back to; a damaged, a shortened and a swapped book are said and survived. */
class SafetyScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;
    private Language language = Language.EN;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Language spoken, int minute) {
        language = spoken;
        desk = TestDesk.open(folder, spoken, "light", TestDesk.at(DAY, 10, minute));
        Fx.run(() -> desk.desk.entrance().openUsual());
    }

    private void start(Language spoken) {
        open(spoken, 0);
        desk.press("#welcome-start");
    }

    private List<Backup> backups() {
        desk.go(new Destination.Settings(Destination.Settings.Page.SAFETY));
        return Fx.call(
                () -> List.copyOf(desk.<TableView<Backup>>find("#safety-table").getItems()));
    }

    private Path book() {
        return folder.resolve("book.mv.db");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aBackupIsTakenAndGoneBackTo(Language spoken) throws IOException {
        start(spoken);
        assertThat(backups()).hasSize(1);
        desk.addClient("one");
        desk.go(new Destination.Settings(Destination.Settings.Page.SAFETY));
        desk.close();
        open(spoken, 20);
        desk.addClient("two");
        assertThat(backups()).hasSize(2);
        assertThat(Fx.call(() -> desk.<Label>find("#status-backup").getText()))
                .isEqualTo(desk.voice().say("status.backup.today", "time", java.time.LocalTime.of(10, 20)));

        desk.press("#safety-restore");
        desk.press("#sheet-accept");
        assertThat(desk.clients()).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".mv.db")))
                    .containsExactlyInAnyOrder("book.mv.db", "book-restored-20261124-102000.mv.db");
        }
        desk.close();
        open(spoken, 30);
        assertThat(desk.clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void backUpNowGoesToTheFolderOfMyChoice(Language spoken) {
        start(spoken);
        desk.go(new Destination.Settings(Destination.Settings.Page.SAFETY));
        desk.files.add(folder.resolve("stick"));
        desk.press("#safety-choose");
        desk.press("#safety-take");

        assertThat(desk.said()).isEqualTo(desk.voice().say("safety.taken", "clients", 0, "invoices", 0));
        assertThat(backups()).hasSize(1);
        assertThat(backups().getFirst().place())
                .startsWith(folder.resolve("stick").toString());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aFolderThatCannotBeWrittenIsSaidAndTheButtonComesBack(Language spoken) throws IOException {
        start(spoken);
        Files.writeString(folder.resolve("a-file"), "");
        desk.go(new Destination.Settings(Destination.Settings.Page.SAFETY));
        desk.files.add(folder.resolve("a-file/backups"));
        desk.press("#safety-choose");
        desk.press("#safety-take");

        assertThat(desk.said()).contains(folder.resolve("a-file").toString());
        assertThat(Fx.call(() -> desk.<ButtonBase>find("#safety-take").isDisabled()))
                .isFalse();
    }

    /** The end of the file is torn, as a cut of the power may leave it. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aDamagedBookIsMendedOnACopy(Language spoken) throws IOException {
        start(spoken);
        desk.addClient("one");
        desk.addClient("two");
        desk.close();
        byte[] torn = tornInItsLastChunk(Files.readAllBytes(book()));
        Files.write(book(), torn);
        open(spoken, 10);
        desk.press("#trouble-mend");

        assertThat(desk.said()).contains(book().toString());
        assertThat(desk.clients()).isPositive();
        assertThat(Files.readAllBytes(book())).isEqualTo(torn);
    }

    /** H2 checks the beginning and the end of what it wrote last, not what lies between. */
    private static byte[] tornInItsLastChunk(byte[] whole) {
        byte[] torn = whole.clone();
        int last = 0;
        for (int at = 0; at + 6 < whole.length; at += 4_096) {
            if (new String(whole, at, 6, StandardCharsets.ISO_8859_1).equals("chunk:")) {
                last = at;
            }
        }
        Random random = new Random(5);
        for (int at = last + 300; at < whole.length - 300; at++) {
            torn[at] = (byte) random.nextInt();
        }
        return torn;
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aBookThatNothingMendsOpensFromItsBackup(Language spoken) throws IOException {
        start(spoken);
        desk.addClient("one");
        desk.close();
        open(spoken, 10);
        desk.close();
        byte[] header = java.util.Arrays.copyOf(Files.readAllBytes(book()), 4_096);
        byte[] ruined = new byte[200_000];
        System.arraycopy(header, 0, ruined, 0, header.length);
        Files.write(book(), ruined);
        open(spoken, 20);
        desk.press("#trouble-mend");
        desk.press("#trouble-backup");

        assertThat(desk.clients()).isEqualTo(1);
        assertThat(Files.readAllBytes(book())).isEqualTo(ruined);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void changesThatTheDiskLostAreSaid(Language spoken) throws IOException {
        start(spoken);
        desk.addClient("one");
        desk.close();
        LossTestFile.ahead(book(), 3);
        open(spoken, 10);

        assertThat(desk.said()).isEqualTo(desk.voice().say("trouble.lost", "count", 3));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void nothingIsWrittenIntoABookThatWasSwapped(Language spoken) throws IOException {
        start(spoken);
        desk.addClient("one");
        Path other = Files.copy(book(), folder.resolve("other"));
        Files.move(other, book(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        desk.addClient("two");

        assertThat(Fx.call(() -> desk.<Label>find("#sheet-problem").getText()))
                .isEqualTo(desk.voice()
                        .problem(new duetalk.core.book.BookProblem(
                                duetalk.core.book.BookProblem.Kind.REPLACED_SAVED,
                                folder.resolve("book-rescued-1.mv.db").toString())));
        desk.close();
        Files.delete(book());
        Files.move(folder.resolve("book-rescued-1.mv.db"), book());
        open(spoken, 10);
        assertThat(desk.clients()).isEqualTo(1);
        assertThat(language).isEqualTo(spoken);
    }
}
