package duetalk.app;

import duetalk.platform.AppFolders;
import duetalk.platform.PreferenceFile;
import duetalk.platform.SingleInstance;
import duetalk.ui.common.Tasks;
import duetalk.ui.common.Typefaces;
import java.io.IOException;
import java.time.Clock;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX side of the program: a window, and a book in it. */
public final class DuetalkApplication extends Application {

    private @Nullable Desk desk;
    private @Nullable SingleInstance instance;
    private final Ticker ticker = new Ticker();

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
        listen(folders, opened);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> opened.fault(fault));
        opened.show();
        ticker.start(() -> Platform.runLater(opened::tick));
        if (arguments.sample()) {
            opened.entrance().openSample();
        } else if (arguments.book() != null) {
            opened.entrance().open(arguments.book(), false);
        } else {
            opened.entrance().openUsual();
        }
    }

    /** A later start of the program comes here, with what it was asked for. */
    private void listen(AppFolders folders, Desk opened) {
        try {
            SingleInstance claimed = SingleInstance.claim(folders.data()).orElse(null);
            instance = claimed;
            if (claimed != null) {
                claimed.listen(message -> Platform.runLater(() -> opened.calledAgain(message)));
            }
        } catch (IOException e) {
            // the program works without: H2 itself lets nobody open a book twice
            System.getLogger(DuetalkApplication.class.getName())
                    .log(System.Logger.Level.WARNING, "a second start will not be heard");
        }
    }

    @Override
    public void stop() {
        ticker.close();
        SingleInstance claimed = instance;
        if (claimed != null) {
            claimed.close();
        }
        Desk open = desk;
        if (open != null) {
            open.close();
        }
    }
}
