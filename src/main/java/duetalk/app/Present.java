package duetalk.app;

import duetalk.core.book.Rules;
import duetalk.platform.PreferenceFile;
import duetalk.store.BookFile;
import duetalk.store.H2Book;
import duetalk.ui.common.Tasks;
import duetalk.ui.plan.PlanDrafts;
import duetalk.ui.shell.ShellModel;
import duetalk.ui.today.TodayState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The book that is open now, with what is kept of it in memory: the rules, and what the search field knows. */
final class Present {

    private final Tasks tasks;
    private final Clock clock;
    private final ShellModel search = new ShellModel();
    private final PlanDrafts plans = new PlanDrafts();
    private final TodayState today = new TodayState();
    private @Nullable H2Book book;
    private @Nullable BookFile file;
    private @Nullable Rules rules;
    private boolean isTold;

    Present(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void open(H2Book opened, BookFile at) {
        if (!at.equals(file)) {
            plans.clear();
        }
        book = opened;
        file = at;
        isTold = false;
    }

    void use(Known known) {
        search.clear();
        known.callers().forEach(search::put);
        rules = known.rules();
    }

    /** Looks whether the file was swapped; that it is, is told once and need not be said again. */
    void lookForSwap(H2Book open) {
        tasks.read(open::isSwapped, swapped -> {
            if (swapped && !isTold) {
                isTold = true;
                tasks.write(open::saveSwapped, saved -> {});
            }
        });
    }

    /** Nothing is open any more; answers the book that was, to be closed. */
    Optional<H2Book> forget() {
        Optional<H2Book> was = Optional.ofNullable(book);
        book = null;
        return was;
    }

    Optional<H2Book> ifOpen() {
        return Optional.ofNullable(book);
    }

    Optional<BookFile> ifFile() {
        return Optional.ofNullable(file);
    }

    H2Book book() {
        return ifOpen().orElseThrow(() -> new IllegalStateException("no book is open"));
    }

    BookFile file() {
        return ifFile().orElseThrow(() -> new IllegalStateException("no book is open"));
    }

    /** What this computer remembers, with what goes for the open book only. */
    PreferenceMemory memory(PreferenceFile preferences) {
        return new PreferenceMemory(preferences, file());
    }

    Rules rules() {
        Rules now = rules;
        if (now == null) {
            throw new IllegalStateException("no book is open");
        }
        return now;
    }

    /** The plans that are being negotiated in this book. */
    PlanDrafts plans() {
        return plans;
    }

    /** Where the user is on Today. */
    TodayState today() {
        return today;
    }

    ShellModel search() {
        return search;
    }

    void rulesChanged() {
        LocalDate today = LocalDate.now(clock);
        ifOpen().ifPresent(open -> tasks.read(() -> Known.rules(open, today), read -> rules = read));
    }

    void clientChanged(long clientId) {
        ifOpen().ifPresent(open -> tasks.read(
                () -> open.read(stores -> stores.clients().card(clientId)), card -> card.ifPresent(search::put)));
    }

    void manyClientsChanged() {
        ifOpen().ifPresent(open -> tasks.read(() -> ShellModel.read(open), search::use));
    }
}
