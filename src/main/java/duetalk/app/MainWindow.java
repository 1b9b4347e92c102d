package duetalk.app;

import duetalk.text.Voice;
import duetalk.ui.common.Remembered;
import duetalk.ui.common.ScreenLoader;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The one window: its size and place are remembered, its direction follows the language. */
final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MINIMUM = 100;
    private static final double MAXIMUM = 20_000;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;
    /** The frame that lays out, the one that draws, and one to be sure. */
    private static final int FRAMES_TO_DRAW = 3;

    private static final Duration PATIENCE = Duration.millis(700);

    private final Stage stage;
    private final Remembered remembered;
    private final StackPane root = new StackPane();
    private @Nullable Parent covered;
    private boolean ended;

    MainWindow(Stage stage, Remembered remembered) {
        this.stage = stage;
        this.remembered = remembered;
        Scene scene = new Scene(root, size("window.width", WIDTH), size("window.height", HEIGHT));
        scene.getStylesheets().add(ScreenLoader.sheet());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setTitle("Duetalk");
        placeWhereItWas();
        stage.setOnHiding(event -> remember(scene));
    }

    /** A size that no screen has is not taken over. */
    private double size(String name, double usual) {
        double kept = remembered.number(name, usual);
        return kept >= MINIMUM && kept <= MAXIMUM ? kept : usual;
    }

    private static String resource(String path) {
        return Objects.requireNonNull(MainWindow.class.getResource(path), path).toExternalForm();
    }

    private void placeWhereItWas() {
        double x = remembered.number("window.x", Double.NaN);
        double y = remembered.number("window.y", Double.NaN);
        boolean onAScreen = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch((Rectangle2D bounds) -> bounds.contains(x + 50, y + 50));
        if (onAScreen) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(
                remembered.get("window.maximized").map("true"::equals).orElse(false));
    }

    private void remember(Scene scene) {
        remembered.put("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized()) {
            remembered.put("window.width", String.valueOf(Math.round(scene.getWidth())));
            remembered.put("window.height", String.valueOf(Math.round(scene.getHeight())));
            remembered.put("window.x", String.valueOf(Math.round(stage.getX())));
            remembered.put("window.y", String.valueOf(Math.round(stage.getY())));
        }
    }

    /** Asks before the window closes; {@code mayClose} answers whether it may. */
    void beforeClosing(BooleanSupplier mayClose) {
        stage.setOnCloseRequest(event -> {
            if (!mayClose.getAsBoolean()) {
                event.consume();
            }
        });
    }

    /** Gives the window its pictures, for which its first showing need not wait. */
    void dress() {
        if (!stage.getIcons().isEmpty()) {
            return;
        }
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            stage.getIcons().add(new Image(resource("/duetalk/icons/duetalk-" + size + ".png")));
        }
    }

    /** The program ends: what comes late opens the window no more. */
    void end() {
        ended = true;
    }

    /** Runs this once what changed just now has been drawn: it would take the processor from the drawing. */
    void afterDrawing(Runnable next) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (frames++ == FRAMES_TO_DRAW) {
                    stop();
                    if (!ended) {
                        next.run();
                    }
                }
            }
        }.start();
    }

    /** Whether the user works in it just now. */
    boolean isLookedAt() {
        return stage.isFocused() && !stage.isIconified();
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Shows that something is being read, and what. */
    void wait(Voice voice, String words) {
        VBox box = new VBox(16, new ProgressIndicator(), new Label(words));
        box.getStyleClass().add("empty");
        show(voice, box);
    }

    /** The same for what is mostly done at once: nothing is said of it unless it takes a while. */
    void waitQuietly(Voice voice, String words) {
        VBox box = new VBox(16);
        box.getStyleClass().add("empty");
        show(voice, box);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> {
            if (box.getScene() != null) {
                box.getChildren().setAll(new ProgressIndicator(), new Label(words));
            }
        });
        patience.play();
    }

    /** The same with how far it has come, which is answered, and a way to stop it. */
    ProgressBar progress(Voice voice, String words, Runnable stop) {
        ProgressBar bar = new ProgressBar(0);
        bar.setPrefWidth(320);
        Button button = new Button(voice.say("act.cancel"));
        button.setId("work-stop");
        button.setOnAction(event -> stop.run());
        VBox box = new VBox(16, new Label(words), bar, button);
        box.getStyleClass().add("empty");
        show(voice, box);
        return bar;
    }

    /** Puts something over everything; what is under it stays as it is and gets no key and no click. */
    void cover(Parent over) {
        if (covered == null && !root.getChildren().isEmpty()) {
            covered = (Parent) root.getChildren().getFirst();
        }
        root.getChildren().setAll(over);
    }

    void uncover() {
        Parent under = covered;
        covered = null;
        if (under != null) {
            root.getChildren().setAll(under);
        }
    }

    /** Tells of every key and every movement of the mouse. */
    void whenTouched(Runnable act) {
        stage.getScene().addEventFilter(InputEvent.ANY, event -> {
            if (!isOnlyPassing(event)) {
                act.run();
            }
        });
    }

    void show(Voice voice, Parent content) {
        if (covered != null) {
            covered = content;
        } else {
            root.getChildren().setAll(content);
        }
        root.setNodeOrientation(voice.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        root.getStyleClass().removeIf(style -> style.startsWith("lang-"));
        root.getStyleClass().addAll("program", "lang-" + voice.language().tag());
        if (!stage.isShowing() && !ended) {
            stage.show();
        }
    }

    /** A screen that changes under a mouse that lies still is nobody's doing. */
    private static boolean isOnlyPassing(InputEvent event) {
        var type = event.getEventType();
        return type == MouseEvent.MOUSE_ENTERED
                || type == MouseEvent.MOUSE_EXITED
                || type == MouseEvent.MOUSE_ENTERED_TARGET
                || type == MouseEvent.MOUSE_EXITED_TARGET;
    }
}
