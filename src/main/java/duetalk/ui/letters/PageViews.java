package duetalk.ui.letters;

import duetalk.letters.LetterPress.PagePicture;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page of a PDF as a picture on the screen. It is never mirrored. */
final class PageViews {

    private PageViews() {}

    static StackPane of(PagePicture picture, double width) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.pixels(),
                        0,
                        picture.width());
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(width);
        view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        StackPane page = new StackPane(view);
        page.getStyleClass().add("page");
        page.setMaxWidth(width);
        return page;
    }

    /** Pages one under the other, to be looked through. */
    static ScrollPane column(List<PagePicture> pictures, double width) {
        VBox pages = new VBox();
        pages.getStyleClass().add("pages");
        pictures.forEach(picture -> pages.getChildren().add(of(picture, width)));
        ScrollPane scroll = new ScrollPane(pages);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("desk");
        return scroll;
    }
}
