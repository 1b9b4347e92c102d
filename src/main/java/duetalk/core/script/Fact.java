package duetalk.core.script;

/** What is known of a client while the script is read; the words of a condition. */
public enum Fact {
    /** How often the client was reached before. */
    TALKS(true),
    /** How many calls in a row reached nobody. */
    ATTEMPTS(true),
    /** How many invoices, instalments and charges may be asked for; when none may, how many fall due later. */
    INVOICES(true),
    /** How late the oldest of what may be asked for is. */
    DAYS_LATE(true),
    /** How often this client has raised the objection of the node before. */
    HEARD(true),
    /** An earlier call has asked whether they are satisfied with the work. */
    SATISFACTION_ASKED(false),
    /** The last promise was not kept, or only in part. */
    PROMISE_BROKEN(false),
    /** All that may be asked for is late instalments of a plan. */
    INSTALMENT_LATE(false),
    /** Beside what may be asked for something falls due later. */
    LATER(false),
    /** Something is open, but nothing of it may be asked for, and nothing falls due later. */
    RESTS(false),
    /** A part of what is late is disputed, and another may be asked for. */
    DISPUTED(false),
    /** A private client. */
    CONSUMER(false),
    /** A late fee is agreed on record. */
    FEE_AGREED(false),
    /** A stop of work is agreed on record, and the user has decided on it. */
    INTENDS_STOP(false),
    /** The user has decided on a court, and it is not too early. */
    INTENDS_COURT(false),
    /** 1 when the call came from the client. */
    INCOMING(false),
    /** A plan was agreed while this call goes on. */
    PLAN_AGREED(false),
    /** The language that the client is spoken to in: its place in {@link duetalk.core.clients.Language}. */
    LANGUAGE(false);

    private final boolean counts;

    Fact(boolean counts) {
        this.counts = counts;
    }

    /** Whether it is a number; otherwise it is yes or no. */
    public boolean counts() {
        return counts;
    }
}
