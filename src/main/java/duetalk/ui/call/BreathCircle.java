package duetalk.ui.call;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** A circle that grows for four seconds and shrinks for six, three times: a breath before the call. */
final class BreathCircle extends StackPane {

    private static final double SMALL = 8;
    private static final double LARGE = 20;
    private static final Duration IN = Duration.seconds(4);
    private static final Duration BREATH = Duration.seconds(10);
    private static final int BREATHS = 3;

    BreathCircle() {
        Circle circle = new Circle(SMALL);
        circle.getStyleClass().add("breath");
        getChildren().add(circle);
        setMinSize(2 * LARGE, 2 * LARGE);
        setMaxSize(2 * LARGE, 2 * LARGE);
        if (Platform.getPreferences().isReducedMotion()) {
            circle.setRadius(LARGE * 0.7);
            return;
        }
        Timeline breath = new Timeline(
                new KeyFrame(Duration.ZERO, new KeyValue(circle.radiusProperty(), SMALL, Interpolator.EASE_BOTH)),
                new KeyFrame(IN, new KeyValue(circle.radiusProperty(), LARGE, Interpolator.EASE_BOTH)),
                new KeyFrame(BREATH, new KeyValue(circle.radiusProperty(), SMALL, Interpolator.EASE_BOTH)));
        breath.setCycleCount(BREATHS);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                breath.stop();
            } else if (breath.getStatus() != Animation.Status.RUNNING) {
                breath.playFromStart();
            }
        });
    }
}
