package duetalk.app;

import duetalk.core.backup.BookPart;
import duetalk.letters.LetterPress;
import duetalk.store.BackupFolder;
import duetalk.ui.common.Tasks;
import duetalk.ui.shell.ShellController;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the first screen of a book need not wait for: the search, the newest backup, reminders, the layouter. */
final class Settling {

    private final Present present;
    private final Reminders reminders;
    private final MainWindow window;
    private final Tasks tasks;
    private final LetterPress press;
    private final Supplier<BackupFolder> backups;
    private final Supplier<Optional<ShellController>> shell;
    private boolean done;

    Settling(
            Present present,
            Reminders reminders,
            MainWindow window,
            Tasks tasks,
            LetterPress press,
            Supplier<BackupFolder> backups,
            Supplier<Optional<ShellController>> shell) {
        this.present = present;
        this.reminders = reminders;
        this.window = window;
        this.tasks = tasks;
        this.press = press;
        this.backups = backups;
        this.shell = shell;
    }

    /** Another book is opened: it all begins anew. */
    void begin() {
        done = false;
    }

    /** Does it, once for each book. */
    void settle() {
        if (done) {
            return;
        }
        done = true;
        window.dress();
        present.ifOpen().ifPresent(open -> {
            present.manyClientsChanged();
            showBackup();
            reminders.open(open);
            tasks.read(this::warmed, ok -> {});
            Set<BookPart> rotten = EnumSet.noneOf(BookPart.class);
            tasks.read(() -> rotten.addAll(backups.get().rotten()), is -> tell(rotten));
        });
    }

    /** A disk that rots: said with the part that it has changed. */
    private void tell(Set<BookPart> rotten) {
        if (!rotten.isEmpty()) {
            shell.get().ifPresent(shown -> shown.rotten(rotten));
        }
    }

    private boolean warmed() {
        press.warmUp();
        return true;
    }

    /** The shell was built anew. */
    void shellBuilt() {
        if (done) {
            showBackup();
        }
    }

    /** Shows in the status line when the newest backup was taken. */
    void showBackup() {
        BackupFolder now = backups.get();
        tasks.read(
                now::all,
                all -> shell.get()
                        .ifPresent(shown -> shown.backedUp(
                                all.isEmpty() ? null : all.getFirst().at())));
    }
}
