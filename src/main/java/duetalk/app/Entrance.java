package duetalk.app;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.clients.Language;
import duetalk.exchange.sample.SampleBook;
import duetalk.platform.PreferenceFile;
import duetalk.store.BookFile;
import duetalk.store.BookKey;
import duetalk.store.H2Book;
import duetalk.store.KeyFile;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Faults;
import duetalk.ui.common.FileChoice;
import duetalk.ui.common.Tasks;
import duetalk.ui.welcome.WelcomeController;
import duetalk.ui.welcome.WelcomeController.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way to an open book: the welcome, the pass phrase, what went wrong and the ways out of it. */
final class Entrance {

    private static final System.Logger LOG = System.getLogger(Entrance.class.getName());

    /** The preference that holds the book which was restored or mended. */
    private static final String USUAL = "book";

    private final PreferenceFile preferences;
    private final Path data;
    private final Tasks tasks;
    private final Clock clock;
    private final FileChoice files;
    private final MainWindow window;
    private final Supplier<Voice> voice;
    private final Early early;
    private final Guest guest;
    private final Unlocking unlocking;
    private final Comeback comeback;
    private final BringingBack bringingBack;
    private Runnable again = () -> {};

    Entrance(
            PreferenceFile preferences,
            Path data,
            Tasks tasks,
            Clock clock,
            FileChoice files,
            MainWindow window,
            Supplier<Voice> voice,
            Unlocking unlocking,
            Early early,
            Guest guest) {
        this.preferences = preferences;
        this.data = data;
        this.tasks = tasks;
        this.clock = clock;
        this.files = files;
        this.window = window;
        this.voice = voice;
        this.early = early;
        this.guest = guest;
        this.unlocking = unlocking;
        this.comeback = new Comeback(preferences, tasks, clock, window, voice, unlocking, this);
        this.bringingBack = new BringingBack(tasks, files, window, voice, this);
    }

    /** Who is let in when a book is open. */
    interface Guest {

        /**
         * A book is open.
         *
         * @param said what is to be said about it, empty for nothing
         */
        void entered(H2Book book, BookFile file, Destination first, String said);

        /** Shows the open book again, with a warning unless that is empty; false when there is none. */
        boolean stay(String warning);

        /** The next book that is let in is a new one. */
        void newBook();

        /** The book that is open meanwhile, if one is. */
        Optional<BookFile> openBook();

        void language(Language language);
    }

    /** Shows the present place of the entrance again: another language was chosen. */
    void showAgain() {
        again.run();
    }

    void openUsual() {
        Path usual = usualBook(preferences, data);
        if (Files.exists(usual)) {
            open(usual, false);
        } else {
            welcome();
        }
    }

    /** The book that was restored or mended last, else the one that everybody has. */
    static Path usualBook(PreferenceFile preferences, Path data) {
        return preferences.path(USUAL).filter(Files::exists).orElse(data.resolve("book.mv.db"));
    }

    private void welcome() {
        again = this::welcome;
        Voice now = voice.get();
        place(
                now.say("welcome.title"),
                now.say("welcome.text"),
                List.of(
                        new Way(
                                now.say("welcome.start"),
                                "welcome-start",
                                () -> begin(data.resolve("book.mv.db"), new Destination.Today())),
                        new Way(
                                now.say("welcome.bringin"),
                                "welcome-bringin",
                                () -> begin(data.resolve("book.mv.db"), new Destination.BringIn())),
                        new Way(now.say("welcome.sample"), "welcome-sample", this::openSample),
                        chooseWay(now),
                        new Way(now.say("back.accept"), "welcome-back", this::bringBack)));
    }

    Optional<Way> backWay(Voice now) {
        return guest.openBook().map(open -> new Way(now.say("otherbook.back"), "otherbook-back", this::back));
    }

    Way chooseWay(Voice now) {
        return new Way(now.say("welcome.other"), "welcome-other", this::chooseBook);
    }

    void place(String title, String text, List<Way> ways) {
        window.dress();
        window.show(voice.get(), new WelcomeController(voice.get(), title, text, ways, guest::language).load());
    }

    /** Says something before any book is open. */
    void say(String sentence) {
        Voice now = voice.get();
        place(now.say("trouble.title"), sentence, List.of(chooseWay(now)));
    }

    void open(Path path, boolean make) {
        openThen(path, make, new Destination.Today());
    }

    /** What the entrance shows again in another language. */
    void showsAgain(Runnable place) {
        again = place;
    }

    /** Makes a new book; one that is there already is opened as it is. */
    void begin(Path path, Destination first) {
        if (!Files.exists(path)) {
            guest.newBook();
        }
        openThen(path, true, first);
    }

    private void openThen(Path path, boolean make, Destination first) {
        if (isOpen(path)) {
            back();
            return;
        }
        again = () -> openThen(path, make, first);
        waiting();
        tasks.write(() -> early.open(new BookFile(path), make), opening -> opened(opening, first, "", null));
    }

    private boolean isOpen(Path path) {
        return guest.openBook().filter(one -> one.isMeant(path.toString())).isPresent();
    }

    void waiting() {
        window.waitQuietly(voice.get(), voice.get().say("welcome.opening"));
    }

    void openSample() {
        again = this::openSample;
        waiting();
        LocalDate today = LocalDate.now(clock);
        BookFile sample = new BookFile(data.resolve("sample-" + today + ".mv.db"));
        if (isOpen(sample.path())) {
            back();
            return;
        }
        tasks.write(
                () -> Opening.ofSample(
                        sample,
                        new SampleBook(today, clock.getZone()),
                        voice.get().language()),
                opening -> opened(opening, new Destination.Today(), "", null));
    }

    private void opened(Opening opening, Destination first, String said, @Nullable BookKey key) {
        H2Book book = opening.book();
        BookProblem problem = opening.problem();
        if (book != null) {
            guest.entered(book, opening.file(), first, said);
        } else if (problem != null && problem.kind() == Kind.SEALED) {
            unlock(opening.file(), first, said);
        } else if (problem != null) {
            trouble(problem, opening.file(), key);
        }
    }

    /** Asks for the phrase of a protected book. Whoever needed the recovery key is led to set a new phrase. */
    private void unlock(BookFile file, Destination first, String said) {
        again = () -> unlock(file, first, said);
        Voice now = voice.get();
        List<Way> ways = new ArrayList<>(List.of(chooseWay(now)));
        backWay(now).ifPresent(ways::add);
        unlocking.ask(
                KeyFile.of(file),
                now.say("unlock.title"),
                file.name(),
                ways,
                screen -> window.show(now, screen),
                problem -> {
                    if (Comeback.isKeyGone(problem)) {
                        trouble(problem, file, null);
                    }
                    return Comeback.isKeyGone(problem);
                },
                unlocked -> {
                    boolean forgotten = unlocked.byRecovery();
                    openWith(
                            file,
                            unlocked.key(),
                            forgotten ? new Destination.Settings(Destination.Settings.Page.PRIVACY) : first,
                            forgotten ? voice.get().say("unlock.byrecovery") : said);
                });
    }

    /** Opens a book whose key is known; null when it lies open to read. */
    void openWith(BookFile file, @Nullable BookKey key, Destination first, String said) {
        waiting();
        tasks.write(() -> Opening.of(file, key), opening -> opened(opening, first, said, key));
    }

    /** From now on this is the book that the program opens by itself. */
    void openAsUsual(BookFile next, @Nullable BookKey key, String said) {
        preferences.put(USUAL, next.path().toString());
        openWith(next, key, new Destination.Today(), said);
    }

    void trouble(BookProblem problem, BookFile troubled, @Nullable BookKey key) {
        LOG.log(System.Logger.Level.WARNING, "book not opened: " + problem.kind() + " " + Faults.place(problem));
        again = () -> trouble(problem, troubled, key);
        Voice now = voice.get();
        List<Way> ways = new ArrayList<>();
        if (problem.kind() == Kind.MISSING) {
            ways.add(new Way(now.say("trouble.make"), "trouble-make", () -> open(troubled.path(), true)));
        }
        ways.addAll(comeback.ways(problem, troubled, key));
        ways.add(new Way(now.say("trouble.again"), "trouble-again", () -> open(troubled.path(), false)));
        ways.add(chooseWay(now));
        backWay(now).ifPresent(ways::add);
        place(now.say("trouble.title"), now.problem(problem), ways);
    }

    void chooseBook() {
        files.toOpen(voice.get().say("welcome.other"), "Duetalk", "*.mv.db").ifPresent(path -> open(path, false));
    }

    Comeback comeback() {
        return comeback;
    }

    /** Makes a book of a ZIP of everything; beside the usual one, if there is one. */
    void bringBack() {
        Path usual = data.resolve("book.mv.db");
        Path to = Files.exists(usual) ? data.resolve("book-restored-" + Moments.stamp(clock)) : usual;
        bringingBack.ask(new BookFile(to));
    }

    /** Back to the open book, or to the beginning when there is none. */
    void back() {
        if (!guest.stay("")) {
            openUsual();
        }
    }

    /** Nothing came of it: back to the open book with the reason, or to the ways out of the trouble. */
    void backFrom(BookProblem problem, BookFile troubled, @Nullable BookKey key) {
        if (!guest.stay(voice.get().problem(problem))) {
            trouble(problem, troubled, key);
        }
    }
}
