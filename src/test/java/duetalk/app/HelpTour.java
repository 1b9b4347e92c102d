package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of help, of what the program is made of, and of the window after a fault. */
class HelpTour {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void help(String look) throws IOException {
        String[] parts = look.split("-");
        TestDesk desk = TestDesk.open(
                folder,
                Language.ofTag(parts[0]).orElseThrow(),
                parts[1],
                TestDesk.at(LocalDate.of(2026, 11, 24), 9, 42));
        TourPictures pictures = new TourPictures(desk, look);
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.go(new Destination.Today());
        push(KeyCode.F1);
        pictures.take("130-help");
        push(KeyCode.ESCAPE);
        desk.go(new Destination.Calendar());
        push(KeyCode.F1);
        pictures.take("131-help-small", 1000, 700);
        push(KeyCode.ESCAPE);
        pictures.size(1280, 800);
        desk.go(new Destination.Settings(Page.ABOUT));
        pictures.take("132-about");
        Fx.run(() -> desk.desk.fault(new IllegalStateException()));
        Fx.run(() -> into(desk));
        pictures.take("133-fault");
        desk.close();
    }

    /** The window after a fault, put into the main one, because a picture is of that. */
    private static void into(TestDesk desk) {
        Stage stage = Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.getScene().lookup("#fault-code") != null)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
        Node box = stage.getScene().getRoot();
        stage.getScene().setRoot(new StackPane());
        stage.close();
        ((StackPane) desk.stage.getScene().getRoot()).getChildren().setAll(new javafx.scene.Group(box));
    }

    private static void push(KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        Fx.robot().push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
