package duetalk.app;

import duetalk.core.clients.Language;
import duetalk.platform.AppFolders;
import duetalk.platform.LogFile;
import duetalk.platform.PreferenceFile;
import duetalk.platform.SingleInstance;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Application;

/** Where the program begins. */
public final class Main {

    static final String VERSION = "0.1.0";

    /** Said in one sentence why no window can be opened; the build passes this status on without more words. */
    private static final int NO_WINDOW = 69;

    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] typed) {
        Arguments arguments = Arguments.of(List.of(typed));
        Voice voice = Voice.of(languageOf(folders()));
        PrintStream out = System.out;
        if (!arguments.unknown().isEmpty()) {
            out.println(Isolate.open(
                    voice.say("start.unknown", "word", arguments.unknown().getFirst())));
            System.exit(WRONG_USE);
        }
        if (arguments.version()) {
            out.println("Duetalk " + VERSION);
            return;
        }
        if (arguments.help()) {
            out.println(Isolate.open(voice.say("start.help")));
            return;
        }
        if (!hasDisplay(System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform"))) {
            out.println(voice.say("start.nodisplay"));
            System.exit(NO_WINDOW);
        }
        if (SingleInstance.tell(folders().data(), arguments.handedOver())) {
            return;
        }
        folders().makePrivate();
        LogFile.start(folders().logs());
        Application.launch(DuetalkApplication.class, typed);
    }

    static AppFolders folders() {
        return AppFolders.of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    private static Language languageOf(AppFolders folders) {
        return Languages.remembered(new PreferenceFile(folders.settings().resolve("preferences.properties")));
    }

    /** Linux needs an X or Wayland display; other systems have one, or say so themselves. */
    static boolean hasDisplay(
            String system, Map<String, String> environment, @org.jspecify.annotations.Nullable String glass) {
        return !system.startsWith("Linux")
                || "Headless".equals(glass)
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
