package duetalk.app;

import duetalk.core.backup.Backup;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.clients.Language;
import duetalk.core.contacts.CallDraft;
import duetalk.letters.LetterPress;
import duetalk.platform.PreferenceFile;
import duetalk.store.BackupFolder;
import duetalk.store.BookFile;
import duetalk.store.CallJournalFile;
import duetalk.store.H2Book;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.call.LeftCall;
import duetalk.ui.call.LiveCalls;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Faults;
import duetalk.ui.common.FileChoice;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Tasks;
import duetalk.ui.common.Workplace;
import duetalk.ui.shell.ShellController;
import duetalk.ui.shell.ShellModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window with the open book in it: opening, closing, another language, another theme. */
final class Desk implements ShellController.ShellActs, Entrance.Guest {

    private static final int MOST_SAID = 9_999;

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
    private final ShellModel search = new ShellModel();
    private Voice voice;
    private @Nullable H2Book book;
    private @Nullable BookFile file;
    private @Nullable Rules rules;
    private @Nullable ShellController shell;

    Desk(Stage stage, PreferenceFile preferences, Path data, Tasks tasks, Clock clock, FileChoice files) {
        this.preferences = preferences;
        this.tasks = tasks;
        this.clock = clock;
        this.files = files;
        this.calls = new LiveCalls(tasks);
        this.safekeeping = new Safekeeping(preferences, tasks, clock, this::backedUp);
        this.theme = new Theme(preferences);
        this.window = new MainWindow(stage, new PreferenceMemory(preferences));
        this.voice = Languages.voice(Languages.remembered(preferences), preferences);
        this.guard = new CallGuard(calls, this::shell, () -> voice);
        this.entrance = new Entrance(preferences, data, tasks, clock, files, window, () -> voice, this);
        tasks.onFailure(this::failed);
    }

    void show() {
        theme.apply();
        theme.whenSystemChanges(this::repaint);
        window.beforeClosing(guard::mayClose);
        window.show(voice, new javafx.scene.layout.StackPane());
    }

    /** The program was started again: this window comes to the front, and opens what that start was asked for. */
    void calledAgain(String wanted) {
        window.toFront();
        BookFile present = file;
        boolean isHere = present != null && present.isMeant(wanted);
        if (wanted.isEmpty() || isHere || guard.isHeld()) {
            return;
        }
        if (wanted.equals("--sample")) {
            entrance.openSample();
        } else {
            entrance.open(Path.of(wanted), false);
        }
    }

    Entrance entrance() {
        return entrance;
    }

    @Override
    public void entered(H2Book newBook, BookFile newFile, Destination first, String said) {
        closeBook();
        book = newBook;
        file = newFile;
        CallJournalFile journal = new CallJournalFile(newFile);
        LocalDate today = LocalDate.now(clock);
        tasks.read(() -> Known.read(newBook, journal, today), known -> {
            search.use(known.clients());
            rules = known.rules();
            calls.begin(journal, known.left(), clock.instant());
            safekeeping.open(newBook, newFile);
            build(first);
            offer(known.left());
            sayAtOpening(newBook, newFile, said);
        });
        tasks.read(this::warmed, ok -> {});
    }

    private void sayAtOpening(Book of, BookFile at, String said) {
        if (of.missingChanges() > 0) {
            warn(voice.say("trouble.lost", "count", Math.toIntExact(Math.min(of.missingChanges(), MOST_SAID))));
        } else if (of.isReadOnly()) {
            warn(voice.say("book.READ_ONLY", "place", new Ltr(at.display())));
        } else if (!said.isEmpty()) {
            shell().ifPresent(now -> now.say(said, null));
        }
    }

    private void backedUp(Backup backup) {
        shell().ifPresent(now -> now.backedUp(backup.at()));
    }

    /** Shows in the status line when the newest backup was taken. */
    private void showBackup() {
        BackupFolder now = safekeeping.current();
        tasks.read(
                now::all,
                all -> shell().ifPresent(shown ->
                        shown.backedUp(all.isEmpty() ? null : all.getFirst().at())));
    }

    void backUpInto(Path folder) {
        safekeeping.into(folder);
        showBackup();
    }

    void restore(Backup backup) {
        BookFile present = file;
        if (present != null) {
            entrance.restore(backup, present);
        }
    }

    private void offer(List<CallDraft> left) {
        shell().ifPresent(now -> left.stream()
                .findFirst()
                .ifPresent(draft -> now.open(LeftCall.offer(
                        voice,
                        draft,
                        search.name(draft.clientId()),
                        clock.getZone(),
                        () -> now.go(new Destination.Call(draft.clientId()))))));
    }

    private Rules currentRules() {
        Rules now = rules;
        if (now == null) {
            throw new IllegalStateException("no book is open");
        }
        return now;
    }

    void rulesChanged() {
        Book open = book;
        if (open != null) {
            LocalDate today = LocalDate.now(clock);
            tasks.read(() -> Known.rules(open, today), read -> rules = read);
        }
    }

    private boolean warmed() {
        press.warmUp();
        return true;
    }

    /** Builds the shell anew, in the language and theme of now, and goes to a screen. */
    private void build(Destination destination) {
        Book open = book;
        BookFile openFile = file;
        if (open == null || openFile == null) {
            return;
        }
        DeskNavigator navigator = new DeskNavigator(this);
        Workplace workplace = new Workplace(
                open,
                this::currentRules,
                safekeeping::current,
                voice,
                clock,
                tasks,
                navigator,
                new PreferenceMemory(preferences),
                files);
        ShellController built =
                new ShellController(workplace, new Screens(press, calls, openFile.display()), this, search);
        shell = built;
        window.show(voice, built.load());
        built.go(destination);
        showBackup();
        calls.any().ifPresent(client -> built.onTheLine(client, search.name(client)));
    }

    Optional<ShellController> shell() {
        return Optional.ofNullable(shell);
    }

    Tasks tasks() {
        return tasks;
    }

    void clientChanged(long clientId) {
        Book open = book;
        if (open != null) {
            tasks.read(() -> open.read(stores -> stores.clients().card(clientId)), card -> card.ifPresent(search::put));
        }
    }

    void manyClientsChanged() {
        Book open = book;
        if (open != null) {
            tasks.read(() -> ShellModel.read(open), search::use);
        }
    }

    void rebuild() {
        voice = Languages.voice(voice.language(), preferences);
        shell().ifPresentOrElse(now -> build(now.here()), entrance::showAgain);
    }

    private void failed(RuntimeException failure) {
        warn(Problems.sentence(voice, failure));
    }

    /** Something nobody expected: said on the screen, with the place of the log; details only in the log. */
    void fault(Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, "unexpected: " + Faults.place(fault));
        tasks.onScreen(() -> warn(voice.say("problem.UNEXPECTED")));
    }

    private void warn(String sentence) {
        shell().ifPresentOrElse(now -> now.warn(sentence), () -> entrance.say(sentence));
    }

    @Override
    public void language(Language language) {
        preferences.put("language", language.tag());
        voice = Languages.voice(language, preferences);
        shell().ifPresentOrElse(now -> build(now.here()), entrance::showAgain);
    }

    @Override
    public void toggleTheme() {
        theme.toggle();
        repaint();
    }

    private void repaint() {
        theme.apply();
        shell().ifPresent(now -> build(now.here()));
    }

    @Override
    public boolean isDark() {
        return theme.isDark();
    }

    @Override
    public String bookName() {
        BookFile open = file;
        return open == null ? "" : String.valueOf(open.path().getFileName()).replace(".mv.db", "");
    }

    private void closeBook() {
        Book open = book;
        book = null;
        shell = null;
        safekeeping.close();
        if (open != null) {
            open.close();
        }
    }

    void close() {
        tasks.finish();
        closeBook();
    }
}
