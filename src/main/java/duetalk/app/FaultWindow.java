package duetalk.app;

import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Faults;
import duetalk.ui.common.Labels;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Says that something happened that nobody expected: a code, the place of the log, and the fault to copy. No name and no
 * amount is in any of them. One window at a time, each fault once a run, and
 * it stops nothing: somebody may be on the line.
 */
final class FaultWindow {

    private static final double WIDTH = 480;

    private final Path logs;
    private final Set<String> told = new HashSet<>();
    private @Nullable Stage shown;

    FaultWindow(Path logs) {
        this.logs = logs;
    }

    void show(Voice voice, Throwable fault) {
        if (shown != null || !told.add(Faults.code(fault))) {
            return;
        }
        Stage stage = new Stage();
        stage.setTitle(Isolate.open(voice.say("crash.title")));
        Label place = Labels.whole(Isolate.leftToRight(logs.toString()));
        place.getStyleClass().add("muted");
        Label code = new Label(voice.say("crash.code") + " " + Isolate.leftToRight(Faults.code(fault)));
        code.setId("fault-code");
        code.getStyleClass().add("strong");
        VBox box = new VBox(
                16,
                Labels.whole(voice.say("crash.text")),
                code,
                Labels.whole(voice.say("crash.log")),
                place,
                acts(voice, fault, stage));
        stage.setScene(SmallWindow.scene(voice, box, WIDTH));
        stage.setOnHidden(event -> shown = null);
        shown = stage;
        stage.show();
    }

    private static HBox acts(Voice voice, Throwable fault, Stage stage) {
        Button copy = new Button(voice.say("crash.copy"));
        copy.setId("fault-copy");
        copy.getStyleClass().add("accent");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report(fault));
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(voice.say("crash.copied"));
        });
        Button close = new Button(voice.say("act.close"));
        close.setId("fault-close");
        close.setOnAction(event -> stage.close());
        return new HBox(8, copy, close);
    }

    /** What is worth passing on: version, system, code, and where in the program it was. */
    static String report(Throwable fault) {
        return "Duetalk " + About.version() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + "\n" + Faults.code(fault)
                + "\n" + Faults.place(fault);
    }

    void close() {
        Stage stage = shown;
        if (stage != null) {
            stage.close();
        }
    }
}
