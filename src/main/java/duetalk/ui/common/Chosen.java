package duetalk.ui.common;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A list whose choice does something at once: it is done on Enter or a click, not for everything that the arrows pass,
 * and Esc leaves all as it was.
 */
public final class Chosen<T> {

    private final ComboBox<T> box;
    private final Consumer<T> act;
    private @Nullable T before;
    private boolean given;
    private boolean closing;

    private Chosen(ComboBox<T> box, Consumer<T> act) {
        this.box = box;
        this.act = act;
    }

    /** @param act gets what was chosen */
    public static <T> void install(ComboBox<T> box, Consumer<T> act) {
        Chosen<T> chosen = new Chosen<>(box, act);
        box.addEventFilter(KeyEvent.KEY_PRESSED, chosen::keys);
        box.setOnShowing(event -> chosen.opens());
        box.setOnHidden(event -> chosen.closes());
        box.setOnAction(event -> {
            if (!box.isShowing() && !chosen.closing) {
                chosen.act(box.getValue());
            }
        });
    }

    private void act(@Nullable T value) {
        if (value != null) {
            act.accept(value);
        }
    }

    private void keys(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (event.getCode() == KeyCode.ESCAPE && box.isShowing()) {
            given = true;
        } else if (arrow && !box.isShowing() && !event.isAltDown()) {
            box.show();
            event.consume();
        }
    }

    private void opens() {
        before = box.getValue();
        given = false;
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            Node list = skin.getPopupContent();
            if (list.getProperties().put(Chosen.class, true) == null) {
                list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
            }
        }
    }

    private void closes() {
        T was = before;
        if (given) {
            closing = true;
            box.setValue(was);
            closing = false;
        } else if (!Objects.equals(was, box.getValue())) {
            act(box.getValue());
        }
    }
}
