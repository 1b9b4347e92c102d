package duetalk.ui.call;

import duetalk.text.Voice;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** A ring that fills in five seconds, so that one holds one's tongue for that long. */
final class SilenceRing extends StackPane {

    static final int SECONDS = 5;

    private static final double RADIUS = 14;
    private static final double FULL = 360;

    private final Voice voice;
    private final Label count = new Label();
    private final DoubleProperty part = new SimpleDoubleProperty();
    private final Timeline fill = new Timeline(
            new KeyFrame(Duration.ZERO, new KeyValue(part, 0)),
            new KeyFrame(Duration.seconds(SECONDS), new KeyValue(part, 1)));

    SilenceRing(Voice voice) {
        this.voice = voice;
        Circle track = new Circle(RADIUS);
        track.getStyleClass().add("ring-track");
        Arc arc = new Arc(0, 0, RADIUS, RADIUS, 90, 0);
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("ring-part");
        part.subscribe(value -> {
            arc.setLength(-FULL * value.doubleValue());
            arc.setVisible(value.doubleValue() > 0);
            count.setText(voice.amounts().digits(String.valueOf((int) (value.doubleValue() * SECONDS))));
        });
        StackPane box = new StackPane(track, new javafx.scene.Group(new Circle(RADIUS + 2, null), arc), count);
        getChildren().add(box);
        setMinSize(36, 36);
        setMaxSize(36, 36);
        setId("silence-ring");
        getStyleClass().add("ring");
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                fill.stop();
            }
        });
    }

    /** Begins to count, from nothing. */
    void begin() {
        setAccessibleText(voice.say("call.silence"));
        fill.playFromStart();
    }

    void stop() {
        fill.stop();
        part.set(0);
    }
}
