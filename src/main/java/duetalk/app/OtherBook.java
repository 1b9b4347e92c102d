package duetalk.app;

import java.nio.file.Path;

/** Another book in place of the one that is open: never over a call that is going on, or over something half-filled. */
final class OtherBook {

    private final Desk desk;
    private final CallGuard guard;
    private final Entrance entrance;

    OtherBook(Desk desk, CallGuard guard, Entrance entrance) {
        this.desk = desk;
        this.guard = guard;
        this.entrance = entrance;
    }

    /** The book that another start of the program asked for: a path, the sample, or none. */
    void wanted(String wanted) {
        boolean isHere =
                desk.present().ifFile().filter(one -> one.isMeant(wanted)).isPresent();
        if (!wanted.isEmpty() && !isHere) {
            if (wanted.equals("--sample")) {
                open(entrance::openSample);
            } else {
                open(() -> entrance.open(Path.of(wanted), false));
            }
        }
    }

    /** Shows the books that can be opened; the open one is closed only when another has been opened. */
    void choose() {
        open(entrance::choose);
    }

    private void open(Runnable opening) {
        if (!guard.isHeld()) {
            desk.leaving(opening);
        }
    }
}
