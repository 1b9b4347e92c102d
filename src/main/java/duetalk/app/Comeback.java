package duetalk.app;

import duetalk.core.backup.Backup;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.platform.PreferenceFile;
import duetalk.store.BackupFolder;
import duetalk.store.BookFile;
import duetalk.store.BookKey;
import duetalk.store.KeyFile;
import duetalk.store.Mending;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.common.Tasks;
import duetalk.ui.welcome.WelcomeController.Way;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Coming back after damage or a mistake: mending on copies, and going back to a backup. */
final class Comeback {

    private final PreferenceFile preferences;
    private final Tasks tasks;
    private final Clock clock;
    private final MainWindow window;
    private final Supplier<Voice> voice;
    private final Unlocking unlocking;
    private final Entrance entrance;

    Comeback(
            PreferenceFile preferences,
            Tasks tasks,
            Clock clock,
            MainWindow window,
            Supplier<Voice> voice,
            Unlocking unlocking,
            Entrance entrance) {
        this.preferences = preferences;
        this.tasks = tasks;
        this.clock = clock;
        this.window = window;
        this.voice = voice;
        this.unlocking = unlocking;
        this.entrance = entrance;
    }

    /** What can be done about a book that does not open. */
    List<Way> ways(BookProblem problem, BookFile troubled, @Nullable BookKey key) {
        Voice now = voice.get();
        List<Way> ways = new ArrayList<>();
        if (problem.kind() == Kind.DAMAGED) {
            ways.add(new Way(now.say("trouble.mend"), "trouble-mend", () -> mend(troubled, key)));
        }
        if (problem.kind() == Kind.DAMAGED || problem.kind() == Kind.UNMENDABLE || isKeyGone(problem)) {
            newestBackup(troubled)
                    .ifPresent(backup -> ways.add(new Way(
                            now.say("trouble.backup", "date", LocalDate.ofInstant(backup.at(), clock.getZone())),
                            "trouble-backup",
                            () -> restore(backup, troubled, key))));
        }
        return ways;
    }

    static boolean isKeyGone(BookProblem problem) {
        return problem.kind() == Kind.KEY_MISSING || problem.kind() == Kind.KEY_DAMAGED;
    }

    private Optional<Backup> newestBackup(BookFile of) {
        return BackupFolder.all(of, Safekeeping.folder(preferences, of)).stream()
                .findFirst();
    }

    /** Opens the book as a backup holds it, in a new file beside the present one, which stays. */
    void restore(Backup backup, BookFile present, @Nullable BookKey key) {
        tasks.read(() -> BackupFolder.keyOf(backup), keys -> {
            if (keys.isEmpty()) {
                restore(backup, present, null, KeyFile.of(present), key != null);
            } else if (key != null && keys.get().holds(key)) {
                restore(backup, present, key, KeyFile.of(present), false);
            } else {
                unlock(backup, present, keys.get());
            }
        });
    }

    private void unlock(Backup backup, BookFile present, KeyFile keys) {
        Voice now = voice.get();
        LocalDate day = LocalDate.ofInstant(backup.at(), clock.getZone());
        unlocking.ask(
                keys,
                now.say("unlock.title"),
                now.say("unlock.backup", "date", day),
                List.of(new Way(now.say("act.back"), "unlock-back", entrance::back)),
                screen -> window.show(now, screen),
                problem -> false,
                unlocked -> restore(backup, present, unlocked.key(), keys, false));
    }

    private void restore(
            Backup backup, BookFile present, @Nullable BookKey key, KeyFile keys, boolean losesProtection) {
        entrance.waiting();
        tasks.write(
                () -> restored(backup, present, key, keys),
                result -> result.open(
                        book -> entrance.openAsUsual(book, key, whatIsOpen(present, losesProtection)),
                        problem -> entrance.backFrom(problem, present, key)));
    }

    private String whatIsOpen(BookFile present, boolean losesProtection) {
        String open = voice.get().say("safety.restored", "place", new Ltr(present.display()));
        return losesProtection ? open + " " + voice.get().say("safety.restored.open") : open;
    }

    /** A book that was made, or why not. */
    private record Made(@Nullable BookFile book, @Nullable BookProblem problem) {

        void open(java.util.function.Consumer<BookFile> made, java.util.function.Consumer<BookProblem> failed) {
            if (book != null) {
                made.accept(book);
            } else if (problem != null) {
                failed.accept(problem);
            }
        }
    }

    private Made restored(Backup backup, BookFile present, @Nullable BookKey key, KeyFile keys) {
        try {
            return new Made(BackupFolder.restore(backup, beside(present, "restored"), key, keys), null);
        } catch (BookProblem problem) {
            return new Made(null, problem);
        }
    }

    private BookFile beside(BookFile present, String what) {
        return new BookFile(present.folder().resolve(present.family() + "-" + what + "-" + Moments.stamp(clock)));
    }

    private void mend(BookFile damaged, @Nullable BookKey key) {
        entrance.waiting();
        tasks.write(() -> Mending.mend(damaged, beside(damaged, "mended"), key), mended -> {
            if (mended.isEmpty()) {
                entrance.trouble(new BookProblem(Kind.UNMENDABLE, damaged.display()), damaged, key);
            } else {
                entrance.openAsUsual(mended.get().file(), key, whatCameBack(mended.get(), damaged));
            }
        });
    }

    private String whatCameBack(Mending.Mended mended, BookFile damaged) {
        String back = voice.get()
                .say(
                        "trouble.mended",
                        "clients",
                        Math.toIntExact(mended.counts().clients()),
                        "invoices",
                        Math.toIntExact(mended.counts().invoices()),
                        "entries",
                        Math.toIntExact(mended.counts().entries()),
                        "place",
                        new Ltr(damaged.display()));
        java.time.Instant last = mended.counts().lastEntry();
        return last == null
                ? back
                : back + " "
                        + voice.get().say("trouble.mended.last", "date", LocalDate.ofInstant(last, clock.getZone()));
    }
}
