package duetalk.core.followups;

/** Why a client is on today's list, in the order in which they are called. */
public enum WorkReason {
    CALL_BACK,
    /** The bank took a payment back, and nobody has spoken to the client since. */
    PAYMENT_RETURNED,
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
    LONG_SILENCE,
    /** What is overdue is covered by what stands to the client's credit: nothing is asked, the credit waits to be used. */
    CREDIT_COVERS,
    /** The law lets nothing be asked for now. */
    PAUSED;

    /** Whether the client expects to hear of it, so that no rest after a conversation stands against it. */
    public boolean isExpected() {
        return switch (this) {
            case CALL_BACK, PAYMENT_RETURNED, PROMISE_BROKEN, INSTALMENT_LATE, PROMISE_DUE, INSTALMENT_DUE -> true;
            case FOLLOW_UP,
                    LETTER_DEADLINE,
                    DISPUTE_WAITING,
                    LADDER_STEP,
                    NEXT_ATTEMPT,
                    NEWLY_OVERDUE,
                    LONG_SILENCE,
                    CREDIT_COVERS,
                    PAUSED -> false;
        };
    }

    /** Whether something that was agreed was not kept. */
    public boolean isBroken() {
        return this == PAYMENT_RETURNED || this == PROMISE_BROKEN || this == INSTALMENT_LATE;
    }

    /** Whether there is nothing to contact the client about: it is only said why not. */
    public boolean isOnlySaid() {
        return this == CREDIT_COVERS || this == PAUSED;
    }
}
