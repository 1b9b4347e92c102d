package duetalk.app;

import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Typefaces;
import java.io.PrintStream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Says that the program is open already and does not answer, to whoever started it from a desktop or a terminal. */
final class Silent {

    private static final double WIDTH = 480;

    /** A window that nobody looks at does not stay for ever. */
    private static final Duration STAYS = Duration.minutes(1);

    private Silent() {}

    static void say(Voice voice, PrintStream out) {
        out.println(Isolate.open(voice.say("start.silent")));
        out.flush();
        Platform.startup(() -> show(voice));
    }

    private static void show(Voice voice) {
        Typefaces.load();
        Application.setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        Stage stage = new Stage();
        stage.setTitle("Duetalk");
        Button close = new Button(voice.say("act.close"));
        close.setOnAction(event -> stage.close());
        VBox box = new VBox(16, Labels.whole(voice.say("start.silent")), close);
        stage.setScene(SmallWindow.scene(voice, box, WIDTH));
        PauseTransition over = new PauseTransition(STAYS);
        over.setOnFinished(event -> stage.close());
        over.play();
        stage.show();
    }
}
