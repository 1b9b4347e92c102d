package duetalk.core.contacts;

/** What came of a contact. Sources: the outcome codes of collection practice, facts/domain 4.3. */
public enum Outcome {
    NO_ANSWER(Kind.NOT_REACHED),
    BUSY(Kind.NOT_REACHED),
    VOICEMAIL(Kind.NOT_REACHED),
    WRONG_NUMBER(Kind.NOT_REACHED),
    THIRD_PARTY(Kind.NOT_REACHED),
    NO_COMMITMENT(Kind.REACHED),
    CALL_BACK(Kind.REACHED),
    DISPUTE(Kind.REACHED),
    HARDSHIP(Kind.REACHED),
    REFUSED(Kind.REACHED),
    SAYS_PAID(Kind.REACHED),
    NEEDS_DOCUMENTS(Kind.REACHED),
    PROMISE(Kind.AGREED),
    PLAN(Kind.AGREED),
    PAID(Kind.AGREED),
    STOP_CONTACT(Kind.STOP),
    SENT(Kind.WRITTEN);

    /** Whether the right person was reached, and whether something was agreed. */
    public enum Kind {
        NOT_REACHED,
        REACHED,
        AGREED,
        STOP,
        WRITTEN
    }

    private final Kind kind;

    Outcome(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the next attempt is to be planned because nobody was spoken to. */
    public boolean isUnanswered() {
        return kind == Kind.NOT_REACHED;
    }
}
