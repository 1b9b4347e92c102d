package duetalk.ui.activity;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the list: they act on the row that is chosen, and only while no field has the focus. */
final class ActivityKeys {

    private final Node list;
    private final TextField filter;
    private final Supplier<@Nullable Entry> chosen;
    private final Function<Entry, Offer> offer;
    private final Does does;

    /** What the keys do with a row. */
    record Does(Consumer<Entry> open, Consumer<Entry> undo, Consumer<Entry> offered) {}

    ActivityKeys(
            Node list, TextField filter, Supplier<@Nullable Entry> chosen, Function<Entry, Offer> offer, Does does) {
        this.list = list;
        this.filter = filter;
        this.chosen = chosen;
        this.offer = offer;
        this.does = does;
    }

    void install(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getTarget() instanceof TextInputControl) {
            leaveFilter(event);
            return;
        }
        Entry entry = chosen.get();
        if (entry != null && isHandled(event.getCode(), entry)) {
            event.consume();
        }
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            filter.clear();
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        }
    }

    private boolean isHandled(KeyCode key, Entry entry) {
        switch (key) {
            case ENTER -> does.open().accept(entry);
            case U -> does.undo().accept(entry);
            case E -> on(Offer.CORRECT, entry);
            case R -> on(Offer.REDO, entry);
            case A -> on(Offer.ADD, entry);
            case ESCAPE -> filter.clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void on(Offer wanted, Entry entry) {
        if (offer.apply(entry) == wanted) {
            does.offered().accept(entry);
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
            filter.requestFocus();
            event.consume();
        }
    }
}
