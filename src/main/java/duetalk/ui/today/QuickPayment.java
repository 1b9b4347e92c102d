package duetalk.ui.today;

import duetalk.actions.FindPayment.Found;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Form;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Writes down a payment that was found, once, after it has asked about what is more than is open. */
final class QuickPayment {

    private final Workplace workplace;
    private final Voice voice;
    private final TodayActs acts;
    private final Runnable recorded;
    private boolean recording;

    /** @param recorded runs when a payment is in the book */
    QuickPayment(Workplace workplace, TodayActs acts, Runnable recorded) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.acts = acts;
        this.recorded = recorded;
    }

    boolean isUnderWay() {
        return recording;
    }

    /** @param day when it came; may refuse what can't be read */
    void record(Found one, Supplier<LocalDate> day) {
        try {
            Received received = one.received(day.get());
            if (one.match().isAboveOpen()) {
                ask(one, received);
            } else {
                write(one, received);
            }
        } catch (Refusal | BookProblem refused) {
            workplace.navigator().warn(Problems.sentence(voice, refused));
        }
    }

    /** More than is open: the user says whether that is right before it is anywhere. */
    private void ask(Found one, Received received) {
        Form form = new Form();
        form.note(voice.say(
                one.match().invoices().size() > 1 ? "today.payments.above.set" : "today.payments.above",
                "open",
                one.match().open(),
                "invoice",
                HitWords.numbers(one),
                "client",
                one.client().name(),
                "amount",
                received.amount()));
        Asking.open(workplace, "today.payments.above.title", form, "act.pay", () -> write(one, received));
    }

    private void write(Found one, Received received) {
        if (recording) {
            return;
        }
        recording = true;
        workplace.tasks().write(() -> written(received), act -> said(one, received, act));
    }

    private long written(Received received) {
        try {
            return new RecordPayment(workplace.book()).record(received, workplace.today(), workplace.now());
        } finally {
            workplace.tasks().onScreen(() -> recording = false);
        }
    }

    private void said(Found one, Received received, long act) {
        acts.said(
                voice.say(
                        "today.payments.said",
                        "amount",
                        received.amount(),
                        "client",
                        one.client().name()),
                () -> {
                    new UndoAct(workplace.book()).undo(act, "", workplace.now());
                    return true;
                });
        recorded.run();
    }
}
