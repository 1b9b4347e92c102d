package duetalk.core;

import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.figures.FigureTable;
import duetalk.store.Shipped;
import java.time.LocalDate;

/** The rules as they are shipped, for tests of rules. */
public final class TestRules {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Shipped SHIPPED = Shipped.read();

    private TestRules() {}

    public static Rules shipped() {
        return Rules.of(SHIPPED.figures(), SHIPPED.restDays(), SHIPPED.ladders(), TODAY, Place.GB);
    }

    public static FigureTable figures() {
        return SHIPPED.figures();
    }
}
