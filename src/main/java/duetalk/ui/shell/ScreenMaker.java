package duetalk.ui.shell;

import duetalk.ui.common.Destination;
import duetalk.ui.common.Screen;
import duetalk.ui.common.Workplace;

/** Makes the screen for a destination; the one place that knows all screens lies in {@code app}. */
public interface ScreenMaker {

    /** Prints the keys of all screens, after asking for a printer. */
    void printKeys(Workplace workplace);

    /** Takes back the newest act that can be taken back; {@code then} runs when it was. */
    void undoLast(Workplace workplace, Runnable then);

    /** Where the open book lies. */
    String bookPlace();

    Screen make(Destination destination, Workplace workplace);
}
