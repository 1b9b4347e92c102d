package duetalk.core.script;

import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;

/** What choosing an answer writes into the log, opens on the screen or leaves to be done. */
public sealed interface Effect {

    /** Who speaks has said that they are the right person: from here on the debt may be named. */
    record Identified() implements Effect {}

    /** The client gave this reason. */
    record Gave(Reason reason) implements Effect {}

    /** The call has come to this. */
    record CameTo(Outcome outcome) implements Effect {}

    /** Something is to be written down now. */
    record Captures(Capture what) implements Effect {}

    /** Something is to be done after the call. */
    record Leaves(Task task) implements Effect {}

    /** What is captured in the middle of a call. */
    enum Capture {
        /** Amount, date and method. */
        PROMISE,
        /** A day and an hour to call again. */
        CALL_BACK,
        /** Which invoice is disputed, how much of it, and why. */
        DISPUTE,
        /** Another person or another number. */
        PERSON
    }

    /** What a call leaves to be done. */
    enum Task {
        /** What was agreed goes out in writing. */
        CONFIRM,
        /** The open invoices go out again. */
        RESEND,
        /** A plan is offered. */
        OFFER_PLAN,
        /** Less than all is offered, until a day. */
        OFFER_SETTLEMENT,
        /** What the client objected to is answered in writing. */
        ANSWER_DISPUTE
    }
}
