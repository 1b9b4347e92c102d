package duetalk.ui.editor;

import duetalk.typeset.Page;
import duetalk.typeset.PageCanvas;
import duetalk.typeset.PageCanvas.Area;
import duetalk.typeset.PageCanvas.Ink;
import java.nio.IntBuffer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** One page on the screen: its picture, what is chosen on it, and the caret. It is never mirrored. */
final class PageView extends Pane {

    private final ImageView picture = new ImageView();
    private final Path chosen = new Path();
    private final Path caret = new Path();
    private @Nullable PageCanvas canvas;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private double scale;
    private double dots;
    private @Nullable Ink ink;

    PageView() {
        getStyleClass().add("page");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        chosen.getStyleClass().add("editor-selection");
        chosen.setManaged(false);
        chosen.setMouseTransparent(true);
        caret.getStyleClass().add("editor-caret");
        caret.setManaged(false);
        caret.setMouseTransparent(true);
        getChildren().addAll(picture, chosen, caret);
    }

    Path chosen() {
        return chosen;
    }

    Path caret() {
        return caret;
    }

    double scale() {
        return scale;
    }

    /**
     * Draws what has changed.
     *
     * @param newScale pixels of the screen's layout for a point
     * @param density real dots for such a pixel
     */
    void show(Page page, double newScale, double density, Ink newInk) {
        PageCanvas known = canvas;
        if (known != null
                && Double.compare(scale, newScale) == 0
                && Double.compare(dots, newScale * density) == 0
                && newInk.equals(ink)
                && known.fits(page)
                && buffer != null) {
            Area area = known.redraw(page);
            if (area.width() > 0) {
                buffer.updateBuffer(any -> new Rectangle2D(area.x(), area.y(), area.width(), area.height()));
            }
            return;
        }
        scale = newScale;
        dots = newScale * density;
        ink = newInk;
        PageCanvas fresh = new PageCanvas(page, dots, newInk);
        canvas = fresh;
        buffer = new PixelBuffer<>(
                fresh.width(), fresh.height(), IntBuffer.wrap(fresh.dots()), PixelFormat.getIntArgbPreInstance());
        picture.setImage(new WritableImage(buffer));
        resize(page);
    }

    /** Only keeps its place: a page that is out of sight needs no picture. */
    void rest(Page page, double newScale) {
        scale = newScale;
        canvas = null;
        buffer = null;
        picture.setImage(null);
        resize(page);
    }

    private void resize(Page page) {
        double width = page.width() * scale;
        double height = page.height() * scale;
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }
}
