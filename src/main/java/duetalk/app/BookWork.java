package duetalk.app;

import duetalk.actions.EraseClient;
import duetalk.core.backup.Backup;
import duetalk.core.book.BookProblem;
import duetalk.core.figures.FigureTable;
import duetalk.exchange.whole.SheetForm;
import duetalk.exchange.whole.WholeBookZip;
import duetalk.letters.LetterPress;
import duetalk.store.BackupFolder;
import duetalk.store.BookFile;
import duetalk.store.BookKey;
import duetalk.store.Compaction;
import duetalk.store.H2Book;
import duetalk.store.KeyFile;
import duetalk.store.Protection;
import duetalk.text.Voice;
import duetalk.ui.common.BookActs;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Secrets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The acts on the book as a whole. What writes it anew goes: close, work beside, open again, say what was done. */
final class BookWork implements BookActs {

    private final Desk desk;
    private final LetterPress press;
    private final Lock lock;

    BookWork(Desk desk, LetterPress press, Lock lock) {
        this.desk = desk;
        this.press = press;
        this.lock = lock;
    }

    /** How the work ended: the key of the book now, where to go, and what to say; a problem when it failed. */
    private record Done(
            @Nullable BookKey key,
            Destination next,
            String said,
            @Nullable BookProblem problem) {

        /** The same with what is done once the book is open again; a problem of that is said, the rest stands. */
        Done then(Runnable more) {
            try {
                more.run();
                return this;
            } catch (BookProblem failed) {
                return new Done(key, next, said, failed);
            }
        }

        static Done of(@Nullable BookKey key, Destination next, String said) {
            return new Done(key, next, said, null);
        }
    }

    private Voice voice() {
        return desk.voice();
    }

    @Override
    public boolean isProtected() {
        return desk.present().book().bookKey() != null;
    }

    @Override
    public void protect(char[] phrase, boolean dropBackups) {
        BackupFolder backups = desk.backups();
        closed(
                file -> {
                    try {
                        Protection.Protected done = Protection.protect(file, phrase);
                        return Done.of(done.key(), new Destination.RecoveryKey(done.recoveryKey()), "");
                    } finally {
                        Secrets.wipe(phrase);
                    }
                },
                opened -> renewBackups(opened, backups, dropBackups));
    }

    @Override
    public void changePhrase(char[] now, char[] next) {
        KeyFile keys = KeyFile.of(desk.present().file());
        BackupFolder backups = desk.backups();
        desk.tasks()
                .write(
                        () -> {
                            try {
                                keys.changePhrase(keys.open(now), next);
                                backups.renewKeys();
                                return true;
                            } finally {
                                Secrets.wipe(now);
                                Secrets.wipe(next);
                            }
                        },
                        changed -> finished("protect.changed"));
    }

    private void finished(String key) {
        desk.shell().ifPresent(shell -> {
            shell.closeSheet();
            shell.say(voice().say(key), null);
        });
    }

    @Override
    public void newRecoveryKey(char[] now) {
        KeyFile keys = KeyFile.of(desk.present().file());
        BackupFolder backups = desk.backups();
        desk.tasks()
                .write(
                        () -> {
                            try {
                                String made = keys.changeRecoveryKey(keys.open(now));
                                backups.renewKeys();
                                return made;
                            } finally {
                                Secrets.wipe(now);
                            }
                        },
                        made -> desk.shell().ifPresent(shell -> shell.go(new Destination.RecoveryKey(made))));
    }

    @Override
    public void unprotect(char[] now) {
        KeyFile keys = KeyFile.of(desk.present().file());
        desk.tasks()
                .read(
                        () -> {
                            try {
                                return keys.open(now);
                            } finally {
                                Secrets.wipe(now);
                            }
                        },
                        key -> closed(file -> {
                            Protection.remove(file, key);
                            return Done.of(
                                    null, new Destination.Settings(Page.PRIVACY), voice().say("protect.removed"));
                        }));
    }

    @Override
    public void lock() {
        lock.now();
    }

    @Override
    public int lockAfter() {
        return lock.minutes();
    }

    @Override
    public void lockAfter(int minutes) {
        lock.minutes(minutes);
    }

    @Override
    public void giveOut(Path to, @Nullable Long clientId, char @Nullable [] phrase, Step step) {
        desk.present().book().readAtOneMoment(stores -> {
            SheetForm form = SheetForm.of(desk.voice().language());
            WholeBookZip.write(
                    to, stores.tables(), clientId, phrase, form, desk.clock().instant(), step::done);
            return true;
        });
    }

    @Override
    public void bringBack() {
        if (!desk.isCallHeld()) {
            desk.entrance().bringBack();
        }
    }

    @Override
    public void erase(long clientId, boolean dropBackups) {
        if (desk.isCallHeld()) {
            return;
        }
        H2Book book = desk.present().book();
        LocalDate today = LocalDate.now(desk.clock());
        FigureTable figures = desk.present().rules().figures();
        BackupFolder backups = desk.backups();
        desk.tasks()
                .write(
                        () -> new EraseClient(book, figures).erase(clientId, today),
                        erased -> closed(
                                file -> {
                                    BookKey key = book.bookKey();
                                    Compaction.run(file, key);
                                    return Done.of(key, new Destination.Clients(), voice().say("erase.done"));
                                },
                                opened -> renewBackups(opened, backups, dropBackups)));
    }

    /** Takes a backup of the book as it is now, and removes those from before if so wanted. */
    private void renewBackups(H2Book opened, BackupFolder folder, boolean drop) {
        BackupFolder now = folder.of(opened);
        List<Backup> before = now.all();
        Backup taken = now.take(desk.clock().instant());
        if (drop) {
            now.remove(before.stream()
                    .filter(one -> !one.place().equals(taken.place()))
                    .toList());
        }
    }

    @Override
    public void paper(String recoveryKey, Consumer<byte[]> pdf) {
        String book = desk.present().file().name();
        LocalDate today = LocalDate.now(desk.clock());
        desk.tasks()
                .read(
                        () -> press.recoveryPaper(
                                voice(), book, recoveryKey, today, desk.clock().instant()),
                        pdf);
    }

    private void closed(Function<BookFile, Done> work) {
        closed(work, opened -> {});
    }

    /** Closes the book, does the work beside it, and opens it again; after a failure as it was. */
    private void closed(Function<BookFile, Done> work, Consumer<H2Book> after) {
        if (desk.isCallHeld()) {
            return;
        }
        H2Book open = desk.present().book();
        BookFile file = desk.present().file();
        BookKey before = open.bookKey();
        desk.pause(voice().say("work.busy"));
        desk.tasks()
                .write(
                        () -> {
                            open.close();
                            Done done = attempt(work, file, before);
                            Opening opening = Opening.of(file, done.key());
                            H2Book again = opening.book();
                            boolean isDone = again != null && done.problem() == null;
                            return new Reopened(opening, isDone ? done.then(() -> after.accept(again)) : done);
                        },
                        this::reopened);
    }

    /** The work and the book after it. */
    private record Reopened(Opening opening, Done done) {}

    private Done attempt(Function<BookFile, Done> work, BookFile file, @Nullable BookKey before) {
        try {
            return work.apply(file);
        } catch (BookProblem problem) {
            return new Done(before, new Destination.Settings(Page.PRIVACY), "", problem);
        }
    }

    private void reopened(Reopened end) {
        H2Book book = end.opening().book();
        BookProblem closed = end.opening().problem();
        BookProblem problem = end.done().problem();
        if (book != null) {
            desk.entered(
                    book, end.opening().file(), end.done().next(), end.done().said());
            if (problem != null) {
                desk.warn(voice().problem(problem));
            }
        } else if (closed != null) {
            desk.entrance().trouble(closed, end.opening().file(), end.done().key());
        }
    }
}
