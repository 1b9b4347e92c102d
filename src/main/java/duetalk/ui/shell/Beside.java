package duetalk.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Lets a screen that says so make room for a sheet beside it, so that nothing of it lies under the sheet. */
final class Beside {

    private static final double SHEET_WIDTH = 408;
    /** In a narrower window the sheet lies over the screen. */
    private static final double ROOM_FOR_BOTH = 1200;

    private Beside() {}

    /** @param layers with the layer of the sheets in it already */
    static void install(StackPane layers, StackPane content) {
        Node sheets = layers.lookup(".sheet-layer");
        content.paddingProperty()
                .bind(Bindings.createObjectBinding(
                        () -> isBeside(sheets, layers.getWidth(), content)
                                ? new Insets(0, SHEET_WIDTH, 0, 0)
                                : Insets.EMPTY,
                        sheets.visibleProperty(),
                        sheets.getStyleClass(),
                        layers.widthProperty(),
                        content.getChildren()));
    }

    private static boolean isBeside(Node sheets, double width, StackPane content) {
        return sheets.isVisible()
                && sheets.getStyleClass().contains("sheet-aside")
                && width >= ROOM_FOR_BOTH
                && content.getChildren().stream()
                        .anyMatch(one -> one.getStyleClass().contains("makes-room"));
    }
}
