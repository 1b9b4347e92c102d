package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pass phrase, the lock, everything out and in again, and forgetting a client: through the screen. */
class PrivacyScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String PHRASE = "stół zegar λ ירוק";

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Language spoken, int minute) {
        desk = TestDesk.open(folder, spoken, "light", TestDesk.at(DAY, 10, minute));
        Fx.run(() -> desk.desk.entrance().openUsual());
    }

    private void start(Language spoken) {
        open(spoken, 0);
        desk.press("#welcome-start");
        addClient("one");
    }

    private String text(String selector) {
        Node node = desk.find(selector);
        return Fx.call(() -> node instanceof Label label ? label.getText() : ((TextInputControl) node).getText());
    }

    private boolean isThere(String selector) {
        return Fx.call(() -> desk.stage.getScene().lookup(selector) != null);
    }

    private void addClient(String name) {
        desk.go(new Destination.Clients());
        desk.press("#enter");
        desk.type("#client-name", name);
        desk.press("#sheet-accept");
    }

    private int clients() {
        desk.go(new Destination.Clients());
        return Fx.call(() -> desk.<TableView<?>>find(".table-view").getItems().size());
    }

    private void privacy() {
        desk.go(new Destination.Settings(Page.PRIVACY));
    }

    /** Answers the recovery key. */
    private String protect() {
        privacy();
        desk.press("#privacy-protect");
        desk.type("#phrase-first", PHRASE);
        desk.type("#phrase-second", PHRASE);
        desk.press("#sheet-accept");
        String key = text("#recovery-key");
        desk.press("#recovery-kept");
        return key;
    }

    private void unlock(String phrase) {
        desk.type("#unlock-phrase", phrase);
        desk.press("#unlock-open");
    }

    private Path book() {
        return folder.resolve("book.mv.db");
    }

    private String problem(Kind kind, Path place) {
        return desk.voice().problem(new BookProblem(kind, place.toString()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aProtectedBookAsksForItsPhrase(Language spoken) {
        start(spoken);
        String recovery = protect();
        assertThat(recovery).hasSize(39);
        assertThat(text("#privacy-state")).isEqualTo(desk.voice().say("protect.on"));
        assertThat(clients()).isEqualTo(1);
        desk.close();
        open(spoken, 5);
        unlock("another phrase");
        assertThat(text("#unlock-problem")).isEqualTo(problem(Kind.WRONG_PHRASE, book()));
        unlock(PHRASE);
        assertThat(clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoForgotThePhraseOpensWithTheRecoveryKey(Language spoken) {
        start(spoken);
        String recovery = protect();
        desk.close();
        open(spoken, 5);
        desk.press("#unlock-other");
        desk.type("#unlock-recovery", "7777-7777");
        desk.press("#unlock-open");
        assertThat(text("#unlock-problem")).isEqualTo(problem(Kind.WRONG_RECOVERY_KEY, book()));
        desk.type(
                "#unlock-recovery", recovery.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
        desk.press("#unlock-open");

        assertThat(desk.said()).isEqualTo(desk.voice().say("unlock.byrecovery"));
        assertThat(isThere("#privacy-change")).isTrue();
        assertThat(clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPhraseThatIsShortOrTypedDifferentlyIsRefused(Language spoken) {
        start(spoken);
        privacy();
        desk.press("#privacy-protect");
        desk.type("#phrase-first", "short");
        desk.type("#phrase-second", "short");
        desk.press("#sheet-accept");
        assertThat(text("#sheet-problem")).isEqualTo(desk.voice().say("problem.PHRASE_SHORT"));
        desk.type("#phrase-first", PHRASE);
        desk.type("#phrase-second", PHRASE + "x");
        desk.press("#sheet-accept");
        assertThat(text("#sheet-problem")).isEqualTo(desk.voice().say("problem.PHRASES_DIFFER"));
        assertThat(text("#phrase-first")).isEmpty();
    }

    /** A half-typed sheet is still there after the lock; nothing behind the lock can be reached. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theLockCoversAndKeepsWhatWasTyped(Language spoken) {
        start(spoken);
        protect();
        desk.go(new Destination.Clients());
        desk.press("#enter");
        desk.type("#client-name", "half a na");
        desk.clock.move(Duration.ofMinutes(9));
        Fx.run(desk.desk::tick);
        assertThat(isThere("#unlock-phrase")).isFalse();
        desk.clock.move(Duration.ofMinutes(2));
        Fx.run(desk.desk::tick);

        assertThat(isThere("#client-name")).isFalse();
        unlock("wrong phrase");
        assertThat(text("#unlock-problem")).isEqualTo(problem(Kind.WRONG_PHRASE, book()));
        assertThat(isThere("#client-name")).isFalse();
        unlock(PHRASE);
        assertThat(text("#client-name")).isEqualTo("half a na");
        desk.press("#sheet-accept");
        assertThat(clients()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePhraseIsChangedAndTakenOff(Language spoken) {
        start(spoken);
        protect();
        desk.press("#privacy-change");
        desk.type("#phrase-now", "not the phrase");
        desk.type("#phrase-first", "a phrase of the future");
        desk.type("#phrase-second", "a phrase of the future");
        desk.press("#sheet-accept");
        assertThat(text("#sheet-problem")).isEqualTo(problem(Kind.WRONG_PHRASE, book()));
        desk.type("#phrase-now", PHRASE);
        desk.type("#phrase-first", "a phrase of the future");
        desk.type("#phrase-second", "a phrase of the future");
        desk.press("#sheet-accept");
        assertThat(desk.said()).isEqualTo(desk.voice().say("protect.changed"));
        desk.press("#privacy-remove");
        desk.type("#phrase-now", "a phrase of the future");
        desk.press("#sheet-accept");

        assertThat(desk.said()).isEqualTo(desk.voice().say("protect.removed"));
        assertThat(clients()).isEqualTo(1);
        desk.close();
        open(spoken, 5);
        assertThat(clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aProtectedBackupIsGoneBackTo(Language spoken) {
        start(spoken);
        protect();
        addClient("two");
        desk.go(new Destination.Settings(Page.SAFETY));
        desk.press("#safety-restore");
        desk.press("#sheet-accept");
        assertThat(clients()).isEqualTo(1);
        desk.close();
        open(spoken, 5);
        unlock(PHRASE);
        assertThat(clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLostKeyFileIsSaidAndTheBackupOpens(Language spoken) throws IOException {
        start(spoken);
        protect();
        desk.close();
        Files.write(folder.resolve("book.key"), new byte[] {1, 2, 3});
        open(spoken, 5);
        unlock(PHRASE);
        assertThat(text(".reading")).isEqualTo(problem(Kind.KEY_DAMAGED, folder.resolve("book.key")));
        desk.press("#trouble-backup");
        unlock(PHRASE);
        assertThat(clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingGoesOutUnderAPhraseAndComesBack(Language spoken) throws IOException {
        start(spoken);
        protect();
        desk.press("#privacy-give");
        assertThat(Fx.call(() -> desk.<CheckBox>find("#give-protect").isSelected()))
                .isTrue();
        desk.files.add(folder.resolve("all.zip"));
        desk.type("#phrase-first", "phrase of the zip");
        desk.type("#phrase-second", "phrase of the zip");
        desk.press("#sheet-accept");
        assertThat(desk.said()).isEqualTo(desk.voice().say("give.done", "file", new duetalk.text.Ltr("all.zip")));
        addClient("two");
        privacy();
        desk.files.add(folder.resolve("all.zip"));
        desk.press("#privacy-back");
        unlock("phrase of another zip");
        assertThat(text("#unlock-problem")).isEqualTo(desk.voice().say("problem.WHOLE_WRONG_PHRASE"));
        unlock("phrase of the zip");

        assertThat(clients()).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .contains("book.mv.db", "book-restored-20261124-100000.mv.db")
                    .noneMatch(name -> name.contains(".part"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFileThatIsNoZipOfOursLeadsBackToTheBook(Language spoken) throws IOException {
        start(spoken);
        privacy();
        desk.files.add(Files.writeString(folder.resolve("notes.zip"), "a shopping list"));
        desk.press("#privacy-back");
        assertThat(Fx.call(() -> desk.<Label>find(".reading").getText()))
                .isEqualTo(desk.voice().say("problem.WHOLE_NOT_OURS"));
        desk.press("#back-back");
        assertThat(clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClientIsGivenOutAndForgotten(Language spoken) {
        start(spoken);
        addClient("two");
        desk.go(new Destination.OneClient(2));
        MenuButton more = desk.find("#client-more");
        desk.files.add(folder.resolve("client.zip"));
        Fx.run(() -> more.getItems().get(0).fire());
        assertThat(folder.resolve("client.zip")).exists();
        Fx.run(() -> more.getItems().get(1).fire());
        CheckBox drop = desk.find("#erase-dropbackups");
        Fx.run(() -> drop.setSelected(true));
        desk.clock.move(Duration.ofMinutes(1));
        desk.press("#sheet-accept");

        assertThat(desk.said()).isEqualTo(desk.voice().say("erase.done"));
        assertThat(clients()).isEqualTo(1);
        desk.go(new Destination.Settings(Page.SAFETY));
        assertThat(Fx.call(() ->
                        desk.<TableView<?>>find("#safety-table").getItems().size()))
                .isEqualTo(1);
    }
}
