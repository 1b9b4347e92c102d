package duetalk.ui.common;

import duetalk.actions.ledger.CorrectPayment;
import duetalk.actions.ledger.CorrectPayment.Corrected;
import duetalk.actions.ledger.ReturnPayment;
import duetalk.actions.ledger.TryOut.Change;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.clients.ClientCard;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.Entry;
import duetalk.core.money.Money;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Corrects, cancels or returns a payment that is in the book, from any screen that lists it: asks for what is right
 * and why, and says beforehand what changes with it.
 */
public final class PaymentCorrection {

    private final Workplace workplace;
    private final Voice voice;

    public PaymentCorrection(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
    }

    /**
     * A payment as the sheet needs it.
     *
     * @param actId the act that recorded or last corrected it
     * @param credit what stands to the client's credit in its currency now
     */
    record Paid(long actId, Act act, Entry payment, ClientCard card, Money credit) {}

    /** Opens the sheet that corrects the payment of an act; {@code then} runs when it was corrected. */
    public void correct(long actId, Runnable then) {
        with(actId, paid -> {
            CorrectionForm form = CorrectionForm.toCorrect(workplace, paid);
            open("correct.title", "correct.accept", form, () -> {
                Corrected right = form.corrected();
                String reason = form.reason();
                LocalDate today = workplace.today();
                return () -> new CorrectPayment(workplace.book())
                        .correct(actId, right, reason, today, workplace.now());
            }, "correct.done", paid, id -> () -> undo(id, then), then);
        });
    }

    /** Opens the sheet that cancels it. */
    public void cancel(long actId, Runnable then) {
        with(actId, paid -> {
            CorrectionForm form = CorrectionForm.toCancel(workplace, paid);
            open("cancelpayment.title", "cancelpayment.accept", form, () -> {
                String reason = form.reason();
                return () -> new UndoAct(workplace.book()).undo(actId, reason, workplace.now());
            }, "cancelpayment.done", paid, id -> redo(paid, then), then);
        });
    }

    /** Opens the sheet that says that the bank took it back. */
    public void returned(long actId, Runnable then) {
        with(actId, paid -> {
            CorrectionForm form = CorrectionForm.toReturn(workplace, paid);
            open("returnpayment.title", "returnpayment.accept", form, () -> {
                LocalDate on = form.day();
                String reason = form.reason();
                LocalDate today = workplace.today();
                return () -> new ReturnPayment(workplace.book()).give(actId, on, reason, today, workplace.now());
            }, "returnpayment.done", paid, id -> () -> undo(id, then), then);
        });
    }

    private void with(long actId, java.util.function.Consumer<Paid> then) {
        workplace
                .tasks()
                .read(
                        () -> workplace.book().read(stores -> {
                            Entry payment = CorrectPayment.payment(stores, actId);
                            return new Paid(
                                    actId,
                                    stores.entries().act(actId).orElseThrow(() -> new Refusal("ACT_GONE")),
                                    payment,
                                    stores.clients()
                                            .card(payment.clientId())
                                            .orElseThrow(() -> new Refusal("CLIENT_GONE")),
                                    stores.entries().creditOf(payment.clientId()).stream()
                                            .filter(one -> one.currency().equals(payment.currency()))
                                            .findFirst()
                                            .orElse(Money.zero(payment.currency())));
                        }),
                        then);
    }

    private void open(
            String title,
            String accept,
            CorrectionForm form,
            Supplier<Supplier<Long>> act,
            String done,
            Paid paid,
            LongFunction<@Nullable Runnable> takenBack,
            Runnable then) {
        Once once = new Once(workplace.tasks());
        workplace.navigator().open(Sheet.aside(voice.say(title), form, voice.say(accept), () -> {
            try {
                once.write(act.get(), id -> {
                    workplace.navigator().closeSheet();
                    workplace.navigator().saved();
                    workplace.navigator().clientChanged(paid.payment().clientId());
                    workplace
                            .navigator()
                            .say(
                                    voice.say(done, "client", paid.card().client().name()),
                                    takenBack.apply(id));
                    then.run();
                });
            } catch (Refusal refused) {
                workplace.navigator().warn(voice.problem(refused));
            }
            return false;
        }, form.ready()));
    }

    private void undo(long act, Runnable then) {
        workplace
                .tasks()
                .write(() -> new UndoAct(workplace.book()).undo(act, "", workplace.now()), id -> then.run());
    }

    /** What was cancelled can be entered again as it was, unless it was a correction itself. */
    private @Nullable Runnable redo(Paid paid, Runnable then) {
        return paid.act().kind().isRepeatable()
                ? () -> workplace
                        .tasks()
                        .write(() -> new UndoAct(workplace.book()).redo(paid.actId(), workplace.now()), id -> then.run())
                : null;
    }

    /** The trial of an act, with what becomes of the payment itself. */
    static WhatChanges.Trial trial(Paid paid, @Nullable Money then, ToLongFunction<duetalk.core.book.Book> act) {
        Money now = paid.payment().amount();
        Money right = then == null ? Money.zero(now.currency()) : then;
        return new WhatChanges.Trial(paid.payment().clientId(), new Change("", now, right), act);
    }
}
