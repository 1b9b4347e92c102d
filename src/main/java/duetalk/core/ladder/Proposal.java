package duetalk.core.ladder;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ladder proposes, and why. A proposal only: the user opens it, reads it, and does it or not.
 *
 * @param step the next one, null when none is left or all is frozen
 * @param from the first day on which every gate that time opens is open; null when a gate needs the user
 * @param about the undisputed amount that it is about
 * @param answerDays days that the client must get to answer, at least those of the law
 */
public record Proposal(
        Kind kind,
        @Nullable Step step,
        @Nullable LocalDate from,
        Money about,
        int answerDays,
        List<Hold> holds,
        Set<Freeze> frozenBy) {

    /** Whether it is for today: it may go, or only the user's own decision is missing. */
    public boolean isDue() {
        return kind == Kind.NOW || kind == Kind.NEEDS_USER;
    }

    /** Whether there is something to do. */
    public enum Kind {
        /** The step may be used today. */
        NOW,
        /** It has to wait for a day. */
        LATER,
        /** It needs something that only the user can give. */
        NEEDS_USER,
        FROZEN,
        /** No step is left. */
        FINISHED
    }
}
