package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.letters.LetterKind;
import duetalk.typeset.Block;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Esc, Tab, Enter, digits and letters do what their label says, everywhere. */
class KeysAtTheScreenTest {

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
    void aNoteThatBeginsWithADigitStaysANote() {
        long client = client();
        desk.go(new Destination.Call(client));
        press(KeyCode.ENTER);
        int steps = Fx.call(
                () -> desk.desk.calls().of(client).orElseThrow().walk().steps().size());
        write("2 invoices never came");
        assertThat(Fx.call(() -> desk.note().text())).isEqualTo("2 invoices never came");
        assertThat(Fx.call(() -> desk.desk
                        .calls()
                        .of(client)
                        .orElseThrow()
                        .walk()
                        .steps()
                        .size()))
                .isEqualTo(steps);
        press(KeyCode.ENTER);
        press(KeyCode.DIGIT1);
        assertThat(Fx.call(() -> desk.desk
                        .calls()
                        .of(client)
                        .orElseThrow()
                        .walk()
                        .steps()
                        .size()))
                .as("a digit alone is an answer")
                .isEqualTo(steps + 1);
        press(KeyCode.CONTROL, KeyCode.N);
        press(KeyCode.DIGIT1);
        assertThat(Fx.call(() -> desk.note().text())).isEqualTo("1");
    }

    @Test
    void tabLeavesAFieldOfSeveralLines() {
        desk.go(new Destination.Settings());
        TextArea area = (TextArea) Fx.call(() -> desk.stage.getScene().getRoot().lookupAll(".text-area").stream()
                .findFirst()
                .orElseThrow());
        Fx.run(area::requestFocus);
        press(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(Fx.<String>call(area::getText)).contains("\t");
        press(KeyCode.TAB);
        assertThat(focus()).isNotSameAs(area);
        assertThat(Fx.<String>call(area::getText)).containsOnlyOnce("\t");
    }

    @Test
    void aDateSheetOpensInItsFieldAndTheKeyIsNotTypedIntoIt() {
        work();
        press(KeyCode.F4);
        assertThat(focus()).isInstanceOf(TextField.class);
        press(KeyCode.ESCAPE);
        desk.go(new Destination.Calendar());
        press(KeyCode.N);
        assertThat(focus()).isInstanceOf(TextField.class);
        assertThat(((TextField) focus()).getText()).doesNotContain("n");
        press(KeyCode.ESCAPE);
        press(KeyCode.G);
        press(KeyCode.CONTROL, KeyCode.A);
        write("27.8");
        press(KeyCode.ENTER);
        assertThat(desk.labels()).anyMatch(words -> words.contains("אוגוסט"));
    }

    @Test
    void escapeLeadsBackFromThePlanALetterTheLogAndACall() {
        long client = client();
        Destination page = new Destination.OneClient(client);
        for (Destination place : List.of(
                new Destination.Plan(client),
                new Destination.Write(client, LetterKind.REMINDER),
                new Destination.Log(client),
                new Destination.Ladder(client))) {
            desk.go(page);
            desk.go(place);
            press(KeyCode.ESCAPE);
            assertThat(here()).as(String.valueOf(place)).isEqualTo(page);
        }
        desk.go(new Destination.Log(client));
        Fx.run(() -> desk.stage.getScene().getRoot().lookupAll(".list-view").stream()
                .filter(list -> !"search-hits".equals(list.getId()))
                .forEach(Node::requestFocus));
        assertThat(focus()).isInstanceOf(ListView.class);
        press(KeyCode.ESCAPE);
        assertThat(here()).isEqualTo(page);
        desk.go(new Destination.Call(client));
        write("a note");
        press(KeyCode.ENTER);
        press(KeyCode.ESCAPE);
        assertThat(here()).isEqualTo(page);
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(here()).isEqualTo(new Destination.Today());
    }

    @Test
    void theKeysOfTheStepsWorkAtOnce() {
        long client = client();
        press(KeyCode.F9);
        assertThat(here()).isEqualTo(new Destination.Ladder(client));
        press(KeyCode.F6);
        assertThat(desk.isThere("#skip-reason")).isTrue();
    }

    @Test
    void aStyleIsAppliedOnlyWhenItIsChosen() {
        desk.go(new Destination.Write(client(), LetterKind.REMINDER));
        ComboBox<Block.Kind> kinds = desk.find("#editor-kind");
        Block.Kind before = Fx.call(kinds::getValue);
        Fx.run(() -> {
            kinds.setFocusTraversable(true);
            kinds.requestFocus();
            kinds.show();
        });
        press(KeyCode.DOWN);
        press(KeyCode.ESCAPE);
        assertThat(Fx.call(kinds::getValue)).isEqualTo(before);
        Fx.run(kinds::show);
        press(KeyCode.DOWN);
        Block.Kind chosen = Fx.call(kinds::getValue);
        press(KeyCode.ENTER);
        assertThat(chosen).isNotEqualTo(before);
        assertThat(Fx.call(kinds::getValue)).isEqualTo(chosen);
    }

    @Test
    void theFirstLettersLeadToAnItemOfAList() {
        desk.go(new Destination.Settings());
        @SuppressWarnings("unchecked")
        ComboBox<Object> place = (ComboBox<Object>) Fx.call(() ->
                (ComboBox<?>) desk.stage.getScene().getRoot().lookupAll(".combo-box").stream()
                        .filter(node -> ((ComboBox<?>) node).getItems().size() > 3)
                        .findFirst()
                        .orElseThrow());
        Object last = Fx.call(() -> place.getItems().getLast());
        String name = Fx.call(() -> place.getConverter().toString(last));
        Fx.run(place::requestFocus);
        name.substring(0, Math.min(3, name.length()))
                .chars()
                .forEach(letter -> Fx.run(() -> place.fireEvent(new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        Character.toString(letter),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false))));
        assertThat(Fx.call(() -> place.getConverter().toString(place.getValue())))
                .startsWith(name.substring(0, Math.min(3, name.length())));
        press(KeyCode.ENTER);
    }

    @Test
    void aLatinNameRunsFromItsOwnSide() {
        desk.go(new Destination.Clients());
        desk.press("#enter");
        desk.type("#client-name", "Acme Ltd.");
        assertThat(desk.<Node>find("#client-name").getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        desk.type("#client-name", "אקמי בע״מ.");
        assertThat(desk.<Node>find("#client-name").getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    }
}
