package duetalk.app;

import duetalk.app.Arguments.Wish;
import duetalk.platform.AppFolders;
import duetalk.platform.PreferenceFile;
import duetalk.platform.SingleInstance;
import duetalk.ui.common.Tasks;
import duetalk.ui.common.Typefaces;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program from its first window to its last. */
final class Program {

    private static final System.Logger LOG = System.getLogger(Program.class.getName());

    private final Arguments arguments;
    private final AppFolders folders;
    private final PreferenceFile preferences;
    private final @Nullable SingleInstance instance;
    private final Clock clock;
    private final PrintStream out;
    private final Ticker ticker = new Ticker();

    /**
     * @param instance the place of the one program of this user; null when that could not be had
     * @param out where the start is reported, if that was asked for
     */
    Program(
            Arguments arguments,
            AppFolders folders,
            PreferenceFile preferences,
            @Nullable SingleInstance instance,
            Clock clock,
            PrintStream out) {
        this.arguments = arguments;
        this.folders = folders;
        this.preferences = preferences;
        this.instance = instance;
        this.clock = clock;
        this.out = out;
    }

    /** Runs on the screen's thread; {@code early} has begun to open the book meanwhile. */
    void start(Stage stage, Early early) {
        Typefaces.load(folders.data().resolve("fonts"));
        Desk desk = new Desk(
                stage,
                preferences,
                folders,
                Tasks.onThreads(Platform::runLater),
                clock,
                new SystemFileChoice(stage),
                early);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> desk.fault(fault));
        stage.setOnHidden(event -> stop(desk));
        desk.show();
        if (arguments.wants(Wish.PROBE_START)) {
            StartProbe.watch(stage.getScene(), millis -> {
                out.println("start.usable " + millis);
                stage.close();
            });
        }
        listen(desk);
        ticker.start(() -> Platform.runLater(desk::tick));
        open(desk.entrance());
        if (arguments.wants(Wish.REHEARSE)) {
            new Rehearsal(desk, stage::close).begin();
        }
    }

    /** A later start of the program comes here, with what it was asked for. */
    private void listen(Desk desk) {
        try {
            if (instance != null) {
                instance.listen(message -> Platform.runLater(() -> desk.calledAgain(message)));
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a second start will not be heard");
        }
    }

    private void open(Entrance entrance) {
        Path book = arguments.book();
        if (arguments.wants(Wish.SAMPLE)) {
            entrance.openSample();
        } else if (book != null) {
            entrance.open(book, false);
        } else {
            entrance.openUsual();
        }
    }

    private void stop(Desk desk) {
        ticker.close();
        if (instance != null) {
            instance.close();
        }
        desk.close();
    }
}
