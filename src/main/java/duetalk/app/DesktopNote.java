package duetalk.app;

import duetalk.text.Voice;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A quiet note in the corner of the desktop while the program lies behind other windows. It goes by itself. */
final class DesktopNote {

    private static final double WIDTH = 320;
    private static final double EDGE = 24;
    private static final Duration STAYS = Duration.seconds(30);

    private @Nullable Stage shown;

    void show(Voice voice, String words, Runnable open) {
        close();
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setTitle("Duetalk");
        stage.setAlwaysOnTop(true);
        Label label = new Label(words);
        label.setWrapText(true);
        Button see = new Button(voice.say("remind.open"));
        see.setId("note-open");
        see.getStyleClass().add("accent");
        see.setOnAction(event -> {
            close();
            open.run();
        });
        Button later = new Button(voice.say("act.close"));
        later.setOnAction(event -> close());
        VBox box = new VBox(12, label, new HBox(8, see, later));
        stage.setScene(SmallWindow.scene(voice, box, WIDTH));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(screen.getMaxX() - WIDTH - EDGE);
        stage.setY(screen.getMaxY() - 120 - EDGE);
        stage.show();
        shown = stage;
        PauseTransition wait = new PauseTransition(STAYS);
        wait.setOnFinished(event -> stage.close());
        wait.play();
    }

    void close() {
        Stage stage = shown;
        if (stage != null) {
            stage.close();
        }
        shown = null;
    }
}
