package duetalk.core.letters;

import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.Step;
import duetalk.core.ladder.StepLetter;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of letter that the program has a pattern for, from the mildest to the last, then those beside the ladder. */
public enum LetterKind {
    /** Assumes an oversight. */
    REMINDER(1, StepLetter.REMINDER, false),
    /** Everything that is open, with how old it is. */
    STATEMENT(2, StepLetter.UPDATED_INVOICE, false),
    /** Asks for the reason and a day; still names no consequence. */
    SECOND_REMINDER(2, StepLetter.REASON_REQUEST, false),
    /** What an Israeli consumer gets before anything else (Consumer Protection Law s. 13B2). */
    DEBT_NOTICE(2, StepLetter.DEBT_NOTICE, false),
    /** The agreed terms once more. */
    CONTRACT(2, StepLetter.NONE, false),
    /** Short, with one deadline and a way out. */
    FIRM_NOTICE(3, StepLetter.FIRM_NOTICE, false),
    STOP_OF_SERVICE(3, StepLetter.STOP_OF_SERVICE, true),
    FORMAL_DEMAND(4, StepLetter.FORMAL_DEMAND, false),
    /** Warns of an entry in a Polish debtors' register, a month before it may be made (act of 9 April 2010). */
    REGISTER_WARNING(4, StepLetter.REGISTER_WARNING, true),
    /** The last one before a court. */
    FINAL_DEMAND(5, StepLetter.FINAL_DEMAND, true),
    /** Warns of an Israeli claim for a fixed sum, thirty days before it (Execution Law s. 81A1). */
    FIXED_SUM_WARNING(5, StepLetter.FIXED_SUM_WARNING, true),
    /** Says that somebody else goes on from here. */
    HANDOVER(6, StepLetter.HANDOVER, true),
    PLAN_OFFER(0, StepLetter.NONE, false),
    PLAN_AGREEMENT(0, StepLetter.NONE, false),
    MISSED_INSTALMENT(2, StepLetter.NONE, false),
    /** After a missed instalment, by the user's own decision: what is left of the plan is due at once. */
    REST_CALLED_IN(3, StepLetter.NONE, false),
    /** Less than all, if it comes by a day. */
    SETTLEMENT(0, StepLetter.NONE, false),
    /** Interest and costs that were booked, of invoices that may be paid meanwhile. */
    CHARGES(0, StepLetter.NONE, false),
    THANKS(0, StepLetter.NONE, false),
    /** What was promised on the telephone, once more in writing. */
    CONFIRMATION(0, StepLetter.NONE, false),
    DISPUTE_ANSWER(0, StepLetter.NONE, false);

    private final int stage;
    private final StepLetter step;
    private final boolean namesConsequence;

    LetterKind(int stage, StepLetter step, boolean namesConsequence) {
        this.stage = stage;
        this.step = step;
        this.namesConsequence = namesConsequence;
    }

    /** How far it goes on the tone ladder, 0 for one beside it. */
    public int stage() {
        return stage;
    }

    /** The rung that it belongs to, {@link StepLetter#NONE} for one beside the ladder. */
    public StepLetter step() {
        return step;
    }

    /** The letter by which a rung is taken; empty for a call and for what goes outside the program. */
    public static Optional<LetterKind> of(StepLetter step) {
        return step == StepLetter.NONE
                ? Optional.empty()
                : Arrays.stream(values()).filter(kind -> kind.step == step).findFirst();
    }

    /** The letter that is written on a rung: its own, on a call one of the same stage; empty for what goes outside. */
    public static Optional<LetterKind> on(Step step) {
        if (step.letter() != StepLetter.NONE) {
            return of(step.letter());
        }
        return Optional.of(
                switch (step.stage()) {
                    case 0, 1 -> REMINDER;
                    case 2 -> SECOND_REMINDER;
                    default -> FIRM_NOTICE;
                });
    }

    /** Whether the law that a client is under knows it. */
    public boolean isFor(Jurisdiction law, ClientKind client) {
        return switch (this) {
            case DEBT_NOTICE -> law == Jurisdiction.IL && client == ClientKind.CONSUMER;
            case FIXED_SUM_WARNING -> law == Jurisdiction.IL;
            case REGISTER_WARNING -> law == Jurisdiction.PL;
            default -> true;
        };
    }

    /** Whether it says by its nature what the user will do: then only with the user's own decision. */
    public boolean namesConsequence() {
        return namesConsequence;
    }

    /** Whether it speaks formally, without contractions and with a formal close. */
    public boolean isFormal() {
        return stage >= 3;
    }

    /** Whether it can be written when nothing is open. */
    public boolean needsNothingOpen() {
        return this == THANKS || this == CHARGES;
    }
}
