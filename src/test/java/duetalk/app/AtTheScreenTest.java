package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** At the screen: nothing half-filled is lost, nothing is covered, and what was not found is said. */
class AtTheScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final FxRobot robot = Fx.robot();
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.open(folder, Language.HE, "light", TestDesk.at(DAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().openSample());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void press(KeyCode... codes) {
        for (int i = 0; i < codes.length - 1; i++) {
            robot.press(codes[i]);
        }
        robot.type(codes[codes.length - 1]);
        for (int i = codes.length - 2; i >= 0; i--) {
            robot.release(codes[i]);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Destination here() {
        return desk.desk.shell().orElseThrow().here();
    }

    private Node focus() {
        return Fx.call(() -> desk.stage.getScene().getFocusOwner());
    }

    private List<WorkItem> work() {
        ListView<WorkItem> list = desk.find(".work-list");
        Fx.run(list::requestFocus);
        return Fx.call(() -> List.copyOf(list.getItems()));
    }

    private long client() {
        return work().getFirst().client().id();
    }

    private Bounds bounds(String selector) {
        Node node = desk.find(selector);
        return Fx.call(() -> node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void aHalfFilledSheetIsNotLostWithoutAQuestion() {
        desk.go(new Destination.Clients());
        desk.press("#enter");
        write("Half");
        press(KeyCode.ESCAPE);
        assertThat(desk.isThere("#leave-question")).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(desk.isThere("#leave-question")).isFalse();
        assertThat(desk.text("#client-name")).isEqualTo("Half");
        press(KeyCode.F1);
        press(KeyCode.ESCAPE);
        assertThat(desk.text("#client-name")).as("help lies over it").isEqualTo("Half");
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(here()).isEqualTo(new Destination.Clients());
        press(KeyCode.ENTER);
        assertThat(desk.text("#client-name")).isEqualTo("Half");
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        desk.press("#leave-drop");
        assertThat(here()).isEqualTo(new Destination.Today());
    }

    @Test
    void anUntouchedSheetClosesAtOnce() {
        desk.go(new Destination.Clients());
        desk.press("#enter");
        press(KeyCode.ESCAPE);
        assertThat(desk.isThere("#client-name")).isFalse();
        desk.go(new Destination.Today());
        work();
        press(KeyCode.F4);
        press(KeyCode.ESCAPE);
        assertThat(desk.isThere("#later-day")).isFalse();
    }

    @Test
    void closingTheWindowAsksToo() {
        Fx.run(desk.stage::show);
        desk.go(new Destination.Settings());
        desk.type("#my-name", "Half a name");
        Stage stage = desk.stage;
        Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(desk.isThere("#leave-question")).isTrue();
        desk.press("#leave-stay");
        desk.press("#nav-today");
        assertThat(here()).isEqualTo(new Destination.Settings());
        desk.press("#leave-stay");
        desk.press("#theme");
        assertThat(desk.text("#my-name")).isEqualTo("Half a name");
        desk.press("#settings-save");
        desk.press("#nav-today");
        assertThat(here()).isEqualTo(new Destination.Today());
    }

    @Test
    void aRecoveryKeyIsNotLeftBeforeItIsKept() {
        desk.go(new Destination.RecoveryKey("ABCD-EFGH"));
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(here()).isEqualTo(new Destination.RecoveryKey("ABCD-EFGH"));
        assertThat(desk.labels()).contains(desk.voice().say("leave.key"));
        desk.press("#leave-drop");
        assertThat(here()).isEqualTo(new Destination.Today());
    }

    @Test
    void aMessageCoversNothingAndCanBeReadAgain() {
        Fx.run(() -> desk.desk.shell().orElseThrow().warn("נאמר משהו"));
        desk.type("#search", work().getFirst().client().name().substring(0, 3));
        Bounds toast = bounds("#toast");
        assertThat(toast.intersects(bounds("#search-hits"))).isFalse();
        assertThat(toast.intersects(bounds(".work-list"))).isFalse();
        assertThat(bounds("#search").intersects(toast)).isFalse();
        press(KeyCode.CONTROL, KeyCode.M);
        assertThat(desk.labels()).contains("נאמר משהו");
    }

    @Test
    void aSecondCallNeverHidesTheFirst() {
        long one = client();
        long other = work().get(1).client().id();
        desk.go(new Destination.Call(one));
        press(KeyCode.ENTER);
        desk.go(new Destination.Call(other, true));
        desk.press("#line-waiting-" + one);
        assertThat(here()).isEqualTo(new Destination.Call(one));
        assertThat(desk.isThere("#line-waiting-" + other)).isTrue();
        press(KeyCode.F12);
        press(KeyCode.ENTER);
        assertThat(desk.desk.calls().all()).containsExactly(other);
        String line =
                Fx.call(() -> desk.<javafx.scene.control.Button>find("#line").getText());
        assertThat(line)
                .isEqualTo(desk.voice()
                        .say(
                                "status.online",
                                "client",
                                desk.desk.present().search().name(other)));
    }

    @Test
    void anotherBookIsOpenedFromInsideAndTheWayBackIsThere() {
        desk.go(new Destination.Settings(Page.SAFETY));
        desk.press("#safety-other");
        desk.press("#otherbook-back");
        assertThat(here()).isEqualTo(new Destination.Settings(Page.SAFETY));
        desk.press("#status-book");
        desk.files.add(folder.resolve("other.mv.db"));
        desk.press("#otherbook-new");
        assertThat(here()).isEqualTo(new Destination.Today());
        assertThat(desk.desk.bookName()).isEqualTo("other");
        assertThat(desk.clients()).isZero();
    }

    @Test
    void nothingFoundIsSaidWithAWayOn() {
        work();
        press(KeyCode.CONTROL, KeyCode.K);
        desk.type("#search", "qqq");
        assertThat(desk.find("#search-none").isVisible()).isTrue();
        assertThat(desk.labels()).contains(desk.voice().say("search.none", "typed", "qqq"));
        press(KeyCode.ENTER);
        assertThat(here()).isEqualTo(new Destination.Clients());
        assertThat(desk.find("#search-none").isVisible()).isFalse();
    }

    @Test
    void aPromiseForADayOfRestIsSaidToBeOne() {
        desk.go(new Destination.Call(work().stream()
                .map(WorkItem::client)
                .filter(client -> client.place() == duetalk.core.calendar.Place.IL)
                .findFirst()
                .orElseThrow()
                .id()));
        press(KeyCode.ENTER);
        press(KeyCode.F2);
        desk.type("#promise-due", "שבת");
        assertThat(desk.text("#date-remark")).isNotBlank();
        desk.type("#promise-due", "ב");
        assertThat(desk.text("#date-remark")).isEmpty();
    }
}
