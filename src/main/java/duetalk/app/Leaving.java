package duetalk.app;

import duetalk.store.BookFile;
import duetalk.store.Compaction;
import duetalk.store.H2Book;
import duetalk.ui.shell.ShellController;
import javafx.stage.Stage;

/** The way out: never while somebody is on the line or something is half-filled, and a book that has grown too large is written anew first. */
final class Leaving {

    private static final System.Logger LOG = System.getLogger(Leaving.class.getName());

    private final Desk desk;
    private final CallGuard guard;
    private final Stage stage;
    private boolean isLarge;
    private boolean isGivenUp;

    Leaving(Desk desk, CallGuard guard, Stage stage) {
        this.desk = desk;
        this.guard = guard;
        this.stage = stage;
    }

    void opened(boolean large) {
        isLarge = large;
    }

    /** Whether the window may close at once; if not it closes by itself when the book is in order. */
    boolean mayClose() {
        if (!guard.mayClose()) {
            return false;
        }
        if (!isGivenUp && !desk.shell().map(ShellController::isAtRest).orElse(true)) {
            desk.leaving(() -> {
                isGivenUp = true;
                if (mayClose()) {
                    stage.close();
                }
            });
            return false;
        }
        if (!isLarge) {
            return true;
        }
        isLarge = false;
        desk.leaveScreen();
        H2Book open = desk.present().book();
        BookFile file = desk.present().file();
        desk.pause(desk.voice().say("work.tidy"));
        desk.tasks().write(() -> tidied(open, file), done -> stage.close());
        return false;
    }

    /** A book that could not be written anew is as good as before. */
    private static boolean tidied(H2Book open, BookFile file) {
        open.close();
        try {
            Compaction.run(file, open.bookKey());
            return true;
        } catch (RuntimeException asBefore) {
            LOG.log(System.Logger.Level.WARNING, "the book was not written anew");
            return false;
        }
    }
}
