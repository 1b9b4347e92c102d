package duetalk.app;

import duetalk.core.backup.Backup;
import duetalk.core.clients.Language;
import duetalk.letters.LetterPress;
import duetalk.platform.AppFolders;
import duetalk.platform.PreferenceFile;
import duetalk.store.BackupFolder;
import duetalk.store.BookFile;
import duetalk.store.CallJournalFile;
import duetalk.store.H2Book;
import duetalk.text.Voice;
import duetalk.ui.call.LiveCalls;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Faults;
import duetalk.ui.common.FileChoice;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Tasks;
import duetalk.ui.shell.ShellController;
import duetalk.ui.today.TodayReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window with the open book in it: opening, closing, another language, another theme. */
final class Desk implements ShellController.ShellActs, Entrance.Guest {

    private static final System.Logger LOG = System.getLogger(Desk.class.getName());

    private final PreferenceFile preferences;
    private final Tasks tasks;
    private final Clock clock;
    private final FileChoice files;
    private final Theme theme;
    private final MainWindow window;
    private final LetterPress press = new LetterPress();
    private final LiveCalls calls;
    private final Safekeeping safekeeping;
    private final Entrance entrance;
    private final CallGuard guard;
    private final Lock lock;
    private final BookWork work;
    private final Leaving leaving;
    private final OtherBook otherBook;
    private final ShellMaking shells;
    private final FirstStart firstStart = new FirstStart(this);
    private final Present present;
    private final Reminders reminders;
    private final Settling settling;
    private final ReminderPlace reminderPlace;
    private final Early early;
    private final Path logs;
    private final FaultWindow faults;
    private Voice voice;
    private @Nullable ShellController shell;

    Desk(
            Stage stage,
            PreferenceFile preferences,
            AppFolders folders,
            Tasks tasks,
            Clock clock,
            FileChoice files,
            Early early) {
        this.preferences = preferences;
        this.tasks = tasks;
        this.clock = clock;
        this.files = files;
        this.early = early;
        this.logs = folders.logs();
        this.faults = new FaultWindow(logs);
        this.present = new Present(tasks, clock);
        this.calls = new LiveCalls(tasks);
        this.safekeeping = new Safekeeping(preferences, tasks, clock, this::backedUp);
        this.theme = new Theme(preferences);
        this.window = new MainWindow(stage, new PreferenceMemory(preferences));
        this.voice = Languages.voice(Languages.remembered(preferences), preferences);
        this.guard = new CallGuard(calls, this::shell, () -> voice);
        Unlocking unlocking = new Unlocking(tasks, () -> voice);
        this.lock = new Lock(
                preferences,
                window,
                clock,
                unlocking,
                () -> voice,
                () -> calls.any().isPresent());
        this.reminderPlace = new ReminderPlace(window, this::shell, () -> voice, lock::isLocked);
        this.reminders =
                new Reminders(clock, tasks, () -> present.memory(preferences), () -> voice, reminderPlace::show);
        this.settling = new Settling(present, reminders, window, tasks, press, safekeeping::current, this::shell);
        this.entrance = new Entrance(
                preferences, folders.data(), tasks, clock, files, window, () -> voice, unlocking, early, this);
        this.work = new BookWork(this, press, lock);
        this.leaving = new Leaving(this, guard, stage);
        this.shells = new ShellMaking(this, preferences, files, press, work, logs);
        this.otherBook =
                new OtherBook(this, guard, entrance, files, () -> Entrance.usualBook(preferences, folders.data()));
        tasks.onFailure(this::failed);
        tasks.onFault(this::fault);
    }

    void show() {
        theme.apply();
        theme.whenSystemChanges(this::repaint);
        window.beforeClosing(leaving::mayClose);
        window.show(voice, new javafx.scene.layout.StackPane());
    }

    /** The program was started again: this window comes to the front, and opens what that start was asked for. */
    void calledAgain(String wanted) {
        window.toFront();
        if (!lock.isLocked()) {
            otherBook.wanted(wanted);
        }
    }

    /** Runs every few seconds: locks what nobody touches, looks whether the book was swapped, takes a due backup. */
    void tick() {
        lock.tick();
        if (shell != null) {
            settling.settle();
        }
        present.ifOpen().ifPresent(open -> {
            present.lookForSwap(open);
            safekeeping.whenDue();
        });
        reminders.tick();
    }

    Entrance entrance() {
        return entrance;
    }

    @Override
    public void entered(H2Book newBook, BookFile newFile, Destination first, String said) {
        closeBook();
        settling.begin();
        present.open(newBook, newFile);
        CallJournalFile journal = new CallJournalFile(newFile, newBook.bookKey());
        LocalDate today = LocalDate.now(clock);
        tasks.read(() -> Known.read(newBook, newFile, journal, today), known -> {
            present.use(known);
            calls.begin(journal, known.left(), known::script, clock.instant());
            safekeeping.open(newBook, newFile);
            lock.guard(newBook, newFile);
            leaving.opened(known.isLarge());
            if (first instanceof Destination.Today) {
                Optional<CompletableFuture<TodayReader.Day>> begun = early.today(newBook);
                begun.ifPresent(present.today()::ahead);
                // at the start of the program the first look comes before all else
                present.today()
                        .afterRows(begun.isPresent() ? () -> window.afterDrawing(settling::settle) : settling::settle);
            }
            build(first);
            shell().ifPresent(now -> {
                Greeting greeting = new Greeting(voice, clock, now);
                greeting.offer(known.left(), present.search()::name);
                greeting.say(newBook, newFile, known, said);
                firstStart.ask(newBook, now);
            });
            if (!(first instanceof Destination.Today)) {
                settling.settle();
            }
        });
    }

    @Override
    public boolean stay(String warning) {
        if (present.ifOpen().isEmpty()) {
            return false;
        }
        build(shell().map(ShellController::here).orElse(new Destination.Today()));
        if (!warning.isEmpty()) {
            warn(warning);
        }
        return true;
    }

    private void backedUp(Backup backup) {
        shell().ifPresent(now -> now.backedUp(backup.at()));
    }

    void backUpInto(Path folder) {
        safekeeping.into(folder);
        settling.showBackup();
    }

    void restore(Backup backup) {
        leaving(() -> entrance.comeback()
                .restore(backup, present.file(), present.book().bookKey()));
    }

    LiveCalls calls() {
        return calls;
    }

    Present present() {
        return present;
    }

    BackupFolder backups() {
        return safekeeping.current();
    }

    /** Builds the shell anew, in the language and theme of now, and goes to a screen. */
    private void build(Destination destination) {
        if (present.ifOpen().isEmpty()) {
            return;
        }
        leaveScreen();
        ShellController built = shells.make();
        shell = built;
        window.show(voice, built.load());
        built.go(destination);
        settling.shellBuilt();
        built.onTheLine(calls.all());
    }

    Optional<ShellController> shell() {
        return Optional.ofNullable(shell);
    }

    Tasks tasks() {
        return tasks;
    }

    Clock clock() {
        return clock;
    }

    Voice voice() {
        return voice;
    }

    boolean isCallHeld() {
        return guard.isHeld();
    }

    void rebuild() {
        voice = Languages.voice(voice.language(), preferences);
        leaving(this::showAgain);
    }

    private void showAgain() {
        shell().ifPresentOrElse(now -> build(now.here()), entrance::showAgain);
    }

    private void failed(RuntimeException failure) {
        warn(Problems.sentence(voice, failure));
    }

    /** Something nobody expected: said on the screen, with the place of the log; details only in the log. */
    void fault(Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, "unexpected " + Faults.code(fault) + ": " + Faults.place(fault));
        tasks.onScreen(() -> faults.show(voice, fault));
    }

    @Override
    public void newBook() {
        firstStart.begins();
    }

    @Override
    public Optional<BookFile> openBook() {
        return present.ifOpen().flatMap(open -> present.ifFile());
    }

    @Override
    public void otherBook() {
        otherBook.choose();
    }

    void warn(String sentence) {
        shell().ifPresentOrElse(now -> now.warn(sentence), () -> entrance.say(sentence));
    }

    @Override
    public void language(Language language) {
        leaving(() -> {
            preferences.put("language", language.tag());
            voice = Languages.voice(language, preferences);
            showAgain();
        });
    }

    @Override
    public void toggleTheme() {
        theme.toggle();
        repaint();
    }

    private void repaint() {
        theme.apply();
        // what is being filled in stays; only the words of one button wait for the next screen
        shell().filter(ShellController::isAtRest).ifPresent(now -> build(now.here()));
    }

    /** Runs once the user has agreed to lose what is half-filled, if anything is. */
    void leaving(Runnable then) {
        shell().ifPresentOrElse(now -> now.leaving(then), then);
    }

    @Override
    public boolean isDark() {
        return theme.isDark();
    }

    @Override
    public String bookName() {
        return present.ifFile().map(BookFile::name).orElse("");
    }

    /** Nothing reaches the book from now on, and the window says why; whoever called closes the book. */
    void pause(String words) {
        leave();
        window.wait(voice, words);
    }

    private void closeBook() {
        leave().ifPresent(Opening::close);
    }

    private Optional<H2Book> leave() {
        shell = null;
        lock.release();
        reminders.close();
        reminderPlace.close();
        safekeeping.close();
        return present.forget();
    }

    /** What was begun on the screen is kept before it goes. */
    void leaveScreen() {
        shell().ifPresent(ShellController::leave);
    }

    void close() {
        // what is still being read may fail now that the book closes; nobody is there to be told
        tasks.onFailure(late -> {});
        tasks.onFault(late -> LOG.log(System.Logger.Level.ERROR, "while closing: " + Faults.place(late)));
        window.end();
        leaveScreen();
        faults.close();
        tasks.finish();
        theme.close();
        closeBook();
    }
}
