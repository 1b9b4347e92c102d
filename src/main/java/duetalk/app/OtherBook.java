package duetalk.app;

import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.FileChoice;
import duetalk.ui.welcome.WelcomeController.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Another book in place of the one that is open: never over a call that is going on, or over something half-filled. */
final class OtherBook {

    private final Desk desk;
    private final CallGuard guard;
    private final Entrance entrance;
    private final FileChoice files;
    private final Supplier<Path> usual;

    /** @param usual where the book lies that the program opens by itself */
    OtherBook(Desk desk, CallGuard guard, Entrance entrance, FileChoice files, Supplier<Path> usual) {
        this.desk = desk;
        this.guard = guard;
        this.entrance = entrance;
        this.files = files;
        this.usual = usual;
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
        open(this::ways);
    }

    private void ways() {
        entrance.showsAgain(this::ways);
        Voice now = desk.voice();
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(now.say("otherbook.file"), "welcome-other", entrance::chooseBook));
        ways.add(new Way(now.say("otherbook.new"), "otherbook-new", this::newBook));
        if (Files.exists(usual.get())) {
            ways.add(new Way(now.say("otherbook.mine"), "otherbook-mine", entrance::openUsual));
        }
        ways.add(new Way(now.say("welcome.sample"), "welcome-sample", entrance::openSample));
        entrance.backWay(now).ifPresent(ways::add);
        entrance.place(now.say("otherbook.title"), now.say("otherbook.text"), ways);
    }

    /** Asks where a new book shall lie, and makes it. */
    private void newBook() {
        files.toSave(desk.voice().say("otherbook.new"), "duetalk.mv.db", "Duetalk", "*.mv.db")
                .ifPresent(path -> entrance.begin(path, new Destination.Today()));
    }

    private void open(Runnable opening) {
        if (!guard.isHeld()) {
            desk.leaving(opening);
        }
    }
}
