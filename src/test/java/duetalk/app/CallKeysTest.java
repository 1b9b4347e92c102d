package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkItem;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The telephone is at the ear, one hand is at the keys; and what goes wrong meanwhile does not end the call. */
class CallKeysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final FxRobot robot = Fx.robot();
    private TestDesk desk;
    private int keys;

    @AfterEach
    void close() {
        desk.close();
    }

    private ListView<WorkItem> open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().openSample());
        ListView<WorkItem> list = desk.find(".work-list");
        Fx.run(list::requestFocus);
        return list;
    }

    private static long first(ListView<WorkItem> list) {
        return Fx.call(() -> list.getItems().getFirst().client().id());
    }

    private void press(KeyCode... codes) {
        for (int i = 0; i < codes.length - 1; i++) {
            robot.press(codes[i]);
        }
        robot.type(codes[codes.length - 1]);
        for (int i = codes.length - 2; i >= 0; i--) {
            robot.release(codes[i]);
        }
        keys++;
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String text) {
        robot.write(text, 0);
        keys += text.length();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ClientStory.Story story(long client) {
        return new ClientStory(desk.desk.present().book()).of(client, DAY);
    }

    private Destination here() {
        return desk.desk.shell().orElseThrow().here();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void noAnswerIsTwoKeysAndPlansTheNextAttempt(Language language) {
        long client = first(open(language));
        press(KeyCode.ENTER);
        keys = 0;
        press(KeyCode.F5);
        press(KeyCode.ENTER);

        assertThat(keys).isEqualTo(2);
        assertThat(here()).isEqualTo(new Destination.Today());
        ContactEntry entry = story(client).entries().getFirst();
        assertThat(entry.outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(story(client).followUps()).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(FollowUpKind.NEXT_ATTEMPT);
            assertThat(one.day()).isAfter(DAY);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aPromiseIsTenKeysFromTheWorkList(Language language) {
        long client = first(open(language));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.F2);
        press(KeyCode.TAB);
        write("+7");
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.ENTER);

        assertThat(keys).isEqualTo(9);
        assertThat(story(client).entries().getFirst().outcome()).isEqualTo(Outcome.PROMISE);
        assertThat(story(client).promises())
                .anySatisfy(one -> assertThat(one.promise().dueOn()).isEqualTo(DAY.plusDays(7)));
    }

    /** The telephone rings: three letters and the call is open, with the facts and the clock running. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void whoRingsIsThereWithinFiveKeys(Language language) {
        ListView<WorkItem> list = open(language);
        String name = Fx.call(() -> list.getItems().getFirst().client().name());
        press(KeyCode.CONTROL, KeyCode.K);
        desk.type("#search", name.substring(0, 3));
        keys += 3;
        press(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(keys).isEqualTo(5);
        assertThat(here()).isInstanceOf(Destination.Call.class);
        long client = ((Destination.Call) here()).clientId();
        desk.clock.move(Duration.ofSeconds(90));
        press(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.ENTER);
        ContactEntry entry = story(client).entries().getFirst();
        assertThat(entry.channel()).isEqualTo(Channel.INCOMING_CALL);
        assertThat(entry.seconds()).isEqualTo(90);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void asecondCallOnTopOfTheFirstLeadsBackToIt(Language language) {
        ListView<WorkItem> list = open(language);
        long one = first(list);
        long other = Fx.call(() -> list.getItems().get(1).client().id());
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        write("a note");
        desk.go(new Destination.Call(other, true));
        press(KeyCode.F12);
        press(KeyCode.ENTER);

        assertThat(here()).isEqualTo(new Destination.Call(one));
        assertThat(Fx.call(() -> desk.note().text())).isEqualTo("a note");
        assertThat(story(other).card().client().doNotContact()).isTrue();
        assertThat(desk.desk.calls().any()).contains(one);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void undoBringsTheCallBackAsItWas(Language language) {
        long client = first(open(language));
        int before = story(client).entries().size();
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        write("what was said");
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.ENTER);
        assertThat(story(client).entries()).hasSize(before + 1);
        desk.press("#undo");

        assertThat(story(client).entries()).hasSize(before);
        assertThat(here()).isEqualTo(new Destination.Call(client));
        assertThat(desk.desk.calls().of(client).orElseThrow().notes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void theLastNoteCanBeChangedAndAToneChosen(Language language) {
        open(language);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        write("wrnog");
        press(KeyCode.ENTER);
        press(KeyCode.UP);
        assertThat(Fx.call(() -> desk.note().text())).isEqualTo("wrnog");
        press(KeyCode.CONTROL, KeyCode.A);
        write("right");
        press(KeyCode.ENTER);
        assertThat(Fx.call(() -> desk.stage.getScene().getRoot().lookupAll(".note-row")))
                .hasSize(1);

        desk.press("#answer-IT_IS_ME");
        press(KeyCode.CONTROL, KeyCode.SPACE);
        desk.type("#call-said", desk.voice().say("answer.FORGOT"));
        press(KeyCode.ENTER);
        String soft = desk.text("#call-line");
        press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(desk.text("#call-line")).isNotEqualTo(soft);
        press(KeyCode.ALT, KeyCode.UP);
        assertThat(desk.text("#call-line")).isEqualTo(soft);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aPromiseNotedByMistakeIsTakenBack(Language language) {
        long client = first(open(language));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.F2);
        desk.type("#promise-due", "+7");
        press(KeyCode.ENTER);
        assertThat(desk.desk.calls().of(client).orElseThrow().captured().promised())
                .isNotNull();
        desk.press("#promise-takeback");
        assertThat(desk.desk.calls().of(client).orElseThrow().captured().promised())
                .isNull();
        press(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.ENTER);
        assertThat(story(client).entries().getFirst().outcome()).isNotEqualTo(Outcome.PROMISE);
    }

    /** A promise in the past, above the debt, or of nothing: a sentence, and the sheet stays. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void aWrongPromiseIsRefusedAndTheCallGoesOn(Language language) {
        long client = first(open(language));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.F2);
        for (String[] wrong : new String[][] {
            {"10", "-3"}, {"999999999999", "+7"}, {"0", "+7"}, {"ten", "+7"}, {"10", "someday"}, {"10", ""}
        }) {
            desk.type("#promise-amount", wrong[0]);
            desk.type("#promise-due", wrong[1]);
            press(KeyCode.ENTER);
            assertThat(desk.isThere("#promise-due"))
                    .as(wrong[0] + " " + wrong[1])
                    .isTrue();
            assertThat(desk.text("#sheet-problem"))
                    .as(wrong[0] + " " + wrong[1])
                    .isNotBlank();
        }
        press(KeyCode.ESCAPE);
        assertThat(desk.desk.calls().of(client).orElseThrow().captured().promised())
                .isNull();
        desk.press("#answer-IT_IS_ME");
        assertThat(desk.isThere("#answer-YES")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aNoteOfAMillionCharactersIsRefusedAndWhatStandsThereStays(Language language) {
        open(language);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        write("kept");
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("x".repeat(1_000_000));
            Clipboard.getSystemClipboard().setContent(content);
            desk.note().editor().paste(false);
        });
        assertThat(Fx.call(() -> desk.note().text())).isEqualTo("kept");
        assertThat(desk.said()).isEqualTo(desk.voice().say("call.note.toolong", "most", 20_000));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aClockThatIsSetDoesNotCountAsTalk(Language language) {
        long client = first(open(language));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        desk.clock.move(Duration.ofSeconds(30));
        press(KeyCode.F11);
        desk.clock.move(Duration.ofDays(-400));
        press(KeyCode.F11);
        desk.clock.move(Duration.ofDays(400));
        press(KeyCode.F11);
        desk.clock.move(Duration.ofSeconds(15));
        assertThat(Fx.call(() -> desk.desk.calls().of(client).orElseThrow().seconds(desk.clock.instant())))
                .isEqualTo(45);
    }

    /** Neither telephone nor invoice: the screen says so, and everything can still be noted. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aClientWithNothingCanBeCalled(Language language) {
        open(language);
        desk.addClient("Nobody Yet");
        long client = ((Destination.OneClient) here()).clientId();
        desk.go(new Destination.Call(client));
        assertThat(desk.text("#call-with")).isEqualTo(desk.voice().say("call.nophone"));
        press(KeyCode.ENTER);
        press(KeyCode.F2);
        assertThat(desk.said()).isEqualTo(desk.voice().say("problem.NOTHING_TO_PROMISE"));
        press(KeyCode.F3);
        press(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.ENTER);
        assertThat(story(client).entries().getFirst().outcome()).isEqualTo(Outcome.DISPUTE);
    }
}
