package duetalk.ui.call;

import duetalk.core.script.Phase;
import duetalk.text.Voice;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the call is: done, now, to come. */
final class PhaseBar {

    private PhaseBar() {}

    static void fill(HBox bar, Voice voice, Phase now) {
        bar.getChildren().clear();
        for (Phase phase : Phase.values()) {
            Region stroke = new Region();
            stroke.getStyleClass().add("phase-stroke");
            Label name = new Label(voice.name("phase", phase));
            name.getStyleClass().add("phase-name");
            VBox box = new VBox(4, stroke, name);
            box.getStyleClass().addAll("phase", phase.compareTo(now) < 0 ? "done" : phase == now ? "now" : "to-come");
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMinWidth(0);
            box.setPrefWidth(10);
            bar.getChildren().add(box);
        }
    }
}
