package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of a call in its phases, of the log and of the user's own scripts, in every language, light and dark. */
class CallTour {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final FxRobot robot = Fx.robot();
    private TestDesk desk;
    private TourPictures pictures;

    private void begin(String look) {
        String[] parts = look.split("-");
        Language language = Language.ofTag(parts[0]).orElseThrow();
        desk = TestDesk.open(folder, language, parts[1], TestDesk.at(DAY, 9, 42));
        pictures = new TourPictures(desk, look);
        Fx.run(() -> desk.desk.entrance().openSample());
    }

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void everyPhaseOfACall(String look) throws IOException {
        begin(look);
        long client = foreigner();
        desk.go(new Destination.Call(client));
        pictures.take("60-call-prepare");
        desk.press("#call-next");
        pictures.take("61-call-open");
        desk.press("#answer-SOMEONE_ELSE");
        pictures.take("62-call-gatekeeper");
        desk.press("#call-back");
        desk.press("#answer-IT_IS_ME");
        desk.press("#answer-YES");
        pictures.take("63-call-satisfied");
        desk.press("#answer-SATISFIED");
        pictures.take("64-call-facts");
        desk.press("#call-next");
        pictures.take("65-call-silence");
        desk.press("#answer-STILL_SILENT");
        pictures.take("66-call-why");
        Fx.run(() -> desk.<Node>find("#call-said").requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        pictures.take("67-they-said");
        press(KeyCode.ESCAPE);
        desk.press("#answer-NO_MONEY");
        pictures.take("68-call-objection");
        Fx.run(() -> desk.note().text(desk.voice().say("sample.note.1")));
        press(KeyCode.ENTER);
        desk.press("#answer-NAMES_NOTHING");
        pictures.take("69-call-effect");
        desk.press("#answer-NO_DATE");
        pictures.take("70-call-consequence");
        desk.press("#capture-dispute");
        pictures.take("71-call-dispute");
        desk.press("#sheet-accept");
        press(KeyCode.F10);
        pictures.take("72-call-person");
        press(KeyCode.ESCAPE);
        press(KeyCode.F9);
        pictures.take("73-call-papers");
        press(KeyCode.ESCAPE);
        press(KeyCode.F1);
        pictures.take("74-call-keys");
        press(KeyCode.ESCAPE);
        desk.press("#call-end");
        pictures.take("75-call-summary");
        press(KeyCode.ESCAPE);
        desk.go(new Destination.Call(client + 1, true));
        pictures.take("76-call-incoming");
        pictures.take("77-call-small", 1000, 700);
        desk.go(new Destination.Call(client));
        pictures.take("78-call-small-answers", 1000, 700);
        desk.close();
    }

    /** Letters half as large again, in both sizes of the window. */
    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void aCallInLargeLetters(String look) throws IOException {
        begin(look);
        Fx.run(() -> desk.stage.getScene().getRoot().setStyle("-fx-font-size: 19.5px;"));
        desk.go(new Destination.Call(foreigner()));
        pictures.take("79-call-large-prepare");
        desk.press("#call-next");
        desk.press("#answer-IT_IS_ME");
        desk.press("#answer-YES");
        desk.press("#answer-SATISFIED");
        desk.press("#call-next");
        desk.press("#answer-STILL_SILENT");
        pictures.take("80-call-large");
        pictures.take("81-call-large-small", 1000, 700);
        desk.close();
    }

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void theLogAndTheScripts(String look) throws IOException {
        begin(look);
        long client = foreigner();
        desk.go(new Destination.Log(client));
        pictures.take("82-log");
        desk.press("#log-enter");
        desk.press("#contact-other");
        pictures.take("83-log-enter");
        desk.type("#contact-notes", desk.voice().say("sample.note.1"));
        desk.press("#sheet-accept");
        desk.press("#log-add");
        desk.type("#log-addition", desk.voice().say("sample.note.1"));
        desk.press("#sheet-accept");
        pictures.take("84-log-added");
        desk.go(new Destination.Log(null));
        pictures.take("85-log-all");
        desk.go(new Destination.Settings(Destination.Settings.Page.SCRIPTS));
        pictures.take("86-scripts");
        desk.press("#scripts-copy");
        desk.type("#script-name", desk.voice().say("scripts.objection"));
        desk.press("#sheet-accept");
        Fx.run(() ->
                desk.<ListView<?>>find("#scripts-nodes").getSelectionModel().select(20));
        pictures.take("87-script-own");
        desk.press("#scripts-try");
        pictures.take("88-script-try");
        press(KeyCode.ESCAPE);
        pictures.take("89-script-small", 1000, 700);
        desk.go(new Destination.Log(client));
        pictures.take("90-log-small", 1000, 700);
        desk.close();
    }

    private void press(KeyCode code) {
        robot.type(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A client with a broken promise who speaks another language. */
    private long foreigner() {
        ListView<WorkItem> list = desk.find(".work-list");
        return list.getItems().stream()
                .filter(item -> item.reason() == WorkReason.PROMISE_BROKEN)
                .filter(item -> desk.language == Language.HE
                        ? item.client().language() == Language.PL
                        : item.client().language() != desk.language || desk.language == Language.PL)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
    }
}
