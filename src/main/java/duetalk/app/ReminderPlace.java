package duetalk.app;

import duetalk.text.Voice;
import duetalk.ui.shell.ShellController;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Where a reminder is shown: in the program when it is looked at, else in the corner of the desktop. */
final class ReminderPlace {

    private final MainWindow window;
    private final Supplier<Optional<ShellController>> shell;
    private final Supplier<Voice> voice;
    private final BooleanSupplier locked;
    private final DesktopNote note = new DesktopNote();

    ReminderPlace(
            MainWindow window,
            Supplier<Optional<ShellController>> shell,
            Supplier<Voice> voice,
            BooleanSupplier locked) {
        this.window = window;
        this.shell = shell;
        this.voice = voice;
        this.locked = locked;
    }

    void show(Reminders.Due due) {
        Runnable open = () -> shell.get().ifPresent(now -> now.go(due.place()));
        if (window.isLookedAt() || locked.getAsBoolean()) {
            shell.get().ifPresent(now -> now.remind(due.words(), open));
        } else {
            note.show(voice.get(), due.words(), () -> {
                window.toFront();
                open.run();
            });
        }
    }

    void close() {
        note.close();
    }
}
