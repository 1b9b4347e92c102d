package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Predicate;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of Today, the ladder and the calendar, in every language, light and dark. */
class TodayTour {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

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
    void today(String look) throws IOException {
        begin(look);
        desk.go(new Destination.Today());
        pictures.take("110-today");
        focus(".work-list");
        type(KeyCode.F5);
        pictures.take("111-one-by-one");
        type(KeyCode.PAGE_DOWN);
        pictures.take("112-one-by-one-next");
        type(KeyCode.F5);
        focus(".work-list");
        type(KeyCode.F4);
        desk.press(".date-open");
        pictures.take("113-later");
        type(KeyCode.ESCAPE);
        focus(".work-list");
        type(KeyCode.F6);
        desk.type("#skip-reason", "~");
        desk.press("#sheet-accept");
        desk.type("#payment-typed", "1");
        pictures.take("114-payments");
        desk.type("#payment-typed", "");
        pictures.take("115-today-small", 1000, 700);
        pictures.size(1280, 800);
        desk.close();
    }

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void ladder(String look) throws IOException {
        begin(look);
        long client = find(item -> item.reasons().contains(WorkReason.LADDER_STEP));
        desk.go(new Destination.Ladder(client));
        pictures.take("116-ladder");
        desk.press("#change");
        pictures.take("117-ladder-change");
        type(KeyCode.ESCAPE);
        desk.press("#rest");
        pictures.take("118-ladder-rest");
        desk.type("#rest-reason", "~");
        desk.press("#sheet-accept");
        pictures.take("119-ladder-resting", 1000, 700);
        pictures.size(1280, 800);
        desk.go(new Destination.Settings(Destination.Settings.Page.LADDERS));
        pictures.take("120-ladders");
        desk.close();
    }

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void calendar(String look) throws IOException {
        begin(look);
        desk.go(new Destination.Calendar());
        pictures.take("121-month");
        desk.press("#view-WEEK");
        pictures.take("122-week");
        desk.press("#view-DAY");
        pictures.take("123-day");
        desk.press("#view-AGENDA");
        pictures.take("124-agenda");
        desk.press("#add");
        pictures.take("125-new");
        type(KeyCode.ESCAPE);
        Fx.run(() -> desk.<javafx.scene.control.MenuButton>find("#more")
                .getItems()
                .getLast()
                .fire());
        pictures.take("126-phone");
        type(KeyCode.ESCAPE);
        desk.press("#view-MONTH");
        pictures.take("127-month-small", 1000, 700);
        desk.press("#view-WEEK");
        pictures.take("128-week-small", 1000, 700);
        pictures.size(1280, 800);
        desk.close();
    }

    private void focus(String selector) {
        Fx.run(() -> desk.find(selector).requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        Fx.robot().push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long find(Predicate<WorkItem> wanted) {
        desk.go(new Destination.Today());
        ListView<WorkItem> list = desk.find(".work-list");
        return list.getItems().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
    }
}
