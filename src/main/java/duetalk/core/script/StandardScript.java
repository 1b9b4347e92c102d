package duetalk.core.script;

import static duetalk.core.script.Answer.leadingTo;

import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.script.Effect.CameTo;
import duetalk.core.script.Effect.CaptureCallBack;
import duetalk.core.script.Effect.CapturePromise;
import duetalk.core.script.Effect.Gave;
import java.util.List;

/**
 * The script that comes with the program. Its words are in {@code text}; the debt is named only after the right
 * person has said who they are.
 */
public final class StandardScript {

    private StandardScript() {}

    /** The script for a call; with a broken promise the conversation begins with that promise. */
    public static Script of(boolean promiseBroken) {
        String facts = promiseBroken ? "BROKEN_PROMISE" : "FACTS";
        return new Script(List.of(
                node("PREPARE", Phase.PREPARE, leadingTo("OPEN", "READY")),
                node(
                        "OPEN",
                        Phase.OPEN,
                        leadingTo("GOOD_TIME", "IT_IS_ME"),
                        leadingTo("THIRD_PARTY", "SOMEONE_ELSE", new CameTo(Outcome.THIRD_PARTY)),
                        leadingTo("WRONG_NUMBER", "WRONG_NUMBER", new CameTo(Outcome.WRONG_NUMBER)),
                        leadingTo("VOICEMAIL", "MACHINE", new CameTo(Outcome.VOICEMAIL))),
                node(
                        "GOOD_TIME",
                        Phase.IDENTIFY,
                        leadingTo("SATISFIED", "YES"),
                        leadingTo("CALL_BACK", "NOT_NOW", new CameTo(Outcome.CALL_BACK), new CaptureCallBack())),
                node(
                        "SATISFIED",
                        Phase.FACTS,
                        leadingTo(facts, "SATISFIED"),
                        leadingTo("DISSATISFIED", "NOT_SATISFIED", new Gave(Reason.DISSATISFIED))),
                promiseBroken
                        ? node("BROKEN_PROMISE", Phase.FACTS, leadingTo("SILENCE", "LISTENING"))
                        : node("FACTS", Phase.FACTS, leadingTo("SILENCE", "LISTENING")),
                node(
                        "SILENCE",
                        Phase.SILENCE,
                        leadingTo("WHY", "STILL_SILENT"),
                        leadingTo("WHY", "ASKS_TIME"),
                        leadingTo("WHEN", "WILL_PAY")),
                reasons(),
                node("RESEND", Phase.ANSWER, leadingTo("WHEN", "INVOICE_COMING")),
                node(
                        "EXPLAIN",
                        Phase.ANSWER,
                        leadingTo("WHEN", "UNDERSTOOD"),
                        leadingTo("UNDISPUTED", "STILL_DISPUTES", new CameTo(Outcome.DISPUTE))),
                node("SHORT", Phase.ANSWER, leadingTo("AFFORD", "NAMES_AMOUNT"), leadingTo("EFFECT", "NAMES_NOTHING")),
                node("OWN_CLIENT", Phase.ANSWER, leadingTo("AFFORD", "SOME_NOW"), leadingTo("EFFECT", "NOTHING_NOW")),
                node(
                        "DISSATISFIED",
                        Phase.ANSWER,
                        leadingTo("UNDISPUTED", "NAMES_FAULT"),
                        leadingTo("WHEN", "WAS_NOTHING")),
                node(
                        "REFUSES",
                        Phase.ANSWER,
                        leadingTo("AFFORD", "NAMES_CONDITION"),
                        leadingTo("CLOSE_OPEN", "REFUSES", new CameTo(Outcome.REFUSED))),
                node("REVIEW", Phase.ANSWER, leadingTo("UNDISPUTED", "NAMES_FAULT"), leadingTo("WHEN", "CALMS_DOWN")),
                node(
                        "SAYS_PAID",
                        Phase.ANSWER,
                        leadingTo("CLOSE_WARM", "NAMES_DAY", new CameTo(Outcome.SAYS_PAID)),
                        leadingTo("WHEN", "NOT_SURE")),
                node(
                        "EFFECT",
                        Phase.SOLVE,
                        leadingTo("WHEN", "NAMES_DAY"),
                        leadingTo("AFFORD", "ONLY_PART"),
                        leadingTo("CLOSE_OPEN", "NO_DATE", new CameTo(Outcome.NO_COMMITMENT))),
                node(
                        "UNDISPUTED",
                        Phase.SOLVE,
                        leadingTo("RECAP", "PAYS_REST", new CameTo(Outcome.PROMISE), new CapturePromise()),
                        leadingTo("CLOSE_OPEN", "PAYS_NOTHING", new CameTo(Outcome.DISPUTE))),
                node(
                        "AFFORD",
                        Phase.SOLVE,
                        leadingTo("RECAP", "NAMES_AMOUNT", new CameTo(Outcome.PROMISE), new CapturePromise()),
                        leadingTo("CLOSE_OPEN", "NAMES_NOTHING", new CameTo(Outcome.HARDSHIP))),
                node(
                        "WHEN",
                        Phase.AGREE,
                        leadingTo("RECAP", "NAMES_DAY", new CameTo(Outcome.PROMISE), new CapturePromise()),
                        leadingTo("CONCRETE", "VAGUE"),
                        leadingTo("AFFORD", "ONLY_PART"),
                        leadingTo("CLOSE_OPEN", "NO_DATE", new CameTo(Outcome.NO_COMMITMENT))),
                node(
                        "CONCRETE",
                        Phase.AGREE,
                        leadingTo("RECAP", "NAMES_DAY", new CameTo(Outcome.PROMISE), new CapturePromise()),
                        leadingTo("CLOSE_OPEN", "NO_DATE", new CameTo(Outcome.NO_COMMITMENT))),
                node("RECAP", Phase.RECAP, leadingTo("CLOSE_WARM", "CONFIRMS"), leadingTo("WHEN", "CORRECTS")),
                node("CALL_BACK", Phase.CLOSE),
                node("THIRD_PARTY", Phase.CLOSE),
                node("WRONG_NUMBER", Phase.CLOSE),
                node("VOICEMAIL", Phase.CLOSE),
                node("CLOSE_OPEN", Phase.CLOSE),
                node("CLOSE_WARM", Phase.CLOSE)));
    }

    private static Node reasons() {
        return node(
                "WHY",
                Phase.REASON,
                leadingTo("WHEN", "FORGOT", new Gave(Reason.FORGOT)),
                leadingTo("RESEND", "NO_INVOICE", new Gave(Reason.LOST_INVOICE)),
                leadingTo("EXPLAIN", "UNEXPECTED", new Gave(Reason.UNEXPECTED_CHARGE)),
                leadingTo("SHORT", "NO_MONEY", new Gave(Reason.SHORT_OF_MONEY)),
                leadingTo("OWN_CLIENT", "WAITS", new Gave(Reason.WAITS_FOR_OWN_CLIENT)),
                leadingTo("DISSATISFIED", "NOT_SATISFIED", new Gave(Reason.DISSATISFIED)),
                leadingTo("REFUSES", "WONT_PAY", new Gave(Reason.REFUSES)),
                leadingTo("REVIEW", "BAD_REVIEW", new Gave(Reason.REFUSES)),
                leadingTo("SAYS_PAID", "HAS_PAID", new Gave(Reason.OTHER)));
    }

    private static Node node(String code, Phase phase, Answer... answers) {
        return new Node(code, phase, List.of(answers));
    }
}
