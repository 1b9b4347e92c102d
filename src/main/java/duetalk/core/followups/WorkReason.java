package duetalk.core.followups;

/** Why a client is on today's list, in the order in which they are called. */
public enum WorkReason {
    CALL_BACK,
    PROMISE_BROKEN,
    INSTALMENT_LATE,
    PROMISE_DUE,
    INSTALMENT_DUE,
    FOLLOW_UP,
    NEXT_ATTEMPT,
    /** The day that a letter named for an answer is over, and nothing came. */
    LETTER_DEADLINE,
    /** The client disputes a part and waits for an answer. */
    DISPUTE_WAITING,
    LADDER_STEP,
    NEWLY_OVERDUE,
    LONG_SILENCE;

    /** Whether the client expects to hear of it, so that no rest after a conversation stands against it. */
    public boolean isExpected() {
        return switch (this) {
            case CALL_BACK, PROMISE_BROKEN, INSTALMENT_LATE, PROMISE_DUE, INSTALMENT_DUE -> true;
            case FOLLOW_UP, LETTER_DEADLINE, DISPUTE_WAITING, LADDER_STEP, NEXT_ATTEMPT, NEWLY_OVERDUE, LONG_SILENCE ->
                false;
        };
    }

    /** Whether something that was agreed was not kept. */
    public boolean isBroken() {
        return this == PROMISE_BROKEN || this == INSTALMENT_LATE;
    }
}
