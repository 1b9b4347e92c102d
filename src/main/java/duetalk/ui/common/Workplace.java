package duetalk.ui.common;

import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.text.Voice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What every screen works with: the open book, the language, the clock, and the ways out. */
public record Workplace(
        Book book,
        Rules rules,
        Voice voice,
        Clock clock,
        Tasks tasks,
        Navigator navigator,
        Remembered remembered,
        FileChoice files) {

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }
}
