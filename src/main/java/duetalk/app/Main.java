package duetalk.app;

import com.sun.javafx.application.PlatformImpl;
import duetalk.app.Arguments.Wish;
import duetalk.platform.AppFolders;
import duetalk.platform.LogFile;
import duetalk.platform.PreferenceFile;
import duetalk.platform.SingleInstance;
import duetalk.platform.SingleInstance.Told;
import duetalk.platform.Utf8Start;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Faults;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where the program begins. */
public final class Main {

    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    /** Said in one sentence why no window can be opened; the build passes this status on without more words. */
    private static final int NO_WINDOW = 69;

    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] typed) {
        Utf8Start.ensure();
        Arguments arguments = Arguments.of(List.of(typed));
        AppFolders folders = folders();
        PreferenceFile preferences = new PreferenceFile(folders.settings().resolve("preferences.properties"));
        PrintStream out = System.out;
        int answered = answered(arguments, preferences, out);
        if (answered >= 0) {
            System.exit(answered);
        }
        Told told = SingleInstance.tell(folders.data(), arguments.handedOver());
        if (told == Told.HEARD) {
            return;
        }
        folders.makePrivate();
        Optional<SingleInstance> place = told == Told.SILENT ? Optional.empty() : claim(folders);
        if (place != null && place.isEmpty()) {
            told = told == Told.SILENT ? told : SingleInstance.tellSoon(folders.data(), arguments.handedOver());
            if (told == Told.SILENT) {
                Silent.say(voice(preferences), out);
            }
            return;
        }
        SingleInstance instance = place == null ? null : place.get();
        Clock clock = Clock.systemDefaultZone();
        Early early = arguments.wants(Wish.SAMPLE)
                ? Early.nothing()
                : Early.begin(book(arguments, preferences, folders), clock);
        Early.onItsThread("log", () -> LogFile.start(folders.logs()));
        Program program = new Program(arguments, folders, preferences, instance, clock, out);
        Platform.startup(() -> {
            nameWindows();
            Platform.runLater(() -> begin(program, early));
        });
    }

    /** A program that has no window must not stay behind unseen. */
    private static void begin(Program program, Early early) {
        try {
            program.start(new Stage(), early);
        } catch (RuntimeException | Error fault) {
            LOG.log(System.Logger.Level.ERROR, "not started: " + Faults.place(fault));
            Platform.exit();
        }
    }

    /** By this name a desktop knows whose window it is; without it every Java program has the same. */
    private static void nameWindows() {
        try {
            PlatformImpl.setApplicationName(Program.class);
        } catch (IllegalAccessError closed) {
            LOG.log(System.Logger.Level.DEBUG, "windows go by the name of Java");
        }
    }

    /** The status to end with when a sentence was all that was asked for, or no window can be opened; else -1. */
    private static int answered(Arguments arguments, PreferenceFile preferences, PrintStream out) {
        if (!arguments.unknown().isEmpty()) {
            out.println(Isolate.open(voice(preferences)
                    .say("start.unknown", "word", arguments.unknown().getFirst())));
            return WRONG_USE;
        }
        if (arguments.wants(Wish.VERSION)) {
            out.println("Duetalk " + About.version());
            return 0;
        }
        if (arguments.wants(Wish.HELP)) {
            out.println(Isolate.open(voice(preferences).say("start.help")));
            return 0;
        }
        if (!hasDisplay(System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform"))) {
            out.println(voice(preferences).say("start.nodisplay"));
            return NO_WINDOW;
        }
        return -1;
    }

    private static Path book(Arguments arguments, PreferenceFile preferences, AppFolders folders) {
        Path asked = arguments.book();
        return asked == null ? Entrance.usualBook(preferences, folders.data()) : asked;
    }

    /**
     * The place of the one program of this user, empty when another has it. Null where the folder allows no such
     * place: the program works without, because H2 lets nobody open a book twice.
     */
    private static @Nullable Optional<SingleInstance> claim(AppFolders folders) {
        try {
            return SingleInstance.claim(folders.data());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a second start will not be heard");
            return null;
        }
    }

    static AppFolders folders() {
        return AppFolders.of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    private static Voice voice(PreferenceFile preferences) {
        return Voice.of(Languages.remembered(preferences));
    }

    /** Linux needs an X or Wayland display; other systems have one, or say so themselves. */
    static boolean hasDisplay(String system, Map<String, String> environment, @Nullable String glass) {
        return !system.startsWith("Linux")
                || "Headless".equals(glass)
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
