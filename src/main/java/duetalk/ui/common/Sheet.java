package duetalk.ui.common;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Something to fill in, shown at the end edge of the screen.
 *
 * @param accept the words on its one filled button; they name the act
 * @param onAccept answers whether the sheet may close
 * @param reading whether there is nothing to fill in, so that closing it is all one can do
 * @param ready whether the filled button works; null for always
 * @param aside whether the screen beside it stays as it is and can be used
 */
public record Sheet(
        String title,
        Node content,
        String accept,
        Accept onAccept,
        boolean reading,
        @Nullable ObservableBooleanValue ready,
        boolean aside) {

    public Sheet(String title, Node content, String accept, Accept onAccept) {
        this(title, content, accept, onAccept, false, null, false);
    }

    /** Something to read. */
    public static Sheet toRead(String title, Node content, String close) {
        return new Sheet(title, content, close, () -> true, true, null, false);
    }

    /** One beside a screen that stays in use, with a button that works only when it is ready. */
    public static Sheet aside(
            String title, Node content, String accept, Accept onAccept, ObservableBooleanValue ready) {
        return new Sheet(title, content, accept, onAccept, false, ready, true);
    }

    /** What the filled button does. */
    public interface Accept {
        /** Answers false to stay open, after it has said why. */
        boolean run();
    }
}
