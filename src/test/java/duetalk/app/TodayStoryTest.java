package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientLadder;
import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Outcome;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkOrder;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.Invoice;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.Step;
import duetalk.core.ladder.StepLetter;
import duetalk.core.letters.LetterKind;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A day worked through by the keys alone, and the ladder that a broken promise climbs, in every language. */
class TodayStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final FxRobot robot = Fx.robot();
    private TestDesk desk;
    private LocalDate today = DAY;

    @AfterEach
    void close() {
        desk.close();
    }

    private void begin(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.go(new Destination.Today());
    }

    private ListView<WorkItem> list() {
        return desk.find(".work-list");
    }

    private List<WorkItem> rows() {
        ListView<WorkItem> list = list();
        return Fx.call(() -> List.copyOf(list.getItems()));
    }

    private long selected() {
        ListView<WorkItem> list = list();
        return Fx.call(() -> list.getSelectionModel().getSelectedItem().client().id());
    }

    private void select(Predicate<WorkItem> wanted) {
        ListView<WorkItem> list = list();
        Fx.run(() -> {
            list.getSelectionModel()
                    .select(list.getItems().stream().filter(wanted).findFirst().orElseThrow());
            list.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            WaitForAsyncUtils.waitForFxEvents();
            robot.push(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Story story(long client) {
        return new ClientStory(desk.desk.present().book()).of(client, today);
    }

    private Destination here() {
        return desk.desk.shell().orElseThrow().here();
    }

    private void tomorrow(int days) {
        desk.clock.move(Duration.ofDays(days));
        today = today.plusDays(days);
        desk.go(new Destination.Today());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aDayIsWorkedThroughByKeys(Language language) {
        begin(language);
        int before = rows().size();
        list().getSelectionModel();
        long first = selected();
        noAnswer(first);
        assertThat(rows())
                .as("who did not answer is done for today")
                .noneMatch(one -> one.client().id() == first);
        long second = selected();
        putOff(second);
        long third = selected();
        leaveOut(third);
        payment();
        oneByOne();
        assertThat(rows().size()).isLessThan(before);
    }

    private void noAnswer(long client) {
        type(KeyCode.ENTER);
        assertThat(here()).isEqualTo(new Destination.Call(client));
        type(KeyCode.F5, KeyCode.ENTER);
        assertThat(here()).isEqualTo(new Destination.Today());
        assertThat(story(client).entries().getFirst().outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(desk.labels())
                .as("done, and how it went")
                .anyMatch(words -> words.contains(desk.voice().name("outcome", Outcome.NO_ANSWER)));
    }

    /** Next week, from the sheet, without the mouse; and back by undo, and off again. */
    private void putOff(long client) {
        type(KeyCode.F4);
        desk.press("#later-week");
        desk.press("#sheet-accept");
        assertThat(rows()).noneMatch(one -> one.client().id() == client);
        assertThat(story(client).followUps())
                .anyMatch(
                        one -> one.kind() == FollowUpKind.PUT_OFF && !one.day().isBefore(DAY.plusWeeks(1)));
        desk.press("#undo");
        assertThat(rows()).as("undone").anyMatch(one -> one.client().id() == client);
        select(one -> one.client().id() == client);
        type(KeyCode.F4);
        desk.type("#later-payday", "31");
        desk.press("#later-pay");
        desk.press("#sheet-accept");
        LocalDate until = story(client).followUps().stream()
                .filter(one -> one.kind() == FollowUpKind.PUT_OFF && one.doneAt() == null)
                .map(FollowUp::day)
                .findFirst()
                .orElseThrow();
        assertThat(until).as("the working day after the last of November").isAfterOrEqualTo(LocalDate.of(2026, 12, 1));
        tomorrow((int) (until.toEpochDay() - today.toEpochDay()));
        assertThat(rows())
                .as("comes up again on its day")
                .anyMatch(one -> one.client().id() == client);
        desk.clock.move(Duration.ofDays(DAY.toEpochDay() - today.toEpochDay()));
        today = DAY;
        desk.go(new Destination.Today());
    }

    private void leaveOut(long client) {
        select(one -> one.client().id() == client);
        type(KeyCode.F6);
        desk.press("#sheet-accept");
        assertThat(desk.text("#sheet-problem")).isEqualTo(desk.voice().say("problem.SKIP_WITHOUT_REASON"));
        desk.type("#skip-reason", desk.voice().say("sample.note.1"));
        desk.press("#sheet-accept");
        assertThat(rows()).noneMatch(one -> one.client().id() == client);
        tomorrow(1);
        assertThat(rows())
                .as("tomorrow it is back")
                .anyMatch(one -> one.client().id() == client);
        desk.clock.move(Duration.ofDays(-1));
        today = DAY;
        desk.go(new Destination.Today());
    }

    /** An amount from the bank statement finds the invoice; Enter records it. */
    private void payment() {
        WorkItem row = rows().stream()
                .filter(one -> story(one.client().id()).open().size() == 1)
                .findFirst()
                .orElseThrow();
        Invoice invoice = story(row.client().id()).open().getFirst();
        desk.type("#payment-typed", invoice.number());
        assertThat(desk.find(".payment-hit.first").isVisible()).isTrue();
        Fx.run(() -> desk.find("#payment-typed").requestFocus());
        type(KeyCode.ENTER);
        assertThat(story(row.client().id()).open()).as("paid").isEmpty();
        assertThat(rows()).noneMatch(one -> one.client().id() == row.client().id());
        assertThat(desk.labels())
                .anyMatch(words ->
                        words.contains(Isolate.open(desk.voice().amounts().of(invoice.balance()))));
        desk.press("#undo");
        assertThat(story(row.client().id()).open()).hasSize(1);
        desk.press("#payments-none");
        assertThat(desk.labels()).contains(desk.voice().say("today.payments.checked"));
    }

    private void oneByOne() {
        select(one -> true);
        type(KeyCode.F5);
        String first = desk.text("#one-name");
        type(KeyCode.PAGE_DOWN);
        String second = desk.text("#one-name");
        assertThat(second).isNotEqualTo(first);
        long client = selected();
        type(KeyCode.F9);
        assertThat(here()).isEqualTo(new Destination.Ladder(client));
        desk.go(new Destination.Today());
        assertThat(desk.text("#one-name")).as("back at the same client").isEqualTo(second);
        type(KeyCode.PAGE_UP);
        assertThat(desk.text("#one-name")).isEqualTo(first);
        type(KeyCode.ESCAPE);
        assertThat(list().isVisible()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void theOrderIsTheUsers(Language language) {
        begin(language);
        WorkItem last = rows().getLast();
        select(one -> one.client().id() == last.client().id());
        type(KeyCode.F7);
        assertThat(rows().getFirst().client()).as("pinned above all").isEqualTo(last.client());
        ComboBox<WorkOrder> order = desk.find("#order");
        Fx.run(() -> order.setValue(WorkOrder.LATE));
        List<WorkItem> late = rows();
        assertThat(late.getFirst().client()).isEqualTo(last.client());
        assertThat(late.subList(1, late.size()))
                .extracting(one -> one.since() == null ? LocalDate.MAX : one.since())
                .isSorted();
        Fx.run(() -> order.setValue(WorkOrder.CALLABLE));
        List<Boolean> now =
                rows().stream().skip(1).map(one -> one.advice().now()).toList();
        assertThat(now.lastIndexOf(true)).isLessThan(now.contains(false) ? now.indexOf(false) : now.size());
        desk.go(new Destination.Clients());
        desk.go(new Destination.Today());
        assertThat(Fx.call(() -> desk.<ComboBox<WorkOrder>>find("#order").getValue()))
                .as("remembered")
                .isEqualTo(WorkOrder.CALLABLE);
        select(one -> one.client().id() == last.client().id());
        type(KeyCode.F7);
        assertThat(rows()).noneMatch(WorkItem::pinned);
    }

    /** A broken promise lets the ladder go on; a reminder is written, then the next rung waits for its day. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aBrokenPromiseClimbsARung(Language language) {
        begin(language);
        long client = rows().stream()
                .filter(one -> one.reason() == WorkReason.PROMISE_BROKEN
                        && one.step() != null
                        && one.reasons().contains(WorkReason.LADDER_STEP))
                .filter(one -> one.client().language() == language)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
        desk.go(new Destination.Ladder(client));
        Step first = next(client).step();
        assertThat(first).isNotNull();
        markDone();
        Step second = next(client).step();
        assertThat(second).isNotNull();
        assertThat(second.number()).as("one rung further").isGreaterThan(first.number());
        skip();
        assertThat(next(client).step().number()).isGreaterThan(second.number());
        assertThat(desk.labels()).anyMatch(words -> words.contains(desk.voice().say("sample.note.1")));
        rest(client);
        ownLadder(client);
    }

    private void markDone() {
        desk.press("#done");
        desk.press("#sheet-accept");
    }

    private void skip() {
        desk.press("#skip");
        desk.type("#skip-reason", desk.voice().say("sample.note.1"));
        desk.press("#sheet-accept");
    }

    private void rest(long client) {
        desk.press("#rest");
        desk.type("#rest-until", "+7");
        desk.type("#rest-reason", desk.voice().say("sample.note.2"));
        desk.press("#sheet-accept");
        assertThat(next(client).kind()).isEqualTo(Proposal.Kind.FROZEN);
        desk.go(new Destination.Write(client, LetterKind.REMINDER));
        assertThat(desk.labels())
                .as("no demand goes meanwhile")
                .contains(desk.voice().name("freeze", Freeze.HELD));
        tomorrow(7);
        assertThat(next(client).kind()).as("goes on by itself").isNotEqualTo(Proposal.Kind.FROZEN);
        desk.go(new Destination.Ladder(client));
        desk.press("#goOn");
        assertThat(story(client).rest()).isEmpty();
    }

    private void ownLadder(long client) {
        int steps = ladder(client).ladder().steps().size();
        desk.press("#change");
        desk.press("#step-remove-1");
        desk.press("#sheet-accept");
        assertThat(ladder(client).isOwn()).isTrue();
        assertThat(ladder(client).ladder().steps()).hasSize(steps - 1);
        desk.press("#undo");
        assertThat(ladder(client).isOwn()).isFalse();
    }

    private ClientLadder ladder(long client) {
        return ClientLadder.of(story(client), desk.desk.present().rules(), today);
    }

    private Proposal next(long client) {
        return ladder(client)
                .proposal(desk.desk.present().rules(), Set.of(), today)
                .orElseThrow();
    }

    /** Where the next step is a letter, writing from the list opens that letter; nothing goes by itself. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void writingFromTheListOpensTheLetterOfTheStep(Language language) {
        begin(language);
        select(one ->
                one.step() != null && LetterKind.of(one.step().step().letter()).isPresent());
        WorkItem row = rows().stream()
                .filter(one -> one.client().id() == selected())
                .findFirst()
                .orElseThrow();
        int letters = story(row.client().id()).letters().size();
        type(KeyCode.F2);
        assertThat(here())
                .isEqualTo(new Destination.Write(
                        row.client().id(),
                        LetterKind.of(row.step().step().letter()).orElseThrow()));
        assertThat(story(row.client().id()).letters()).hasSize(letters);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void theLaddersOfAllAreSetOnce(Language language) {
        begin(language);
        desk.go(new Destination.Settings(Destination.Settings.Page.LADDERS));
        desk.type("#step-days-1", "3");
        desk.press("#save");
        var law = desk.<ComboBox<duetalk.core.figures.Jurisdiction>>find("#law").getValue();
        assertThat(desk.desk
                        .present()
                        .rules()
                        .ladders()
                        .get(law)
                        .steps()
                        .getFirst()
                        .days())
                .isEqualTo(3);
        desk.type("#step-days-1", "x");
        var letter = desk.<ComboBox<StepLetter>>find("#step-letter-1");
        Fx.run(() -> letter.setValue(StepLetter.UPDATED_INVOICE));
        desk.press("#step-remove-2");
        assertThat(desk.text("#step-days-1")).as("still to be mended").isEqualTo("x");
        desk.press("#save");
        assertThat(desk.said()).isEqualTo(desk.voice().say("problem.LADDER_STEP_OUT_OF_RANGE"));
        desk.press("#reset");
        assertThat(desk.desk
                        .present()
                        .rules()
                        .ladders()
                        .get(law)
                        .steps()
                        .getFirst()
                        .days())
                .isEqualTo(1);
    }
}
