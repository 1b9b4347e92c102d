package duetalk.ui.shell;

import duetalk.ui.common.Destination;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys that are good everywhere. */
final class ShellKeys {

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination MESSAGES = new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private final Acts acts;
    private @Nullable Node pressedIn;

    /** What they do. */
    interface Acts {

        void search();

        void help();

        boolean escape();

        boolean isOpen();

        void place(int number);

        void back();

        void messages();

        void undo();

        Destination here();
    }

    ShellKeys(Acts acts) {
        this.acts = acts;
    }

    void install(Node layers) {
        layers.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            pressedIn = owner(layers);
            first(event);
        });
        layers.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // the key that opened a sheet or a screen is not typed into it
            if (pressedIn != null && pressedIn != owner(layers)) {
                event.consume();
            }
            pressedIn = null;
        });
        layers.addEventHandler(KeyEvent.KEY_PRESSED, this::last);
    }

    private static @Nullable Node owner(Node layers) {
        return layers.getScene() == null ? null : layers.getScene().getFocusOwner();
    }

    /** Before the screen gets them. */
    private void first(KeyEvent event) {
        if (SEARCH.match(event)) {
            acts.search();
        } else if (MESSAGES.match(event)) {
            acts.messages();
        } else if (BACK.match(event)) {
            acts.back();
        } else if (event.getCode() == KeyCode.F1 && !(acts.here() instanceof Destination.Call)) {
            acts.help();
        } else if (event.getCode() == KeyCode.ESCAPE && acts.escape()) {
            event.consume();
        } else if (event.isShortcutDown()
                && !event.isAltDown()
                && event.getCode().isDigitKey()) {
            acts.place(event.getCode().getCode() - KeyCode.DIGIT1.getCode());
        } else if (event.getCode() == KeyCode.ESCAPE && isIdleList(event.getTarget())) {
            // it would keep the key for itself, without any use for it
            Node parent = ((Node) event.getTarget()).getParent();
            parent.fireEvent(event.copyFor(parent, parent));
        } else {
            return;
        }
        event.consume();
    }

    private static boolean isIdleList(EventTarget target) {
        return target instanceof ListView<?> list && list.getEditingIndex() < 0
                || target instanceof TableView<?> table && table.getEditingCell() == null;
    }

    /** When nothing else made use of them: no field, no page that is written on, no call. */
    private void last(KeyEvent event) {
        boolean writes = event.getTarget() instanceof TextInputControl
                || acts.here() instanceof Destination.Call
                || acts.here() instanceof Destination.Write
                || acts.here() instanceof Destination.Plan;
        if (UNDO.match(event) && !writes && !acts.isOpen()) {
            acts.undo();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && leadsBack(acts.here())) {
            acts.back();
            event.consume();
        }
    }

    /** From the places of the rail there is no way back by Esc: one is at the top. */
    private static boolean leadsBack(Destination here) {
        return switch (here) {
            case Destination.OneClient one -> true;
            case Destination.Log log -> log.clientId() != null;
            case Destination.Activity activity -> activity.clientId() != null;
            case Destination.Plan plan -> true;
            case Destination.Ladder ladder -> true;
            case Destination.Write write -> true;
            case Destination.WriteMany many -> true;
            case Destination.BringIn bringIn -> true;
            case Destination.RecoveryKey key -> true;
            default -> false;
        };
    }
}
