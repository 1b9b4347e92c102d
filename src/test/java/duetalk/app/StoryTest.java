package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkItem;
import duetalk.core.letters.LetterKind;
import duetalk.letters.Fingerprint;
import duetalk.network.Attempts;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The main job on the screens, by keyboard, in each language; then another process finds all of it in the book. */
class StoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;
    private final FxRobot robot = Fx.robot();

    @AfterEach
    void close() {
        desk.close();
        assertThat(Attempts.seen()).as("ways to a network that were tried").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromTheWorkListThroughACallToTheLetter(Language language) throws Exception {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 9, 42));
        Fx.run(() -> desk.desk.entrance().openSample());
        ListView<WorkItem> list = desk.find(".work-list");
        WorkItem first = Fx.call(() -> list.getItems().getFirst());
        long client = first.client().id();

        callWithPromise(list, client);
        promiseStandsInTheCalendar(first.client().name());
        Path saved = writeTheConfirmation(client, language);

        Path book = Path.of(folder.resolve("sample-" + DAY + ".mv.db").toString());
        desk.close();
        assertThat(anotherProcess(book, client))
                .containsExactly(
                        "entry PROMISE SHORT_OF_MONEY",
                        "note " + "They will pay next week",
                        "promise PENDING " + DAY.plusDays(7),
                        "follow-up " + FollowUpKind.PROMISE + " " + DAY.plusDays(7),
                        "letter " + language(first) + " " + Fingerprint.sha256(Files.readAllBytes(saved)));
        desk = TestDesk.open(folder.resolve("again"), language, "dark", TestDesk.at(DAY, 10, 0));
    }

    /** One may look something up in mid-call, in another language and theme, and come back to where one was. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aCallGoesOnWhileSomethingElseIsLookedUp(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 9, 42));
        Fx.run(() -> desk.desk.entrance().openSample());
        ListView<WorkItem> list = desk.find(".work-list");
        long client = Fx.call(() -> list.getItems().getFirst().client().id());
        desk.go(new Destination.Call(client));
        type(KeyCode.ENTER);
        step("IT_IS_ME");
        write("a note");
        type(KeyCode.ENTER);

        desk.go(new Destination.OneClient(client));
        Fx.run(() -> desk.desk.toggleTheme());
        Fx.run(() -> desk.desk.language(language == Language.HE ? Language.EN : Language.HE));
        Fx.run(() -> desk.<ButtonBase>find("#line").fire());
        assertThat(desk.<Node>find("#answer-NOT_NOW")).isNotNull();
        assertThat(Fx.call(() -> desk.stage.getScene().getRoot().lookupAll(".note-row")))
                .hasSize(1);

        Fx.run(() -> desk.desk.shell().orElseThrow().go(new Destination.Today()));
        Fx.run(() -> desk.<ButtonBase>find("#line").fire());
        assertThat(desk.desk.shell().orElseThrow().here()).isEqualTo(new Destination.Call(client));

        desk.go(new Destination.Today());
        javafx.stage.WindowEvent close =
                new javafx.stage.WindowEvent(desk.stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST);
        Fx.run(() -> desk.stage.getOnCloseRequest().handle(close));
        assertThat(close.isConsumed()).as("an unsaved call holds the window").isTrue();
        assertThat(desk.desk.shell().orElseThrow().here()).isEqualTo(new Destination.Call(client));
    }

    private static Language language(WorkItem item) {
        return item.client().language();
    }

    private void callWithPromise(ListView<WorkItem> list, long client) {
        Fx.run(list::requestFocus);
        type(KeyCode.ENTER);
        assertThat(desk.desk.shell().orElseThrow().here()).isEqualTo(new Destination.Call(client));
        type(KeyCode.ENTER);
        step("IT_IS_ME");
        step("YES");
        step("SATISFIED");
        type(KeyCode.ENTER);
        step("ASKS_TIME");
        step("NO_MONEY");
        Fx.run(() -> desk.<Node>find("#call-note").requestFocus());
        write("They will pay next week");
        type(KeyCode.ENTER);
        step("NAMES_AMOUNT");
        step("NAMES_AMOUNT");
        Fx.run(() -> desk.<Node>find("#promise-due").requestFocus());
        write("+7");
        type(KeyCode.ENTER);
        assertThat(desk.<Label>find(".chip").getText())
                .contains(Fx.call(() -> desk.voice().dates().full(DAY.plusDays(7))));
        step("CONFIRMS");
        type(KeyCode.ENTER);
        type(KeyCode.ENTER);
        assertThat(desk.desk.shell().orElseThrow().here())
                .as("what was promised is confirmed in writing")
                .isEqualTo(new Destination.Write(client, LetterKind.CONFIRMATION));
    }

    private void promiseStandsInTheCalendar(String name) {
        robot.press(KeyCode.CONTROL)
                .press(KeyCode.DIGIT3)
                .release(KeyCode.DIGIT3)
                .release(KeyCode.CONTROL);
        settle();
        for (int i = 0; i < 7; i++) {
            type(desk.voice().isRightToLeft() ? KeyCode.LEFT : KeyCode.RIGHT);
        }
        Node row = desk.find("#promise-row");
        assertThat(Fx.call(() -> row.lookupAll(".label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .toList()))
                .contains(Isolate.value(name));
    }

    /** What was promised is not asked for before its day, so no reminder may go now; its confirmation may. */
    private Path writeTheConfirmation(long client, Language language) {
        desk.go(new Destination.Write(client, LetterKind.CONFIRMATION));
        assertThat(desk.<Node>find(".page")).isNotNull();
        Path saved = folder.resolve("letter-" + language.tag() + ".pdf");
        desk.files.add(saved);
        robot.press(KeyCode.CONTROL).press(KeyCode.S).release(KeyCode.S).release(KeyCode.CONTROL);
        settle();
        assertThat(saved).isNotEmptyFile();
        robot.press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertThat(desk.desk.shell().orElseThrow().here()).isEqualTo(new Destination.Letters());
        assertThat(desk.<Node>find(".page")).isNotNull();
        return saved;
    }

    private static java.util.List<String> anotherProcess(Path book, long client) throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadBack.class.getName(),
                        book.toString(),
                        String.valueOf(client),
                        DAY.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Arrays.asList(said.strip().split("\\R"));
    }

    /** The digit of an answer: plain while the note is empty. */
    private void step(String answer) {
        ButtonBase button = desk.find("#answer-" + answer);
        assertThat(button).as(answer).isNotNull();
        int number = Fx.call(() -> {
            var grid = (javafx.scene.layout.GridPane) button.getParent();
            return grid.getChildren().indexOf(button) + 1;
        });
        Fx.run(() -> desk.<Node>find("#call-note").requestFocus());
        robot.type(KeyCode.getKeyCode(String.valueOf(number)));
        settle();
    }

    private void type(KeyCode code) {
        robot.type(code);
        settle();
    }

    private void write(String text) {
        robot.write(text, 0);
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
