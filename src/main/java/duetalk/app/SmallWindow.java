package duetalk.app;

import duetalk.text.Voice;
import duetalk.ui.common.ScreenLoader;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** What a window beside the main one needs to look and to run like it: styles, the fonts and direction of a language. */
final class SmallWindow {

    private SmallWindow() {}

    /** A scene with this in it, so many pixels wide. */
    static Scene scene(Voice voice, Region content, double width) {
        content.getStyleClass()
                .addAll("program", "small-window", "lang-" + voice.language().tag());
        content.setNodeOrientation(
                voice.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        content.setPrefWidth(width);
        Scene scene = new Scene(content);
        scene.getStylesheets().add(ScreenLoader.sheet());
        return scene;
    }
}
