package duetalk.core.ladder;

import duetalk.core.Refusal;
import duetalk.core.clients.ClientKind;
import duetalk.core.contacts.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * One rung of a ladder.
 *
 * @param number its place, from 1
 * @param stage how far it goes: 0 before due, 1 and 2 reminders, 3 firm, 4 formal, 5 last letter, 6 outside help
 * @param days after the anchor
 * @param least the smallest debt it is worth, in whole units of the debt's currency
 * @param gapDays days since the last contact
 * @param answerDays days that the client gets to answer, 0 when none are named
 * @param kinds of client it is for, empty for all
 */
public record Step(
        int number,
        int stage,
        Anchor anchor,
        int days,
        Channel channel,
        StepLetter letter,
        Tone tone,
        BigDecimal least,
        int gapDays,
        int answerDays,
        Set<ClientKind> kinds) {

    private static final int LAST_STAGE = 6;
    private static final int LONGEST = 999;

    public Step {
        kinds = Set.copyOf(kinds);
        if (number < 1
                || stage < 0
                || stage > LAST_STAGE
                || Math.abs(days) > LONGEST
                || gapDays < 0
                || gapDays > LONGEST
                || answerDays < 0
                || answerDays > LONGEST
                || least.signum() < 0) {
            throw new Refusal("LADDER_STEP_OUT_OF_RANGE");
        }
    }

    /** Whether it is nothing but a conversation, so that there is no letter to take it by. */
    boolean isOnlySpoken() {
        return letter == StepLetter.NONE && (channel == Channel.CALL || channel == Channel.VISIT);
    }

    /** Whether it is for such a client, and such a debt is worth it. */
    boolean isWorth(LadderFacts facts) {
        return !(facts.isLettersOnly() && isOnlySpoken())
                && isFor(facts.kind())
                && least.compareTo(facts.undisputed().amount()) <= 0;
    }

    boolean isFor(ClientKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** The day that the ladder itself names, before any gate. */
    LocalDate planned(LocalDate due, LocalDate previousDeadline) {
        return switch (anchor) {
            case DUE_DATE -> due.plusDays(days);
            case END_OF_MONTH -> YearMonth.from(due).atEndOfMonth().plusDays(days);
            case PREVIOUS_DEADLINE -> previousDeadline.plusDays(days);
        };
    }
}
