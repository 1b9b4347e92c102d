package duetalk.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * The usual skin without the picture that it keeps of everything in view: JavaFX lets go of such a picture only when
 * memory runs out, and each screen that was looked at left megabytes behind. The style sheet gives it to every pane.
 */
public final class LightScrollPaneSkin extends ScrollPaneSkin {

    public LightScrollPaneSkin(ScrollPane pane) {
        super(pane);
        getChildren().stream()
                .filter(child -> child.getStyleClass().contains("viewport"))
                .forEach(LightScrollPaneSkin::draw);
    }

    private static void draw(Node viewport) {
        viewport.setCache(false);
    }
}
