package duetalk.ui.today;

import duetalk.actions.MarkDay;
import duetalk.actions.PutOff;
import duetalk.core.followups.WorkItem;
import duetalk.core.ladder.CallBan;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.CallBanWords;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** What can be done with a row: each by one key, each with a way back. */
final class TodayActs {

    private final Workplace workplace;
    private final PaymentEntry payments;
    private final Runnable reload;

    TodayActs(Workplace workplace, PaymentEntry payments, Runnable reload) {
        this.workplace = workplace;
        this.payments = payments;
        this.reload = reload;
    }

    boolean isHandled(KeyCode key, WorkItem item) {
        switch (key) {
            case ENTER -> call(item);
            case F2 -> write(item);
            case F3 -> pay(item);
            case F4 -> later(item);
            case F6 -> skip(item);
            case F7 -> pin(item);
            case F9 -> steps(item);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A call that is not allowed is refused with the reason and what may be done instead. */
    void call(WorkItem item) {
        CallBan ban = item.ban();
        if (ban != null) {
            workplace
                    .navigator()
                    .warn(CallBanWords.of(voice(), ban, item.client().name()));
            return;
        }
        workplace.navigator().go(new Destination.Call(item.client().id()));
    }

    /** The letter that the next step proposes, else the usual one. */
    void write(WorkItem item) {
        workplace.navigator().go(new Destination.Write(item.client().id(), TodayModel.letter(item)));
    }

    void pay(WorkItem item) {
        payments.open(item.client().id(), reload);
    }

    void payAnyone() {
        payments.openForAnyone(reload);
    }

    void open(WorkItem item) {
        workplace.navigator().go(new Destination.OneClient(item.client().id()));
    }

    void steps(WorkItem item) {
        workplace.navigator().go(new Destination.Ladder(item.client().id()));
    }

    void later(WorkItem item) {
        workplace.tasks().read(() -> LaterForm.payDay(workplace, item), payDay -> {
            LaterForm form = new LaterForm(workplace, item.client().place(), payDay);
            Asking.open(workplace, "today.later.accept", form, "act.putoff", () -> putOff(item, form));
        });
    }

    private void putOff(WorkItem item, LaterForm form) {
        PutOff putOff = new PutOff(workplace.book());
        var day = form.day();
        var payDay = form.payDay();
        workplace
                .tasks()
                .write(
                        () -> {
                            payDay.ifPresent(one -> new MarkDay(workplace.book())
                                    .payDay(item.client().id(), one));
                            return putOff.until(item.client().id(), day, workplace.today(), workplace.now());
                        },
                        noted -> said(
                                voice().say(
                                                "today.later.said",
                                                "client",
                                                item.client().name(),
                                                "date",
                                                day),
                                () -> putOff.undo(noted)));
    }

    /** Leaves a client out for today, with the reason. */
    void skip(WorkItem item) {
        Form form = new Form();
        form.note(voice().say("today.skip.note", "client", item.client().name()));
        TextField reason = form.line(voice().say("today.skip.reason"), "");
        reason.setId("skip-reason");
        Asking.open(workplace, "today.skip.title", form, "act.skip", () -> {
            String why = reason.getText();
            MarkDay marks = new MarkDay(workplace.book());
            mark(
                    () -> marks.skip(item.client().id(), why, workplace.today(), workplace.now()),
                    voice().say("today.skip.said", "client", item.client().name()));
        });
    }

    void pin(WorkItem item) {
        MarkDay marks = new MarkDay(workplace.book());
        long client = item.client().id();
        if (item.pinned()) {
            workplace.tasks().write(() -> marks.unpin(client), ok -> changed());
        } else {
            mark(
                    () -> marks.pin(client, workplace.today(), workplace.now()),
                    voice().say("today.pin.said", "client", item.client().name()));
        }
    }

    private void mark(Supplier<Long> act, String said) {
        MarkDay marks = new MarkDay(workplace.book());
        workplace.tasks().write(act, id -> said(said, () -> marks.takeBack(id)));
    }

    /** Says what was done, with a way back. */
    void said(String sentence, BooleanSupplier undo) {
        workplace.navigator().closeSheet();
        changed();
        workplace.navigator().say(sentence, () -> workplace.tasks().write(undo::getAsBoolean, undone -> changed()));
    }

    private void changed() {
        workplace.navigator().saved();
        reload.run();
    }

    private Voice voice() {
        return workplace.voice();
    }
}
