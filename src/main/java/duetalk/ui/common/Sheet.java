package duetalk.ui.common;

import javafx.scene.Node;

/**
 * Something to fill in, shown at the end edge of the screen.
 *
 * @param accept the words on its one filled button; they name the act
 * @param onAccept answers whether the sheet may close
 * @param reading whether there is nothing to fill in, so that closing it is all one can do
 */
public record Sheet(String title, Node content, String accept, Accept onAccept, boolean reading) {

    public Sheet(String title, Node content, String accept, Accept onAccept) {
        this(title, content, accept, onAccept, false);
    }

    /** Something to read. */
    public static Sheet toRead(String title, Node content, String close) {
        return new Sheet(title, content, close, () -> true, true);
    }

    /** What the filled button does. */
    public interface Accept {
        /** Answers false to stay open, after it has said why. */
        boolean run();
    }
}
