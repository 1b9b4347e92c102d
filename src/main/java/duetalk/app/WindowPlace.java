package duetalk.app;

import duetalk.ui.common.Remembered;
import java.util.Comparator;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Where the window stands and how large it is: as it was, but always whole on a screen that is there now. It is kept a
 * moment after each change, so that it is known even when the program was not ended.
 */
final class WindowPlace {

    /** Room for the frame and the title, which are not the scene's. */
    private static final double FRAME = 16;

    private static final double TITLE = 48;
    private static final double SMALLEST = 100;
    private static final double LARGEST = 20_000;
    private static final Duration REST = Duration.seconds(1);

    private final Stage stage;
    private final Remembered remembered;
    private final PauseTransition rest = new PauseTransition(REST);

    WindowPlace(Stage stage, Remembered remembered) {
        this.stage = stage;
        this.remembered = remembered;
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    private Rectangle2D remembered() {
        return new Rectangle2D(
                remembered.number("window.x", 0),
                remembered.number("window.y", 0),
                Math.max(1, remembered.number("window.width", 1)),
                Math.max(1, remembered.number("window.height", 1)));
    }

    private boolean isRemembered() {
        return remembered.get("window.x").isPresent()
                && screens().stream().anyMatch(one -> shared(one, remembered()) > 0);
    }

    /** The screen that the window opens on: where it was, else the first. */
    Rectangle2D room() {
        Rectangle2D first = Screen.getPrimary().getVisualBounds();
        return isRemembered() ? bestOf(screens(), remembered(), first) : first;
    }

    /** The size of the scene to begin with: as it was, or the usual one, if there is so much room. */
    Rectangle2D sizeToOpen(double width, double height) {
        Rectangle2D room = room();
        return new Rectangle2D(
                0,
                0,
                Math.min(number("window.width", width), room.getWidth() - FRAME),
                Math.min(number("window.height", height), room.getHeight() - TITLE));
    }

    /** A size that no screen has is not taken over. */
    private double number(String name, double usual) {
        double kept = remembered.number(name, usual);
        return kept >= SMALLEST && kept <= LARGEST ? kept : usual;
    }

    /** Places the window and watches it from then on. */
    void begin(Scene scene) {
        Rectangle2D room = room();
        Rectangle2D asked = new Rectangle2D(
                isRemembered() ? remembered().getMinX() : room.getMinX() + (room.getWidth() - scene.getWidth()) / 2,
                isRemembered()
                        ? remembered().getMinY()
                        : room.getMinY() + Math.max(0, room.getHeight() - scene.getHeight() - TITLE) / 2,
                scene.getWidth(),
                scene.getHeight());
        Rectangle2D inside = inside(asked, room, FRAME, TITLE);
        stage.setX(inside.getMinX());
        stage.setY(inside.getMinY());
        stage.setMaximized(
                remembered.get("window.maximized").map("true"::equals).orElse(false));
        stage.setOnShown(event -> fit());
        rest.setOnFinished(event -> remember(scene));
        stage.xProperty().subscribe(this::changed);
        stage.yProperty().subscribe(this::changed);
        scene.widthProperty().subscribe(this::changed);
        scene.heightProperty().subscribe(this::changed);
        stage.maximizedProperty().subscribe(this::changed);
        stage.setOnHiding(event -> {
            rest.stop();
            remember(scene);
        });
    }

    private void changed() {
        if (stage.isShowing()) {
            rest.playFromStart();
        }
    }

    /** The frame is known only now. */
    private void fit() {
        if (stage.isMaximized() || Double.isNaN(stage.getWidth()) || Double.isNaN(stage.getX())) {
            return;
        }
        Rectangle2D room = room();
        Rectangle2D is = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Rectangle2D inside = inside(is, bestOf(screens(), is, room), 0, 0);
        if (!inside.equals(is)) {
            stage.setX(inside.getMinX());
            stage.setY(inside.getMinY());
            stage.setWidth(inside.getWidth());
            stage.setHeight(inside.getHeight());
        }
    }

    private void remember(Scene scene) {
        remembered.put("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified()) {
            remembered.put("window.width", String.valueOf(Math.round(scene.getWidth())));
            remembered.put("window.height", String.valueOf(Math.round(scene.getHeight())));
            remembered.put("window.x", String.valueOf(Math.round(stage.getX())));
            remembered.put("window.y", String.valueOf(Math.round(stage.getY())));
        }
    }

    /** The screen that shows most of a window. */
    static Rectangle2D bestOf(List<Rectangle2D> screens, Rectangle2D window, Rectangle2D otherwise) {
        return screens.stream()
                .filter(one -> shared(one, window) > 0)
                .max(Comparator.comparingDouble(one -> shared(one, window)))
                .orElse(otherwise);
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    /** The window moved, and made smaller where it must, so that all of it lies on the screen. */
    static Rectangle2D inside(Rectangle2D window, Rectangle2D screen, double frame, double title) {
        double width = Math.min(window.getWidth(), screen.getWidth() - frame);
        double height = Math.min(window.getHeight(), screen.getHeight() - title);
        double x = Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - width - frame);
        double y = Math.clamp(window.getMinY(), screen.getMinY(), screen.getMaxY() - height - title);
        return new Rectangle2D(x, y, width, height);
    }
}
