package duetalk.app;

import duetalk.platform.AppFolders;
import duetalk.platform.PreferenceFile;
import duetalk.ui.common.Tasks;
import duetalk.ui.common.Typefaces;
import java.time.Clock;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX side of the program: a window, and a book in it. */
public final class DuetalkApplication extends Application {

    private @Nullable Desk desk;

    @Override
    public void start(Stage stage) {
        start(stage, Arguments.of(getParameters().getRaw()));
    }

    void start(Stage stage, Arguments arguments) {
        Typefaces.load();
        AppFolders folders = Main.folders();
        Desk opened = new Desk(
                stage,
                new PreferenceFile(folders.settings().resolve("preferences.properties")),
                folders.data(),
                Tasks.onThreads(Platform::runLater),
                Clock.systemDefaultZone(),
                new SystemFileChoice(stage));
        desk = opened;
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> opened.fault(fault));
        opened.show();
        if (arguments.sample()) {
            opened.entrance().openSample();
        } else if (arguments.book() != null) {
            opened.entrance().open(arguments.book(), false);
        } else {
            opened.entrance().openUsual();
        }
    }

    @Override
    public void stop() {
        Desk open = desk;
        if (open != null) {
            open.close();
        }
    }
}
