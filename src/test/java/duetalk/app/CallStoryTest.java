package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.core.clients.Language;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.followups.WorkItem;
import duetalk.core.letters.LetterKind;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every branch of what clients say (mission B4), by keys, with a user who reads Hebrew and a client who is spoken to in
 * Polish, and the other way round: what is clicked is what stands in the log.
 */
class CallStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String TO_WHY = "READY IT_IS_ME YES SATISFIED LISTENING STILL_SILENT ";

    @TempDir
    Path folder;

    private final FxRobot robot = Fx.robot();
    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    /** A step is an answer; one with ~ is said by the client at any time and found by typing. */
    static Stream<Arguments> branches() {
        List<String> branches = List.of(
                "forgot|" + TO_WHY + "FORGOT NAMES_DAY CONFIRMS|PROMISE|FORGOT|CONFIRMATION",
                "invoice lost|" + TO_WHY + "NO_INVOICE GIVES_ADDRESS NAMES_DAY CONFIRMS|PROMISE|LOST_INVOICE|STATEMENT",
                "unexpected|" + TO_WHY
                        + "UNEXPECTED UNDERSTOOD NAMES_DAY CONFIRMS|PROMISE|UNEXPECTED_CHARGE|CONFIRMATION",
                "plan|" + TO_WHY + "NO_MONEY WANTS_PARTS NAMES_PARTS CONFIRMS|PROMISE|SHORT_OF_MONEY|PLAN_OFFER",
                "pause|" + TO_WHY + "NO_MONEY WANTS_PAUSE NAMES_DAY CONFIRMS|PROMISE|SHORT_OF_MONEY|CONFIRMATION",
                "trouble|" + TO_WHY + "NO_MONEY HARD_TIMES WANTS_PAUSE|HARDSHIP|SHORT_OF_MONEY|-",
                "dissatisfied|" + TO_WHY
                        + "NOT_SATISFIED NAMES_FAULT NO_NEED PAYS_NOTHING|DISPUTE|DISSATISFIED|DISPUTE_ANSWER",
                "scope|" + TO_WHY + "~SCOPE STILL_DISPUTES PAYS_REST CONFIRMS|PROMISE|DISPUTE|DISPUTE_ANSWER",
                "terms|" + TO_WHY + "~TERMS UNDERSTOOD NAMES_DAY CONFIRMS|PROMISE|UNCLEAR_TERMS|CONFIRMATION",
                "review|" + TO_WHY + "~BAD_REVIEW GOES_ON|REFUSED|OTHER|-",
                "shouts|READY IT_IS_ME ~SHOUTS GOES_ON|NO_COMMITMENT|OTHER|-",
                "wrong person|READY ~WRONG_PERSON OTHER_PERSON|THIRD_PARTY|OTHER|-",
                "vague|" + TO_WHY + "~VAGUE NO_DATE NO_DATE NO_DATE|NO_COMMITMENT|-|-",
                "refuses|" + TO_WHY + "WONT_PAY REFUSES REFUSES|REFUSED|REFUSES|-",
                "discount|" + TO_WHY + "~DISCOUNT NAMES_AMOUNT|NO_COMMITMENT|OTHER|SETTLEMENT",
                "call back|READY IT_IS_ME NOT_NOW NAMES_TIME|CALL_BACK|-|-");
        return Stream.of(Language.HE, Language.PL)
                .flatMap(language -> branches.stream().map(branch -> Arguments.of(language, branch)));
    }

    @ParameterizedTest
    @MethodSource("branches")
    void whatTheClientSaysIsWhatStandsInTheLog(Language user, String branch) {
        String[] parts = branch.split("\\|");
        desk = TestDesk.open(folder, user, "light", TestDesk.at(DAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().openSample());
        Language theirs = user == Language.HE ? Language.PL : Language.HE;
        long client = owing(theirs);
        desk.go(new Destination.Call(client));
        for (String step : parts[1].split(" ")) {
            step(step);
            sheet();
            readable(theirs);
        }
        type(KeyCode.ENTER);
        letters(parts[4]);
        type(KeyCode.ENTER);

        ContactEntry entry = newest(client);
        assertThat(entry.outcome()).isEqualTo(Outcome.valueOf(parts[2]));
        assertThat(entry.reason()).isEqualTo(parts[3].equals("-") ? null : Reason.valueOf(parts[3]));
        List<String> said = Arrays.stream(parts[1].split(" "))
                .map(step -> step.replace("~", ""))
                .toList();
        assertThat(answers(entry.path())).isEqualTo(said);
        assertThat(desk.desk.calls().of(client)).isEmpty();
    }

    private static List<String> answers(String path) {
        return Arrays.stream(path.split(" "))
                .map(step -> step.substring(step.indexOf('>') + 1, step.indexOf('@')))
                .toList();
    }

    private void step(String step) {
        if (step.startsWith("~")) {
            theySaid(step.substring(1));
        } else if (desk.isThere("#answer-" + step)) {
            digit(step);
        } else {
            type(KeyCode.ENTER);
        }
    }

    private void digit(String answer) {
        Node button = desk.find("#answer-" + answer);
        int number = Fx.call(() -> ((GridPane) button.getParent()).getChildren().indexOf(button) + 1);
        robot.type(KeyCode.getKeyCode(String.valueOf(number)));
        settle();
    }

    /** Ctrl+Space, a few letters of what it is called, Enter. */
    private void theySaid(String objection) {
        robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        settle();
        desk.type("#call-said", desk.voice().say("answer." + objection));
        type(KeyCode.ENTER);
    }

    /** Whatever is asked in between: a day in a week, somebody's name, all of it disputed. */
    private void sheet() {
        if (desk.isThere("#promise-due")) {
            desk.type("#promise-due", "+7");
            type(KeyCode.ENTER);
        } else if (desk.isThere("#person-name")) {
            desk.type("#person-name", "Anna Zając");
            type(KeyCode.ENTER);
        } else if (desk.isThere("#dispute-amount")) {
            desk.type("#dispute-amount", "10");
            type(KeyCode.ENTER);
        } else if (desk.isThere("#sheet-accept")) {
            type(KeyCode.ENTER);
        }
        assertThat(desk.isThere("#sheet-accept")).isFalse();
    }

    /** The line stands in the client's language, its meaning in the user's. */
    private void readable(Language theirs) {
        String meaning = desk.text("#call-meaning");
        if (!meaning.isEmpty()) {
            assertThat(hebrew(desk.text("#call-line"))).isEqualTo(theirs == Language.HE);
            assertThat(hebrew(meaning)).isEqualTo(theirs != Language.HE);
        }
    }

    /** By its words, not by the names in it. */
    private static boolean hebrew(String line) {
        String bare = line.replaceAll("\\u2068[^\\u2069]*\\u2069", "");
        return bare.codePoints().anyMatch(code -> Character.UnicodeScript.of(code) == Character.UnicodeScript.HEBREW);
    }

    private void letters(String wanted) {
        ComboBox<java.util.Optional<LetterKind>> letter = desk.find("#summary-letter");
        List<String> offered = Fx.call(() -> letter.getItems().stream()
                .flatMap(java.util.Optional::stream)
                .map(LetterKind::name)
                .toList());
        if (wanted.equals("-")) {
            assertThat(offered).isEmpty();
        } else {
            assertThat(offered).contains(wanted);
        }
    }

    private ContactEntry newest(long client) {
        return new ClientStory(desk.desk.present().book())
                .of(client, DAY)
                .entries()
                .getFirst();
    }

    private long owing(Language theirs) {
        ListView<WorkItem> list = desk.find(".work-list");
        return Fx.call(() -> new ArrayList<>(list.getItems())).stream()
                .filter(item ->
                        item.client().language() == theirs && !item.asked().isEmpty())
                .filter(item -> item.promise() == null)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
    }

    private void type(KeyCode code) {
        robot.type(code);
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
