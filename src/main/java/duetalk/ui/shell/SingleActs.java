package duetalk.ui.shell;

import duetalk.ui.common.ActsUnderWay;
import java.util.HashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A button or key whose act is still being written does not act again: a second Enter, a double click, an impatient
 * key while the disk is slow. Typing and moving about are never held up.
 */
final class SingleActs {

    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final ActsUnderWay acts;
    private final Set<Source> busy = new HashSet<>();

    /** Where an act came from: a button, or a key on what has the focus. */
    private record Source(Node node, @Nullable KeyCode key) {}

    SingleActs(ActsUnderWay acts) {
        this.acts = acts;
    }

    /** Watches everything below a node. */
    void guard(Node root) {
        EventDispatcher usual = root.getEventDispatcher();
        root.setEventDispatcher((event, tail) -> dispatch(usual, event, tail));
    }

    private @Nullable Event dispatch(EventDispatcher usual, Event event, EventDispatchChain tail) {
        Source source = source(event);
        if (source == null) {
            return usual.dispatchEvent(event, tail);
        }
        if (busy.contains(source)) {
            return null;
        }
        Event[] rest = new Event[1];
        ActsUnderWay.Act act = acts.watch(() -> rest[0] = usual.dispatchEvent(event, tail));
        if (act.isOpen()) {
            busy.add(source);
            source.node.pseudoClassStateChanged(BUSY, source.key == null);
            act.whenOver(() -> over(source));
        }
        return rest[0];
    }

    private void over(Source source) {
        busy.remove(source);
        source.node.pseudoClassStateChanged(BUSY, false);
    }

    private static @Nullable Source source(Event event) {
        if (!(event.getTarget() instanceof Node node)) {
            return null;
        }
        if (event.getEventType() == ActionEvent.ACTION) {
            return new Source(node, null);
        }
        if (event instanceof KeyEvent key && key.getEventType() == KeyEvent.KEY_PRESSED && acts(node, key)) {
            return new Source(node, key.getCode());
        }
        return null;
    }

    private static boolean acts(Node node, KeyEvent key) {
        KeyCode code = key.getCode();
        return code == KeyCode.ENTER || !(node instanceof TextInputControl) && !code.isNavigationKey();
    }
}
