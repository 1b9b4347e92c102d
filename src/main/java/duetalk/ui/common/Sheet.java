package duetalk.ui.common;

import javafx.scene.Node;

/**
 * Something to fill in, shown at the end edge of the screen.
 *
 * @param accept the words on its one filled button; they name the act
 * @param onAccept answers whether the sheet may close
 */
public record Sheet(String title, Node content, String accept, Accept onAccept) {

    /** What the filled button does. */
    public interface Accept {
        /** Answers false to stay open, after it has said why. */
        boolean run();
    }
}
