package duetalk.core.followups;

import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import java.time.LocalDate;

/**
 * How often a client may be telephoned: good practice of the United Kingdom, Poland and the United States put
 * together (facts/domain 4.1), not law.
 *
 * @param attemptsADay at least one: with none nobody could ever be called, and there would be no day to name
 * @param attemptsInSevenDays at least one, likewise
 * @param restDays days without a call after a conversation
 */
public record ContactLimits(int attemptsADay, int attemptsInSevenDays, int restDays) {

    /** Takes none for one. */
    public ContactLimits {
        attemptsADay = Math.max(1, attemptsADay);
        attemptsInSevenDays = Math.max(1, attemptsInSevenDays);
    }

    /** As they are set in the book. */
    public static ContactLimits of(FigureTable figures, LocalDate day) {
        return new ContactLimits(
                whole(figures, FigureKind.ATTEMPTS_A_DAY, day),
                whole(figures, FigureKind.ATTEMPTS_IN_SEVEN_DAYS, day),
                whole(figures, FigureKind.REST_AFTER_TALK, day));
    }

    private static int whole(FigureTable figures, FigureKind kind, LocalDate day) {
        return figures.on(Jurisdiction.ANY, kind, day).map(Figure::whole).orElse(Integer.MAX_VALUE);
    }
}
