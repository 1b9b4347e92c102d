package duetalk.ui.common;

import duetalk.core.backup.Backup;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How screens lead to each other without knowing each other. */
public interface Navigator {

    void go(Destination destination);

    /** Goes to the place before this one. */
    void back();

    /** Opens a sheet at the end edge, over the screen. */
    void open(Sheet sheet);

    void closeSheet();

    /** Says in passing what was done, with a way to undo it where there is one. */
    void say(String sentence, @Nullable Runnable undo);

    /** Says what went wrong and what to do. */
    void warn(String sentence);

    /** Notes in the status line that a change is on the disk. */
    void saved();

    /** Tells the search field that a client has changed. */
    void clientChanged(long clientId);

    /** Tells the search field that many clients have come or gone. */
    void manyClientsChanged();

    /** Shows in the status line who is on the line now and who waits, each with a way back to their call. */
    void callsChanged();

    /** Notes in the status line when the newest backup was taken. */
    void backedUp(Backup backup);

    /** Lays backups into another folder from now on. */
    void backUpInto(Path folder);

    /** Opens the book as it was when a backup was taken; the present one stays where it is. */
    void restore(Backup backup);

    /** Offers to open another book. */
    void otherBook();

    /** Reads the rules of the book again: a figure or a day of rest was changed. */
    void rulesChanged();

    /** Shows the whole program again: another language, theme or calendar was chosen. */
    void rebuild();
}
