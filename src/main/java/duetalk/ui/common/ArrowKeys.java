package duetalk.ui.common;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Makes LEFT and RIGHT move in mixed text: JavaFX's own handling leaves the caret where it is when Hebrew or Persian
 * stands beside Latin letters or digits.
 */
public final class ArrowKeys {

    private static final String INSTALLED = "duetalk.arrows";

    private ArrowKeys() {}

    /** Installs it on every text control below a node, and its keys on every list to choose from. */
    public static void installBelow(Node node) {
        if (node instanceof TextInputControl control) {
            install(control);
        } else if (node instanceof ComboBox<?> box) {
            TypeAhead.install(box);
        } else if (node instanceof ScrollPane pane && pane.getContent() != null) {
            installBelow(pane.getContent());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(ArrowKeys::installBelow);
        }
    }

    public static void install(TextInputControl control) {
        if (control.getProperties().put(INSTALLED, true) == null) {
            control.addEventFilter(KeyEvent.KEY_PRESSED, event -> move(control, event));
            ContentDirection.install(control);
            if (control instanceof TextArea area) {
                TabKeys.install(area);
            }
        }
    }

    private static void move(TextInputControl control, KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if (!left && event.getCode() != KeyCode.RIGHT
                || event.isShortcutDown()
                || event.isAltDown()
                || control.getText() == null) {
            return;
        }
        boolean forward = left == isRightToLeft(control);
        boolean hasSelection = control.getSelection().getLength() > 0;
        if (event.isShiftDown()) {
            select(control, forward);
        } else if (hasSelection) {
            control.positionCaret(
                    forward
                            ? control.getSelection().getEnd()
                            : control.getSelection().getStart());
        } else if (forward) {
            control.forward();
        } else {
            control.backward();
        }
        event.consume();
    }

    private static void select(TextInputControl control, boolean forward) {
        if (forward) {
            control.selectForward();
        } else {
            control.selectBackward();
        }
    }

    /** The direction of the line that the caret is in. */
    private static boolean isRightToLeft(TextInputControl control) {
        String text = control.getText();
        int caret = control.getCaretPosition();
        int start = text.lastIndexOf('\n', caret - 1) + 1;
        int end = text.indexOf('\n', caret);
        boolean mirrored = control.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        Bidi line = new Bidi(
                text.substring(start, end < 0 ? text.length() : end),
                mirrored ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        return line.getBaseLevel() == 1;
    }
}
