package duetalk.ui.common;

import javafx.scene.Parent;

/** A screen that was loaded and can be shown. */
public interface Screen {

    Parent root();

    /** Called when it is in the window: read what it shows, put the focus where work begins. */
    void shown();

    /** Called when another screen takes its place. */
    default void left() {}
}
