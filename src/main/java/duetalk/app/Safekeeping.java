package duetalk.app;

import duetalk.core.backup.Backup;
import duetalk.core.backup.Backups;
import duetalk.platform.PreferenceFile;
import duetalk.store.BackupFolder;
import duetalk.store.BookFile;
import duetalk.store.H2Book;
import duetalk.ui.common.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes backups of the open book: before the first change of a start, and every hour in which something changed. */
final class Safekeeping {

    private static final String FOLDER = "backup.folder";
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Duration LOOKS = Duration.ofMinutes(5);

    private final PreferenceFile preferences;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<Backup> taken;
    private @Nullable H2Book book;
    private @Nullable BackupFolder backups;
    private boolean isKept;
    private Instant looked = Instant.MIN;

    Safekeeping(PreferenceFile preferences, Tasks tasks, Clock clock, Consumer<Backup> taken) {
        this.preferences = preferences;
        this.tasks = tasks;
        this.clock = clock;
        this.taken = taken;
    }

    /** Another book is open. A book that can't be written needs no backup, and the sample is made anew each day. */
    void open(H2Book opened, BookFile at) {
        book = opened;
        use(folder(preferences, at));
        if (!opened.isReadOnly() && !isSample(at)) {
            // on the writing thread, so that the first change waits for it
            BackupFolder into = current();
            tasks.write(() -> takeIfChanged(into), one -> one.ifPresent(taken));
            looked = clock.instant();
            isKept = true;
        }
    }

    void close() {
        isKept = false;
        book = null;
        backups = null;
    }

    /** Where the backups of a book go: the folder that was chosen, else one beside the book. */
    static Path folder(PreferenceFile preferences, BookFile of) {
        return preferences.path(FOLDER).orElse(of.folder().resolve("backups"));
    }

    private static boolean isSample(BookFile of) {
        return of.name().startsWith("sample-");
    }

    private void use(Path folder) {
        H2Book open = book;
        if (open != null) {
            backups = new BackupFolder(open, folder, clock.getZone());
        }
    }

    /** From now on into this folder, such as one on a stick. */
    void into(Path folder) {
        preferences.put(FOLDER, folder.toString());
        use(folder);
    }

    BackupFolder current() {
        BackupFolder now = backups;
        if (now == null) {
            throw new IllegalStateException("no book is open");
        }
        return now;
    }

    private Optional<Backup> takeIfChanged(Backups into) {
        return into.isChanged() ? Optional.of(into.take(clock.instant())) : Optional.empty();
    }

    /** Called often; looks now and then whether a backup is due, and takes it. */
    void whenDue() {
        BackupFolder into = backups;
        Instant now = clock.instant();
        if (into != null && isKept && looked.plus(LOOKS).isBefore(now)) {
            looked = now;
            tasks.read(() -> isDue(into) ? takeIfChanged(into) : Optional.<Backup>empty(), one -> one.ifPresent(taken));
        }
    }

    private boolean isDue(Backups into) {
        Instant since = clock.instant().minus(BETWEEN);
        return into.all().stream().noneMatch(backup -> backup.at().isAfter(since));
    }
}
