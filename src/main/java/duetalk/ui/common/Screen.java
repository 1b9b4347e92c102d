package duetalk.ui.common;

import java.util.Optional;
import javafx.scene.Parent;

/** A screen that was loaded and can be shown. */
public interface Screen {

    Parent root();

    /** Called when it is in the window: read what it shows, put the focus where work begins. */
    void shown();

    /** Called when another screen takes its place. */
    default void left() {}

    /** What would be lost if it were left now, as a question; empty when nothing would. */
    default Optional<String> unsaved() {
        return Optional.empty();
    }
}
