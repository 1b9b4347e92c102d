package duetalk.app;

import duetalk.core.calendar.Place;
import duetalk.core.settings.Sender;
import duetalk.store.H2Book;
import duetalk.ui.shell.ShellController;
import duetalk.ui.welcome.FirstSteps;

/** The first opening of a new book: its country is guessed and shown, never taken silently. */
final class FirstStart {

    private final Desk desk;
    private boolean fresh;

    FirstStart(Desk desk) {
        this.desk = desk;
    }

    /** The next book that opens is a new one. */
    void begins() {
        fresh = true;
    }

    /** Asks, when the book that was opened is new. */
    void ask(H2Book book, ShellController shell) {
        if (!fresh) {
            return;
        }
        fresh = false;
        Place guess = FirstSteps.place(
                System.getProperty("user.country", ""), desk.voice().language());
        String name = FirstSteps.name(System.getProperty("user.name", ""));
        shell.open(new FirstSteps(desk.voice(), guess, name).sheet(desk.voice(), answer -> {
            keep(book, answer.sender());
            if (answer.language() != desk.voice().language()) {
                desk.tasks().onScreen(() -> desk.language(answer.language()));
            }
        }));
    }

    private void keep(H2Book book, Sender sender) {
        desk.tasks()
                .write(
                        () -> book.<Boolean>write(stores -> {
                            stores.settings().save(sender);
                            return true;
                        }),
                        kept -> desk.present().rulesChanged());
    }
}
