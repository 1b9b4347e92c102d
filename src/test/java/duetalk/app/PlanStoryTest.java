package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.actions.KeepLetter;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Outcome;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.SavedDraft;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.PlanRules.InstalmentStanding;
import duetalk.core.plan.PlanRules.InstalmentState;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import duetalk.letters.LetterWriter;
import duetalk.text.Isolate;
import duetalk.typeset.Block;
import duetalk.typeset.TextXml;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A plan from the first word to the last instalment, as the user lives it, in every language. */
class PlanStoryTest {

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
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void fromTheFirstOfferToTheLastInstalment(Language language) {
        begin(language);
        long client = owing(item -> item.reason() == WorkReason.PROMISE_BROKEN);
        desk.go(new Destination.Call(client));
        desk.press("#call-next");
        type(KeyCode.F8);
        offersBelowMyLimit();
        type(KeyCode.DIGIT1);
        type(KeyCode.ENTER);

        Standing agreed = plan(client);
        assertThat(agreed.state()).isEqualTo(PlanState.AGREED);
        assertThat(desk.text("#call-line"))
                .as("the talk goes on, and reads the plan back")
                .contains(duetalk.text.Voice.of(story(client).card().client().language())
                        .spoken()
                        .amounts()
                        .of(agreed.plan().total()));
        endTheCall(client);
        reminderRests(client);

        payOnTime(client, agreed);
        payInPart(client);
        missThird(client);
        reminderIsProposed(client);
        beginAgreement(client);
        change(client);
        draftIsStale(client);
        payAll(client);
    }

    /** They can pay little: the sign says by how much it is too little, and another offer stays inside. */
    private void offersBelowMyLimit() {
        desk.type("#plan-down", "1");
        desk.type("#plan-number", "4");
        assertThat(totals()).hasSize(3);
        assertThat(desk.text("#offer-sign-1")).isNotEqualTo(desk.voice().say("plan.inside"));
        assertThat(desk.text("#offer-sign-2")).isEqualTo(desk.voice().say("plan.inside"));
        String first = desk.text("#plan-sentence");
        focusSchedule();
        type(KeyCode.DIGIT2);
        assertThat(desk.text("#plan-sentence")).isNotEqualTo(first);
    }

    private List<String> totals() {
        List<String> totals = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Node card = desk.find("#offer-" + i);
            if (Fx.call(card::isVisible)) {
                totals.add(desk.text("#offer-total-" + i));
            }
        }
        return totals;
    }

    private void focusSchedule() {
        Fx.run(() -> desk.find("#plan-schedule").requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What was agreed stands in the summary by itself, and its paper comes next. */
    private void endTheCall(long client) {
        desk.press("#call-end");
        ComboBox<Outcome> outcome = desk.find("#summary-outcome");
        assertThat(Fx.call(outcome::getValue)).isEqualTo(Outcome.PLAN);
        desk.press("#sheet-accept");
        assertThat(desk.desk.shell().orElseThrow().here())
                .isEqualTo(new Destination.Write(client, LetterKind.PLAN_AGREEMENT));
        assertThat(story(client).entries().getFirst().outcome()).isEqualTo(Outcome.PLAN);
    }

    private void beginAgreement(long client) {
        String text = TextXml.write(List.of(Block.Paragraph.of("x", LetterWriter.TEXT, 4)));
        SavedDraft draft =
                new SavedDraft(client, LetterKind.PLAN_AGREEMENT, desk.language, "x", text, "", desk.clock.instant());
        new KeepLetter(desk.desk.present().book()).draft(draft);
        desk.clock.move(Duration.ofMinutes(5));
    }

    /** A draft that was begun before the plan was changed is not kept as it is. */
    private void draftIsStale(long client) {
        desk.go(new Destination.Write(client, LetterKind.PLAN_AGREEMENT));
        assertThat(desk.labels()).contains(desk.voice().say("check.PLAN_CHANGED"));
    }

    private void reminderRests(long client) {
        desk.go(new Destination.Write(client, LetterKind.REMINDER));
        assertThat(desk.labels()).contains(desk.voice().say("check.PLAN_RUNS"));
    }

    private void payOnTime(long client, Standing agreed) {
        Instalment first = agreed.instalments().getFirst().instalment();
        goTo(first.due(), client);
        pay(first.amount());
        assertThat(states()).startsWith(InstalmentState.KEPT, InstalmentState.PENDING);
    }

    private void payInPart(long client) {
        Instalment second = plan(client).instalments().get(1).instalment();
        goTo(second.due(), client);
        pay(new Money(second.amount().minor() / 2, second.amount().currency()));
        assertThat(states()).startsWith(InstalmentState.KEPT, InstalmentState.PART);
    }

    private void missThird(long client) {
        Instalment third = plan(client).instalments().get(2).instalment();
        goTo(third.due().plusDays(20), client);
        assertThat(states()).startsWith(InstalmentState.KEPT, InstalmentState.MISSED, InstalmentState.MISSED);
        assertThat(desk.text("#watch-state"))
                .contains(Isolate.open(desk.voice().amounts().of(plan(client).left())));
    }

    /** The program proposes and does nothing: the letter opens, with what is missing and no more. */
    private void reminderIsProposed(long client) {
        Money missing = plan(client).late().orElseThrow().left();
        assertThat(desk.text("#watch-proposal")).contains(desk.voice().amounts().of(missing));
        int letters = story(client).letters().size();
        desk.press("#watch-remind");
        assertThat(desk.desk.shell().orElseThrow().here())
                .isEqualTo(new Destination.Write(client, LetterKind.MISSED_INSTALMENT));
        assertThat(story(client).letters()).hasSize(letters);
    }

    private void change(long client) {
        desk.go(new Destination.Plan(client));
        desk.press("#watch-change");
        desk.type("#plan-number", "2");
        desk.press("#plan-agree");
        desk.press("#sheet-accept");
        assertThat(plan(client).plan().version()).as("a change wants a reason").isEqualTo(1);
        desk.type("#plan-reason", desk.voice().say("sample.note.1"));
        desk.press("#sheet-accept");
        Standing changed = plan(client);
        assertThat(changed.plan().version()).isEqualTo(2);
        assertThat(changed.state()).isEqualTo(PlanState.AGREED);
    }

    private void payAll(long client) {
        desk.go(new Destination.Plan(client));
        assertThat(desk.labels()).contains(desk.voice().say("plan.watch.earlier"));
        pay(plan(client).left());
        assertThat(plan(client).state()).isEqualTo(PlanState.KEPT);
        assertThat(story(client).open()).isEmpty();
        desk.press("#watch-thank");
        assertThat(desk.desk.shell().orElseThrow().here()).isEqualTo(new Destination.Write(client, LetterKind.THANKS));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void lessButAtOnceAndTheRestIsGivenUp(Language language) {
        begin(language);
        long client = owing(item -> item.reason() == WorkReason.PROMISE_BROKEN);
        desk.go(new Destination.Plan(client));
        desk.type("#plan-discount", "5");
        focusSchedule();
        type(KeyCode.DIGIT3);
        String sentence = desk.text("#plan-sentence");
        type(KeyCode.ENTER);
        Standing settlement = plan(client);
        assertThat(settlement.plan().terms().isSettlement()).isTrue();
        assertThat(sentence)
                .contains(duetalk.text.Voice.of(story(client).card().client().language())
                        .spoken()
                        .amounts()
                        .of(settlement.plan().total()));
        assertThat(desk.desk.shell().orElseThrow().here())
                .isEqualTo(new Destination.Write(client, LetterKind.SETTLEMENT));

        goTo(DAY.plusDays(2), client);
        pay(settlement.plan().total());
        assertThat(plan(client).state()).isEqualTo(PlanState.KEPT);
        assertThat(story(client).open()).isNotEmpty();
        desk.press("#watch-giveup");
        assertThat(story(client).open()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void agreeingIsUndoneAndTheTableIsAsItWas(Language language) {
        begin(language);
        long client = owing(item -> item.reason() == WorkReason.PROMISE_BROKEN);
        desk.go(new Destination.Plan(client));
        desk.type("#plan-number", "7");
        desk.press("#plan-agree");
        assertThat(story(client).plans()).hasSize(1);
        Fx.run(() -> ((javafx.scene.control.ButtonBase) desk.<javafx.scene.layout.HBox>find("#toast")
                        .getChildren()
                        .getLast())
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(story(client).plans()).isEmpty();
        assertThat(desk.text("#plan-number")).isEqualTo("7");
    }

    /** What can't be is said beside the fields, the offers stay, and nothing can be agreed meanwhile. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void whatCanNotBeIsSaidAndNothingIsAgreed(Language language) {
        begin(language);
        long client = owing(item -> item.reason() == WorkReason.PROMISE_BROKEN);
        desk.go(new Destination.Plan(client));
        List<String> before = totals();
        for (String[] wrong : new String[][] {
            {"#plan-first", "-9", "PLAN_DATE_IN_THE_PAST"},
            {"#plan-number", "0", "PLAN_NEVER_ENDS"},
            {"#plan-number", "900", "PLAN_TOO_LONG"},
            {"#plan-down", "999999999", "PLAN_AMOUNT_OUT_OF_RANGE"},
            {"#plan-down", "-5", "PLAN_AMOUNT_OUT_OF_RANGE"},
            {"#plan-discount", "100", "PLAN_AMOUNT_OUT_OF_RANGE"}
        }) {
            String was = desk.text(wrong[0]);
            desk.type(wrong[0], wrong[1].equals("-9") ? day(DAY.minusDays(9)) : wrong[1]);
            assertThat(desk.text("#plan-trouble"))
                    .as(wrong[1])
                    .isEqualTo(desk.voice().say("problem." + wrong[2]));
            assertThat(totals()).isEqualTo(before);
            desk.press("#plan-agree");
            assertThat(story(client).plans()).isEmpty();
            desk.type(wrong[0], was);
        }
        assertThat(desk.text("#plan-trouble")).isEmpty();
    }

    private String day(LocalDate day) {
        return Isolate.open(desk.voice().dates().brief(day));
    }

    /** A row is typed over; the last one that nobody touched keeps the total. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aRowIsEditedAndTheTotalStays(Language language) {
        begin(language);
        long client = owing(item -> item.reason() == WorkReason.PROMISE_BROKEN);
        desk.go(new Destination.Plan(client));
        String total = desk.text("#offer-total-1");
        TableView<?> rows = desk.find("#plan-schedule");
        int count = Fx.call(() -> rows.getItems().size());
        edit(rows);
        desk.type("#schedule-field", "2");
        type(KeyCode.ENTER);
        assertThat(desk.text("#offer-total-1")).isEqualTo(total);
        assertThat(Fx.call(() -> rows.getItems().size())).isEqualTo(count);
        assertThat(secondRow(rows)).contains("minor=200,");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(secondRow(rows)).doesNotContain("minor=200,");
    }

    private static <R> void edit(TableView<R> rows) {
        Fx.run(() -> rows.edit(1, rows.getColumns().get(3)));
    }

    private static String secondRow(TableView<?> rows) {
        return Fx.call(() -> String.valueOf(rows.getColumns().get(3).getCellData(1)));
    }

    private void goTo(LocalDate day, long client) {
        desk.clock.move(Duration.ofDays(ChronoUnit.DAYS.between(today, day)));
        today = day;
        desk.go(new Destination.Plan(client));
    }

    private void pay(Money amount) {
        desk.press("#watch-pay");
        desk.type("#payment-amount", Isolate.open(desk.voice().amounts().numberOf(amount)));
        desk.press("#sheet-accept");
    }

    private List<InstalmentState> states() {
        TableView<InstalmentStanding> rows = desk.find("#watch-schedule");
        return Fx.call(
                () -> rows.getItems().stream().map(InstalmentStanding::state).toList());
    }

    private Standing plan(long client) {
        return story(client).plans().getFirst();
    }

    private ClientStory.Story story(long client) {
        return new ClientStory(desk.desk.present().book()).of(client, today);
    }

    private long owing(Predicate<WorkItem> which) {
        ListView<WorkItem> list = desk.find(".work-list");
        return Fx.call(() -> new ArrayList<>(list.getItems())).stream()
                .filter(item -> !item.asked().isEmpty())
                .filter(which)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
    }

    private void type(KeyCode code) {
        robot.type(code);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
