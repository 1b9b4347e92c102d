package duetalk.app;

import duetalk.core.backup.Backup;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.clients.Language;
import duetalk.exchange.sample.SampleBook;
import duetalk.platform.PreferenceFile;
import duetalk.store.BackupFolder;
import duetalk.store.BookFile;
import duetalk.store.H2Book;
import duetalk.store.Mending;
import duetalk.text.Ltr;
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

/** The way to an open book: the welcome, what went wrong, mending, going back to a backup. */
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
    private final Guest guest;
    private Runnable again = () -> {};

    Entrance(
            PreferenceFile preferences,
            Path data,
            Tasks tasks,
            Clock clock,
            FileChoice files,
            MainWindow window,
            Supplier<Voice> voice,
            Guest guest) {
        this.preferences = preferences;
        this.data = data;
        this.tasks = tasks;
        this.clock = clock;
        this.files = files;
        this.window = window;
        this.voice = voice;
        this.guest = guest;
    }

    /** Who is let in when a book is open. */
    interface Guest {

        /**
         * A book is open.
         *
         * @param said what is to be said about it, empty for nothing
         */
        void entered(H2Book book, BookFile file, Destination first, String said);

        void language(Language language);
    }

    /** Shows the present place of the entrance again: another language was chosen. */
    void showAgain() {
        again.run();
    }

    void openUsual() {
        Path usual = usualBook();
        if (Files.exists(usual)) {
            open(usual, false);
        } else {
            welcome();
        }
    }

    /** The book that was restored or mended last, else the one that everybody has. */
    private Path usualBook() {
        return preferences.get(USUAL).map(Path::of).filter(Files::exists).orElse(data.resolve("book.mv.db"));
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
                                () -> open(data.resolve("book.mv.db"), true)),
                        new Way(
                                now.say("welcome.bringin"),
                                "welcome-bringin",
                                () -> openThen(data.resolve("book.mv.db"), true, new Destination.BringIn())),
                        new Way(now.say("welcome.sample"), "welcome-sample", this::openSample),
                        chooseWay(now)));
    }

    private Way chooseWay(Voice now) {
        return new Way(now.say("welcome.other"), "welcome-other", this::chooseBook);
    }

    private void place(String title, String text, List<Way> ways) {
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

    private void openThen(Path path, boolean make, Destination first) {
        again = () -> openThen(path, make, first);
        waiting();
        tasks.write(() -> Opening.of(new BookFile(path), make), opening -> opened(opening, first, ""));
    }

    private void waiting() {
        window.wait(voice.get(), voice.get().say("welcome.opening"));
    }

    void openSample() {
        again = this::openSample;
        waiting();
        LocalDate today = LocalDate.now(clock);
        BookFile sample = new BookFile(data.resolve("sample-" + today + ".mv.db"));
        tasks.write(
                () -> Opening.ofSample(
                        sample,
                        new SampleBook(today, clock.getZone()),
                        voice.get().language()),
                opening -> opened(opening, new Destination.Today(), ""));
    }

    private void opened(Opening opening, Destination first, String said) {
        H2Book book = opening.book();
        BookProblem problem = opening.problem();
        if (book != null) {
            guest.entered(book, opening.file(), first, said);
        } else if (problem != null) {
            trouble(problem, opening.file());
        }
    }

    private void trouble(BookProblem problem, BookFile troubled) {
        LOG.log(System.Logger.Level.WARNING, "book not opened: " + problem.kind() + " " + Faults.place(problem));
        again = () -> trouble(problem, troubled);
        Voice now = voice.get();
        List<Way> ways = new ArrayList<>();
        if (problem.kind() == Kind.MISSING) {
            ways.add(new Way(now.say("trouble.make"), "trouble-make", () -> open(troubled.path(), true)));
        }
        if (problem.kind() == Kind.DAMAGED) {
            ways.add(new Way(now.say("trouble.mend"), "trouble-mend", () -> mend(troubled)));
        }
        if (problem.kind() == Kind.DAMAGED || problem.kind() == Kind.UNMENDABLE) {
            newestBackup(troubled)
                    .ifPresent(backup -> ways.add(new Way(
                            now.say("trouble.backup", "date", LocalDate.ofInstant(backup.at(), clock.getZone())),
                            "trouble-backup",
                            () -> restore(backup, troubled))));
        }
        ways.add(new Way(now.say("trouble.again"), "trouble-again", () -> open(troubled.path(), false)));
        ways.add(chooseWay(now));
        place(now.say("trouble.title"), now.problem(problem), ways);
    }

    private void chooseBook() {
        files.toOpen(voice.get().say("welcome.other"), "Duetalk", "*.mv.db").ifPresent(path -> open(path, false));
    }

    private Optional<Backup> newestBackup(BookFile of) {
        return BackupFolder.all(of, Safekeeping.folder(preferences, of)).stream()
                .findFirst();
    }

    /** Opens the book as a backup holds it, in a new file beside the present one, which stays. */
    void restore(Backup backup, BookFile present) {
        tasks.write(
                () -> BackupFolder.restore(backup, beside(present, "restored"), null),
                restored ->
                        openAsUsual(restored, voice.get().say("safety.restored", "place", new Ltr(present.display()))));
    }

    private BookFile beside(BookFile present, String what) {
        return new BookFile(present.folder().resolve(present.family() + "-" + what + "-" + Moments.stamp(clock)));
    }

    private void openAsUsual(BookFile next, String said) {
        preferences.put(USUAL, next.path().toString());
        tasks.write(() -> Opening.of(next, false), opening -> opened(opening, new Destination.Today(), said));
    }

    private void mend(BookFile damaged) {
        waiting();
        tasks.write(() -> Mending.mend(damaged, beside(damaged, "mended"), null), mended -> {
            if (mended.isEmpty()) {
                trouble(new BookProblem(Kind.UNMENDABLE, damaged.display()), damaged);
            } else {
                openAsUsual(mended.get().file(), whatCameBack(mended.get(), damaged));
            }
        });
    }

    private String whatCameBack(Mending.Mended mended, BookFile damaged) {
        return voice.get()
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
    }
}
