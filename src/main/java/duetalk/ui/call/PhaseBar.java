package duetalk.ui.call;

import duetalk.core.script.Phase;
import duetalk.text.Voice;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where the call is: done, now, to come. Where the names of a language are too long to stand all together, only the
 * phase of now and its neighbours are named.
 */
final class PhaseBar {

    private static final int SHORT_NAME = 6;
    private static final double WIDE_ENOUGH = 1160;

    private PhaseBar() {}

    static void fill(HBox bar, Voice voice, Phase now) {
        boolean wide = bar.getScene() == null || bar.getScene().getWidth() >= WIDE_ENOUGH;
        boolean allNamed = wide
                && Arrays.stream(Phase.values())
                        .allMatch(phase -> voice.name("phase", phase).length() <= SHORT_NAME);
        bar.getChildren()
                .setAll(Arrays.stream(Phase.values())
                        .map(phase -> box(
                                voice.name("phase", phase),
                                phase.compareTo(now),
                                allNamed || Math.abs(phase.ordinal() - now.ordinal()) <= 1))
                        .toList());
    }

    private static VBox box(String name, int place, boolean named) {
        Region stroke = new Region();
        stroke.getStyleClass().add("phase-stroke");
        Label label = new Label(named ? name : "");
        label.getStyleClass().add("phase-name");
        VBox box = new VBox(4, stroke, label);
        box.getStyleClass().addAll("phase", place < 0 ? "done" : place == 0 ? "now" : "to-come");
        box.setAccessibleText(name);
        HBox.setHgrow(box, Priority.ALWAYS);
        label.setMinWidth(Region.USE_PREF_SIZE);
        box.setPrefWidth(36);
        return box;
    }
}
