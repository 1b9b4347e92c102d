package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.Language;
import duetalk.core.followups.CalendarItem;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.text.DateChoice;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The calendar in its views and calendars, moved in by keys and by the mouse, in every language. */
class CalendarStoryTest {

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
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 8, 30));
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.go(new Destination.Calendar());
    }

    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            WaitForAsyncUtils.waitForFxEvents();
            robot.push(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String dayTitle() {
        return desk.text("#day-title");
    }

    private String named(LocalDate day) {
        return Isolate.open(desk.voice().dates().weekday(day));
    }

    private List<CalendarItem> items() {
        ListView<CalendarItem> list = desk.find("#day-items");
        return Fx.call(() -> List.copyOf(list.getItems()));
    }

    private Story story(long client) {
        return new ClientStory(desk.desk.present().book()).of(client, today);
    }

    private void choose(Predicate<CalendarItem> wanted) {
        ListView<CalendarItem> list = desk.find("#day-items");
        Fx.run(() -> list.getSelectionModel()
                .select(list.getItems().stream().filter(wanted).findFirst().orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private KeyCode forward() {
        return desk.voice().isRightToLeft() ? KeyCode.LEFT : KeyCode.RIGHT;
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void everyViewIsNavigatedByKeys(Language language) {
        begin(language);
        assertThat(dayTitle()).isEqualTo(named(DAY));
        type(forward(), KeyCode.DOWN);
        assertThat(dayTitle()).isEqualTo(named(DAY.plusDays(8)));
        type(KeyCode.T, KeyCode.PAGE_DOWN);
        LocalDate next = desk.voice().dates().startOfNextMonth(DAY);
        assertThat(dayTitle()).as("a month of the first calendar").isEqualTo(named(next));
        type(KeyCode.T, KeyCode.DIGIT2, KeyCode.PAGE_DOWN);
        assertThat(dayTitle()).isEqualTo(named(DAY.plusWeeks(1)));
        type(KeyCode.T, KeyCode.DIGIT3, KeyCode.PAGE_UP);
        assertThat(dayTitle()).isEqualTo(named(DAY.minusDays(1)));
        type(KeyCode.T, KeyCode.DIGIT4);
        assertThat(desk.<ListView<?>>find("#agenda").getItems()).isNotEmpty();
        assertThat(desk.isThere("#view-AGENDA")).isTrue();
        desk.go(new Destination.Today());
        desk.go(new Destination.Calendar());
        assertThat(Fx.call(() -> desk.<ToggleButton>find("#view-AGENDA").isSelected()))
                .as("remembered")
                .isTrue();
        type(KeyCode.DIGIT1);
    }

    /** The same day, asked for in three calendars. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void oneJumpsToADateOfAnyCalendar(Language language) {
        begin(language);
        for (String typed :
                List.of("1405/9/15", "26 kislev 5787", "6.12.2026", "۱۵ آذر ۱۴۰۵", "כ״ו בכסלו תשפ״ז", "+12")) {
            type(KeyCode.T, KeyCode.G);
            desk.type("#jump-day", typed);
            desk.press("#sheet-accept");
            assertThat(dayTitle()).as(typed).isEqualTo(named(LocalDate.of(2026, 12, 6)));
        }
        type(KeyCode.G);
        desk.type("#jump-day", "31.02.2027");
        desk.press("#sheet-accept");
        assertThat(desk.text("#sheet-problem")).isNotEmpty();
        desk.type("#jump-day", "");
        Fx.run(() -> desk.find("#jump-day").requestFocus());
        pickByKeys();
    }

    /** The picker itself: opened, turned to each calendar, and a day taken, by keys alone. */
    private void pickByKeys() {
        for (DateChoice.Calendar calendar : DateChoice.Calendar.values()) {
            desk.type("#jump-day", "24.11.2026");
            Fx.run(() -> desk.find("#jump-day").requestFocus());
            WaitForAsyncUtils.waitForFxEvents();
            robot.press(KeyCode.ALT).push(KeyCode.DOWN).release(KeyCode.ALT);
            WaitForAsyncUtils.waitForFxEvents();
            desk.press("#date-grid-" + calendar);
            assertThat(desk.text("#date-grid-title"))
                    .isEqualTo(desk.voice().dates().with(calendar).month(DAY));
            type(forward(), KeyCode.DOWN, KeyCode.ENTER);
            assertThat(desk.text("#jump-day"))
                    .as(calendar.name())
                    .isEqualTo(Isolate.open(desk.voice().dates().brief(DAY.plusDays(8))));
        }
    }

    /** A follow-up is entered for a day of rest, pushed on and said; moved by keys; done; and all of it undone. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void somethingIsEnteredMovedAndDone(Language language) {
        begin(language);
        long client = items().stream()
                .filter(one -> one.place() == duetalk.core.clients.Usual.place(language))
                .findFirst()
                .orElseThrow()
                .clientId();
        String name = story(client).card().client().name();
        LocalDate rest = restDay(client);
        type(KeyCode.N);
        desk.type("#item-who", name);
        Fx.run(() -> desk.<javafx.scene.control.ComboBox<FollowUpKind>>find("#item-kind")
                .setValue(FollowUpKind.CHECK));
        desk.type("#item-day", Isolate.open(desk.voice().dates().brief(rest)));
        desk.type("#item-note", "~");
        desk.press("#sheet-accept");
        FollowUp entered = waiting(client, "~");
        LocalDate open = desk.desk
                .present()
                .rules()
                .days()
                .onOrAfter(story(client).card().client().place(), rest);
        assertThat(entered.day()).as("a day of rest pushes it").isEqualTo(open);
        assertThat(entered.wished()).isEqualTo(rest);
        assertThat(desk.said()).contains(named(rest)).contains(named(open));
        moveByKeys(client, entered);
        type(KeyCode.D);
        assertThat(story(client).followUps())
                .filteredOn(one -> one.note().equals("~"))
                .allMatch(one -> one.doneAt() != null);
        desk.press("#undo");
        assertThat(waiting(client, "~")).isNotNull();
    }

    private LocalDate restDay(long client) {
        var place = story(client).card().client().place();
        LocalDate day = DAY.plusDays(1);
        while (desk.desk.present().rules().days().isWorkingDay(place, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private FollowUp waiting(long client, String note) {
        return story(client).followUps().stream()
                .filter(one -> one.doneAt() == null && one.note().equals(note))
                .findFirst()
                .orElseThrow();
    }

    private void moveByKeys(long client, FollowUp entered) {
        jump(entered.day());
        choose(one -> one.id() == entered.id());
        type(KeyCode.M, KeyCode.DOWN);
        assertThat(desk.find("#moving").isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(waiting(client, "~").day()).as("left where it was").isEqualTo(entered.day());
        type(KeyCode.M, KeyCode.DOWN, KeyCode.ENTER);
        FollowUp moved = waiting(client, "~");
        assertThat(moved.day()).isEqualTo(entered.day().plusWeeks(1));
        desk.press("#undo");
        assertThat(waiting(client, "~").day()).isEqualTo(entered.day());
        jump(entered.day());
        choose(one -> one.id() == entered.id());
    }

    private void jump(LocalDate day) {
        type(KeyCode.G);
        desk.type("#jump-day", Isolate.open(desk.voice().dates().brief(day)));
        desk.press("#sheet-accept");
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Carried by the mouse; what it means for the promise is asked, not assumed. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aPromiseIsDraggedAndItIsAskedWhatThatMeans(Language language) {
        begin(language);
        CalendarItem promise = items().stream()
                .filter(one -> one.kind() == CalendarItem.Kind.PROMISE)
                .findFirst()
                .orElseThrow();
        LocalDate to = DAY.plusDays(2);
        type(KeyCode.DIGIT2);
        drag(promise, to);
        assertThat(pending(promise).promise().dueOn()).as("nothing is assumed").isEqualTo(DAY);
        desk.press("#sheet-accept");
        assertThat(desk.text("#sheet-problem")).isEqualTo(desk.voice().say("problem.PROMISE_MOVE_UNCLEAR"));
        Fx.run(() -> desk.<ToggleButton>find("#move-theirs").fire());
        desk.press("#sheet-accept");
        assertThat(pending(promise).promise().dueOn()).isEqualTo(to);
        assertThat(story(promise.clientId()).promises())
                .anyMatch(one -> one.state() == PromiseState.MOVED
                        && one.promise().dueOn().equals(DAY));
        desk.press("#undo");
        assertThat(pending(promise).promise().dueOn()).isEqualTo(DAY);
        type(KeyCode.T);
        drag(promise, to);
        Fx.run(() -> desk.<ToggleButton>find("#move-mine").fire());
        desk.press("#sheet-accept");
        assertThat(pending(promise).promise().dueOn())
                .as("only looked at later")
                .isEqualTo(DAY);
        assertThat(story(promise.clientId()).followUps())
                .anyMatch(one -> one.kind() == FollowUpKind.PROMISE && one.day().equals(to));
    }

    private Standing pending(CalendarItem promise) {
        return story(promise.clientId()).promises().stream()
                .filter(one -> one.state() == PromiseState.PENDING)
                .findFirst()
                .orElseThrow();
    }

    private void drag(CalendarItem item, LocalDate to) {
        Bounds from = bounds(node -> item.equals(node.getUserData()));
        Bounds target = bounds(node -> to.equals(node.getUserData()));
        robot.moveTo(from.getCenterX(), from.getCenterY()).press(MouseButton.PRIMARY);
        robot.moveTo(from.getCenterX() + 20, from.getCenterY() + 5);
        robot.moveTo(target.getCenterX(), target.getCenterY());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Bounds bounds(Predicate<Node> wanted) {
        return Fx.call(() -> {
            var root = desk.stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            Node found = root.lookupAll("*").stream()
                    .filter(node -> node.getUserData() != null || node instanceof javafx.scene.control.Label)
                    .filter(CalendarStoryTest::isShown)
                    .filter(wanted)
                    .findFirst()
                    .orElseThrow();
            return found.localToScreen(found.getBoundsInLocal());
        });
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** A phone's file: valid by a strict reader, without a word of a debt, with the same UIDs when written anew. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aTelephoneReadsTheFile(Language language) throws IOException {
        begin(language);
        Path file = folder.resolve("phone.ics");
        desk.files.add(file);
        openPhone();
        desk.press("#phone-choose");
        desk.press("#sheet-accept");
        String text = Files.readString(file);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
        assertThat(calendar.getEvents()).isNotEmpty();
        assertThat(text.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(text).doesNotContain("\n\n").contains("TZID=").contains("BEGIN:VTIMEZONE");
        desk.desk.present().book().<Object>read(stores -> {
            stores.clients().all().forEach(one -> assertThat(text).doesNotContain(one.name()));
            return stores;
        });
        List<String> uids = uids(calendar);
        assertThat(uids).doesNotHaveDuplicates();
        desk.clock.move(Duration.ofMinutes(20));
        Fx.run(() -> desk.desk.tick());
        assertThat(uids(Biweekly.parse(Files.readString(file)).first())).isEqualTo(uids);
        unwritable(file);
    }

    private void unwritable(Path file) throws IOException {
        String before = Files.readString(file);
        desk.files.add(folder.resolve("nowhere").resolve("phone.ics"));
        openPhone();
        desk.press("#phone-choose");
        desk.press("#sheet-accept");
        assertThat(desk.text("#sheet-problem")).contains("nowhere");
        assertThat(Files.readString(file)).isEqualTo(before);
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(one -> one.toString().endsWith(".new"));
        }
    }

    private void openPhone() {
        Fx.run(() -> desk.<MenuButton>find("#more").getItems().getLast().fire());
    }

    private static List<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .sorted()
                .toList();
    }

    /** Ten minutes before what was agreed for an hour, without a name, once; and what was missed, at the start. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void anHourThatWasAgreedIsRemindedOf(Language language) {
        begin(language);
        CalendarItem call = items().stream()
                .filter(one -> one.kind() == CalendarItem.Kind.CALL_BACK)
                .findFirst()
                .orElseThrow();
        var at = call.on(TestDesk.ZONE);
        assertThat(at).isNotNull();
        LocalTime hour = at.toLocalTime();
        Duration until = Duration.between(desk.clock.instant(), at.toInstant()).minusMinutes(12);
        if (until.isNegative()) {
            assertThat(desk.said()).isEqualTo(desk.voice().say("remind.missed", "count", 1));
            return;
        }
        desk.clock.move(until);
        Fx.run(() -> desk.desk.tick());
        assertThat(desk.find("#toast").isVisible()).as("not yet").isFalse();
        desk.clock.move(Duration.ofMinutes(3));
        Fx.run(() -> desk.desk.tick());
        String said = reminder();
        assertThat(said).isEqualTo(desk.voice().say("remind.at", "hour", hour));
        assertThat(said).doesNotContain(call.client());
        desk.clock.move(Duration.ofMinutes(3));
        Fx.run(() -> desk.desk.tick());
    }

    /** In the program, or in the corner of the desktop when another window is in front. */
    private String reminder() {
        return Fx.call(() -> javafx.stage.Window.getWindows().stream()
                .filter(window -> window != desk.stage && window.getScene() != null)
                .map(window -> window.getScene().lookup(".desktop-note"))
                .filter(java.util.Objects::nonNull)
                .map(note -> ((javafx.scene.control.Label)
                                ((javafx.scene.layout.VBox) note).getChildren().getFirst())
                        .getText())
                .findFirst()
                .orElseGet(() -> ((javafx.scene.control.Label) desk.<javafx.scene.layout.HBox>find("#toast")
                                .getChildren()
                                .getFirst())
                        .getText()));
    }
}
