package duetalk.core.script;

import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;

/** What choosing an answer writes into the log or opens on the screen. */
public sealed interface Effect {

    /** The client gave this reason. */
    record Gave(Reason reason) implements Effect {}

    /** The call has come to this. */
    record CameTo(Outcome outcome) implements Effect {}

    /** Something is to be captured: amount, date and method. */
    record CapturePromise() implements Effect {}

    /** A day and hour to call again are to be captured. */
    record CaptureCallBack() implements Effect {}
}
