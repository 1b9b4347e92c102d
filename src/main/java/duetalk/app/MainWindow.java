package duetalk.app;

import duetalk.text.Voice;
import duetalk.ui.common.Remembered;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The one window: its size and place are remembered, its direction follows the language. */
final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    private final Stage stage;
    private final Remembered remembered;
    private final StackPane root = new StackPane();

    MainWindow(Stage stage, Remembered remembered) {
        this.stage = stage;
        this.remembered = remembered;
        Scene scene =
                new Scene(root, remembered.number("window.width", WIDTH), remembered.number("window.height", HEIGHT));
        scene.getStylesheets().add(resource("/duetalk/ui/common/duetalk.css"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setTitle("Duetalk");
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            stage.getIcons().add(new Image(resource("/duetalk/icons/duetalk-" + size + ".png")));
        }
        placeWhereItWas();
        stage.setOnHiding(event -> remember(scene));
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

    void show(Voice voice, Parent content) {
        root.getChildren().setAll(content);
        root.setNodeOrientation(voice.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        root.getStyleClass().removeIf(style -> style.startsWith("lang-"));
        root.getStyleClass().addAll("program", "lang-" + voice.language().tag());
        if (!stage.isShowing()) {
            stage.show();
        }
    }
}
