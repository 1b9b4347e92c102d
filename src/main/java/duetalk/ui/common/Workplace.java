package duetalk.ui.common;

import duetalk.core.backup.Backups;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.TheirDay;
import duetalk.text.Voice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** What every screen works with: the open book, the language, the clock, and the ways out. */
public record Workplace(
        Book book,
        Supplier<Rules> currentRules,
        Supplier<Backups> currentBackups,
        Voice voice,
        Clock clock,
        Tasks tasks,
        Navigator navigator,
        Remembered remembered,
        FileChoice files,
        BookActs acts) {

    /** The same for one screen, with its own tasks. */
    public Workplace with(Tasks ofScreen) {
        return new Workplace(
                book, currentRules, currentBackups, voice, clock, ofScreen, navigator, remembered, files, acts);
    }

    /** The rules of the book as they are now; they change when the user edits a figure. */
    public Rules rules() {
        return currentRules.get();
    }

    /** The backups of the open book. */
    public Backups backups() {
        return currentBackups.get();
    }

    /** By whose months an agreement with somebody there runs. */
    public Months months(Place theirs) {
        return Months.between(rules().home(), theirs);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The first day that a client there can still promise something for. */
    public LocalDate firstDay(Place theirs) {
        return TheirDay.first(theirs, today(), now());
    }

    public Instant now() {
        return clock.instant();
    }
}
