package duetalk.ui.plan;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the table: 1 to 3 choose an offer (with Alt while one types), Enter agrees, Esc goes back. */
final class TableKeys {

    private final TableActs acts;
    private final IntConsumer choose;

    TableKeys(TableActs acts, IntConsumer choose) {
        this.acts = acts;
        this.choose = choose;
    }

    void install(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (before(event, root)) {
                event.consume();
            }
        });
    }

    private boolean before(KeyEvent event, Parent root) {
        boolean typing = isTyping(root);
        if (event.isShortcutDown()) {
            return withControl(event);
        }
        if (event.isAltDown() || !typing) {
            int number = digit(event.getCode());
            if (number > 0) {
                choose.accept(number - 1);
                return true;
            }
        }
        if (event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case F2 -> acts.propose();
            case F8 -> acts.next();
            case ESCAPE -> {
                if (isChanging(root)) {
                    return false;
                }
                acts.back();
            }
            case ENTER -> {
                if (typing) {
                    return false;
                }
                acts.agree();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyEvent event) {
        if (event.getCode() == KeyCode.Z) {
            acts.undo();
            return true;
        }
        if (event.getCode() == KeyCode.ENTER) {
            acts.agree();
            return true;
        }
        return false;
    }

    private static int digit(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            default -> 0;
        };
    }

    /** Whether Esc belongs to a cell of the table or a list that is open. */
    private static boolean isChanging(Parent root) {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (owner instanceof ComboBoxBase<?> box && box.isShowing()) {
            return true;
        }
        while (owner != null && !(owner instanceof IndexedCell<?>)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private static boolean isTyping(Parent root) {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>;
    }
}
