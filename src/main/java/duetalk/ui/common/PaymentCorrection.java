package duetalk.ui.common;

import duetalk.actions.ledger.CancelPayment;
import duetalk.actions.ledger.CorrectPayment;
import duetalk.actions.ledger.CorrectPayment.Corrected;
import duetalk.actions.ledger.ReturnPayment;
import duetalk.actions.ledger.TryOut.Change;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.clients.ClientCard;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
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
     * @param act the one that recorded or last corrected it
     * @param credit what stands to the client's credit in its currency now
     */
    record Paid(Act act, Entry payment, ClientCard card, Money credit) {}

    /** Opens the sheet that corrects the payment of an act; {@code then} runs when it was corrected or that undone. */
    public void correct(long actId, Runnable then) {
        ofAct(actId, id -> correctEntry(id, then));
    }

    /** The same of one payment by its entry. */
    public void correctEntry(long paymentId, Runnable then) {
        with(paymentId, paid -> {
            CorrectionForm form = CorrectionForm.toCorrect(workplace, paid);
            open(
                    "correct.title",
                    "correct.accept",
                    form,
                    () -> {
                        Corrected right = form.corrected();
                        String reason = form.reason();
                        LocalDate today = workplace.today();
                        return () -> new CorrectPayment(workplace.book())
                                .correctEntry(paymentId, right, reason, today, workplace.now());
                    },
                    "correct.done",
                    paid,
                    id -> () -> undo(id, then),
                    then);
        });
    }

    /** Opens the sheet that cancels it. */
    public void cancel(long actId, Runnable then) {
        ofAct(actId, id -> cancelEntry(id, then));
    }

    /** The same of one payment by its entry. */
    public void cancelEntry(long paymentId, Runnable then) {
        with(paymentId, paid -> {
            CorrectionForm form = CorrectionForm.toCancel(workplace, paid);
            open(
                    "cancelpayment.title",
                    "cancelpayment.accept",
                    form,
                    () -> {
                        String reason = form.reason();
                        return () -> new CancelPayment(workplace.book()).cancel(paymentId, reason, workplace.now());
                    },
                    "cancelpayment.done",
                    paid,
                    id -> takenBack(paid, id, then),
                    then);
        });
    }

    /** Opens the sheet that says that the bank took it back. */
    public void returned(long actId, Runnable then) {
        ofAct(actId, id -> returnedEntry(id, then));
    }

    /** The same of one payment by its entry. */
    public void returnedEntry(long paymentId, Runnable then) {
        with(paymentId, paid -> {
            CorrectionForm form = CorrectionForm.toReturn(workplace, paid);
            open(
                    "returnpayment.title",
                    "returnpayment.accept",
                    form,
                    () -> {
                        LocalDate on = form.day();
                        String reason = form.reason();
                        LocalDate today = workplace.today();
                        return () -> new ReturnPayment(workplace.book())
                                .giveEntry(paymentId, on, reason, today, workplace.now());
                    },
                    "returnpayment.done",
                    paid,
                    id -> () -> undo(id, then),
                    then);
        });
    }

    private void ofAct(long actId, java.util.function.LongConsumer then) {
        workplace
                .tasks()
                .read(
                        () -> workplace
                                .book()
                                .<Long>read(stores ->
                                        CorrectPayment.payment(stores, actId).id()),
                        then::accept);
    }

    private void with(long paymentId, java.util.function.Consumer<Paid> then) {
        workplace
                .tasks()
                .read(
                        () -> workplace.book().read(stores -> {
                            Entry payment =
                                    stores.entries().byId(paymentId).orElseThrow(() -> new Refusal("NO_PAYMENT"));
                            return new Paid(
                                    stores.entries().act(payment.actId()).orElseThrow(() -> new Refusal("ACT_GONE")),
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
            LongFunction<Runnable> takenBack,
            Runnable then) {
        Once once = new Once(workplace.tasks());
        workplace
                .navigator()
                .open(Sheet.aside(
                        voice.say(title),
                        form,
                        voice.say(accept),
                        () -> {
                            try {
                                once.write(act.get(), id -> {
                                    workplace.navigator().closeSheet();
                                    workplace.navigator().saved();
                                    workplace
                                            .navigator()
                                            .clientChanged(paid.payment().clientId());
                                    workplace
                                            .navigator()
                                            .say(
                                                    voice.say(
                                                            done,
                                                            "client",
                                                            paid.card().client().name()),
                                                    takenBack.apply(id));
                                    then.run();
                                });
                            } catch (Refusal refused) {
                                workplace.navigator().warn(voice.problem(refused));
                            }
                            return false;
                        },
                        form.ready()));
    }

    private void undo(long act, Runnable then) {
        workplace.tasks().write(() -> new UndoAct(workplace.book()).undo(act, "", workplace.now()), id -> then.run());
    }

    /** What was recorded once is entered again as it was; a correction to nothing is undone. */
    private Runnable takenBack(Paid paid, long act, Runnable then) {
        return paid.act().kind() == ActKind.PAYMENT_RECORDED
                ? () -> workplace
                        .tasks()
                        .write(
                                () -> new UndoAct(workplace.book())
                                        .redo(paid.act().id(), workplace.now()),
                                id -> then.run())
                : () -> undo(act, then);
    }

    /** The trial of an act, with what becomes of the payment itself. */
    static WhatChanges.Trial trial(Paid paid, @Nullable Money then, ToLongFunction<duetalk.core.book.Book> act) {
        Money now = paid.payment().amount();
        Money right = then == null ? Money.zero(now.currency()) : then;
        return new WhatChanges.Trial(paid.payment().clientId(), new Change("", now, right), act);
    }
}
