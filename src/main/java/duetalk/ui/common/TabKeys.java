package duetalk.ui.common;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** TAB leaves a field of several lines as it leaves every other; with CTRL it is typed. */
final class TabKeys {

    private TabKeys() {}

    static void install(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.TAB || event.isAltDown() || event.isMetaDown()) {
                return;
            }
            if (!event.isControlDown()) {
                leave(area, event.isShiftDown());
            } else if (area.isEditable() && !event.isShiftDown()) {
                area.replaceSelection("\t");
            }
            event.consume();
        });
    }

    private static void leave(TextArea area, boolean backwards) {
        area.requestFocusTraversal(
                backwards ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
    }
}
