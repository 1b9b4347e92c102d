package duetalk.app;

import duetalk.actions.UnendedCalls;
import duetalk.core.book.Book;
import duetalk.core.book.BookProblem;
import duetalk.core.book.Rules;
import duetalk.core.clients.Language;
import duetalk.core.contacts.CallDraft;
import duetalk.exchange.sample.SampleBook;
import duetalk.letters.LetterPress;
import duetalk.platform.PreferenceFile;
import duetalk.store.BookFile;
import duetalk.store.CallJournalFile;
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
import duetalk.ui.welcome.WelcomeController;
import duetalk.ui.welcome.WelcomeController.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window with the open book in it: opening, closing, another language, another theme. */
final class Desk implements ShellController.ShellActs {

    private static final System.Logger LOG = System.getLogger(Desk.class.getName());

    private final PreferenceFile preferences;
    private final Path data;
    private final Tasks tasks;
    private final Clock clock;
    private final FileChoice files;
    private final Theme theme;
    private final MainWindow window;
    private final LetterPress press = new LetterPress();
    private final LiveCalls calls;
    private final ShellModel search = new ShellModel();
    private Voice voice;
    private @Nullable Book book;
    private @Nullable BookFile file;
    private @Nullable Rules rules;
    private @Nullable ShellController shell;
    private boolean warnedOfCall;
    private Runnable again = () -> {};

    Desk(Stage stage, PreferenceFile preferences, Path data, Tasks tasks, Clock clock, FileChoice files) {
        this.preferences = preferences;
        this.data = data;
        this.tasks = tasks;
        this.clock = clock;
        this.files = files;
        this.calls = new LiveCalls(tasks);
        this.theme = new Theme(preferences);
        this.window = new MainWindow(stage, new PreferenceMemory(preferences));
        this.voice = Languages.voice(Languages.remembered(preferences), preferences);
        tasks.onFailure(this::failed);
    }

    void show() {
        theme.apply();
        theme.whenSystemChanges(this::repaint);
        window.beforeClosing(this::mayClose);
        window.show(voice, new javafx.scene.layout.StackPane());
    }

    /** A call that is going on is shown and named before the window closes; asking twice closes it all the same. */
    private boolean mayClose() {
        ShellController shown = shell;
        Optional<Long> live = calls.any();
        if (shown == null || live.isEmpty() || warnedOfCall) {
            return true;
        }
        warnedOfCall = true;
        shown.go(new Destination.Call(live.get()));
        shown.warn(voice.say("call.stillopen"));
        return false;
    }

    void openUsual() {
        Path usual = data.resolve("book.mv.db");
        if (Files.exists(usual)) {
            open(usual, false);
        } else {
            welcome();
        }
    }

    private void welcome() {
        again = this::welcome;
        place(
                voice.say("welcome.title"),
                voice.say("welcome.text"),
                List.of(
                        new Way(
                                voice.say("welcome.start"),
                                "welcome-start",
                                () -> open(data.resolve("book.mv.db"), true)),
                        new Way(
                                voice.say("welcome.bringin"),
                                "welcome-bringin",
                                () -> openThen(data.resolve("book.mv.db"), new Destination.BringIn())),
                        new Way(voice.say("welcome.sample"), "welcome-sample", this::openSample),
                        new Way(voice.say("welcome.other"), "welcome-other", this::chooseBook)));
    }

    private void place(String title, String text, List<Way> ways) {
        Parent root = new WelcomeController(voice, title, text, ways, this::language).load();
        window.show(voice, root);
    }

    void open(Path path, boolean make) {
        openThen(path, make, new Destination.Today());
    }

    private void openThen(Path path, Destination first) {
        openThen(path, true, first);
    }

    private void openThen(Path path, boolean make, Destination first) {
        again = () -> openThen(path, make, first);
        window.wait(voice, voice.say("welcome.opening"));
        tasks.write(() -> Opening.of(new BookFile(path), make), opening -> opened(opening, first));
    }

    private void opened(Opening opening, Destination first) {
        Book opened = opening.book();
        BookProblem problem = opening.problem();
        if (opened != null) {
            opened(opened, opening.file(), first);
        } else if (problem != null) {
            trouble(problem, opening.file());
        }
    }

    void openSample() {
        again = this::openSample;
        window.wait(voice, voice.say("welcome.opening"));
        LocalDate today = LocalDate.now(clock);
        BookFile sample = new BookFile(data.resolve("sample-" + today + ".mv.db"));
        tasks.write(
                () -> Opening.ofSample(sample, new SampleBook(today, clock.getZone()), voice.language()),
                opening -> opened(opening, new Destination.Today()));
    }

    private void opened(Book newBook, BookFile newFile, Destination first) {
        closeBook();
        book = newBook;
        file = newFile;
        CallJournalFile journal = new CallJournalFile(newFile);
        tasks.read(() -> new Known(ShellModel.read(newBook), rulesOf(newBook), left(newBook, journal)), known -> {
            search.use(known.clients());
            rules = known.rules();
            calls.begin(journal, known.left(), clock.instant());
            build(first);
            offer(known.left());
            if (newBook.isReadOnly()) {
                warn(voice.say("book.READ_ONLY", "place", new duetalk.text.Ltr(newFile.display())));
            }
        });
        tasks.read(this::warmed, ok -> {});
    }

    private record Known(ShellModel.Known clients, Rules rules, List<CallDraft> left) {}

    /** Calls that were not ended; one that is in the book already was ended just before the program was. */
    private static List<CallDraft> left(Book of, CallJournalFile journal) {
        return of.read(stores -> UnendedCalls.of(stores, journal));
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

    private Rules rulesOf(Book of) {
        LocalDate today = LocalDate.now(clock);
        return of.read(stores -> Rules.of(stores, today));
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
            tasks.read(() -> rulesOf(open), read -> rules = read);
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
                open, this::currentRules, voice, clock, tasks, navigator, new PreferenceMemory(preferences), files);
        ShellController built =
                new ShellController(workplace, new Screens(press, calls, openFile.display()), this, search);
        shell = built;
        window.show(voice, built.load());
        built.go(destination);
        calls.any().ifPresent(client -> built.onTheLine(client, search.name(client)));
    }

    private void trouble(BookProblem problem, BookFile troubled) {
        LOG.log(System.Logger.Level.WARNING, "book not opened: " + problem.kind() + " " + Faults.place(problem));
        List<Way> ways = new ArrayList<>();
        if (problem.kind() == BookProblem.Kind.MISSING) {
            ways.add(new Way(voice.say("trouble.make"), "trouble-make", () -> open(troubled.path(), true)));
        }
        ways.add(new Way(voice.say("trouble.again"), "trouble-again", () -> open(troubled.path(), false)));
        ways.add(new Way(voice.say("welcome.other"), "welcome-other", this::chooseBook));
        again = () -> trouble(problem, troubled);
        place(voice.say("trouble.title"), voice.problem(problem), ways);
    }

    private void chooseBook() {
        files.toOpen(voice.say("welcome.other"), "Duetalk", "*.mv.db").ifPresent(path -> open(path, false));
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
        shell().ifPresentOrElse(now -> build(now.here()), again);
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
        shell().ifPresentOrElse(
                        now -> now.warn(sentence),
                        () -> place(
                                voice.say("trouble.title"),
                                sentence,
                                List.of(new Way(voice.say("welcome.other"), "welcome-other", this::chooseBook))));
    }

    @Override
    public void language(Language language) {
        preferences.put("language", language.tag());
        voice = Languages.voice(language, preferences);
        shell().ifPresentOrElse(now -> build(now.here()), again);
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
        if (open != null) {
            open.close();
        }
    }

    void close() {
        tasks.finish();
        closeBook();
    }
}
