package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import javafx.scene.Node;

/** A sheet that asks before an act: what its fields refuse is said in it, and it stays open until the act closes it. */
public final class Asking {

    private Asking() {}

    /**
     * Opens it.
     *
     * @param title the message of its title
     * @param accept the message on its filled button
     * @param act may refuse; closes the sheet when it is done
     */
    public static void open(Workplace workplace, String title, Node form, String accept, Runnable act) {
        var voice = workplace.voice();
        workplace.navigator().open(new Sheet(voice.say(title), form, voice.say(accept), () -> {
            try {
                act.run();
            } catch (Refusal | BookProblem refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
            }
            return false;
        }));
    }
}
