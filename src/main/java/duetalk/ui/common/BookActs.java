package duetalk.ui.common;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the book as a whole. Where the book is written anew, it is closed, worked on beside, and opened
 * again; while a call is going on nothing of that begins. Phrases are wiped by whoever gets them.
 */
public interface BookActs {

    /** Whether the open book is under a pass phrase. */
    boolean isProtected();

    /**
     * Puts the book under a phrase, takes a backup that is under it too, and shows the recovery key.
     *
     * @param dropBackups whether the backups from before, which anyone can read, go
     */
    void protect(char[] phrase, boolean dropBackups);

    /** Changes the phrase; a wrong one of now is said, and nothing is changed. */
    void changePhrase(char[] now, char[] next);

    /** Makes a new recovery key and shows it. */
    void newRecoveryKey(char[] now);

    /** Takes the protection off. */
    void unprotect(char[] now);

    /** Covers the window until the phrase is typed. */
    void lock();

    /** After how many minutes without a key or a click the book locks itself; 0 for never. */
    int lockAfter();

    void lockAfter(int minutes);

    /** Is told how far long work has come; stops it by throwing a CancellationException. */
    interface Step {
        void done(long rows, long ofAll);
    }

    /**
     * Writes everything, or what is known of one client, into a ZIP; under the phrase unless there is none. To be called
     * away from the screen's thread; refuses with the reason, and leaves nothing half-written.
     */
    void giveOut(Path to, @Nullable Long clientId, char @Nullable [] phrase, Step step);

    /** Asks for a ZIP of everything and makes a new book of it. */
    void bringBack();

    /** Erases a client as far as may be, and writes the book anew so that nothing of them stays in it. */
    void erase(long clientId, boolean dropBackups);

    /** Shows the paper with a recovery key: prints it or saves it. */
    void paper(String recoveryKey, Consumer<byte[]> pdf);
}
