package duetalk.ui.activity;

import duetalk.actions.LogContact;
import duetalk.actions.ledger.PlansOnMoney;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.plan.Plan;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Form;
import duetalk.ui.common.Once;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;

/** Takes acts back, does them again, and adds to what was said. */
public final class ActivityActs {

    private final Workplace workplace;
    private final Voice voice;
    private final ActivityModel model;
    private final Once once;

    public ActivityActs(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = new ActivityModel(voice, workplace.clock().getZone(), false);
        this.once = new Once(workplace.tasks());
    }

    /** Takes back the newest act that can be taken back; {@code then} runs when it was. */
    public void undoLast(Runnable then) {
        ActivityReader reader = new ActivityReader(workplace.book());
        workplace.tasks().read(reader::lastUndoable, last -> {
            if (last.isEmpty()) {
                workplace.navigator().warn(voice.say("activity.said.none"));
            } else {
                undo(last.get(), then);
            }
        });
    }

    void undo(Entry entry, Runnable then) {
        Act act = entry.act();
        LocalDate today = workplace.today();
        once.write(() -> undone(act, today), opened -> {
            changed(act);
            then.run();
            workplace
                    .navigator()
                    .say(said(act, opened), UndoAct.isRepeatable(act.kind()) ? () -> redo(entry, then) : null);
        });
    }

    /** Answers the plans that were kept with the money and are open again. */
    private List<Plan> undone(Act act, LocalDate today) {
        Book book = workplace.book();
        List<Plan> kept = book.read(stores -> PlansOnMoney.kept(stores, act, today));
        new UndoAct(book).undo(act.id(), "", workplace.now());
        return book.read(stores -> PlansOnMoney.open(stores, kept, today));
    }

    private String said(Act act, List<Plan> opened) {
        String what = Isolate.open(model.what(act));
        LocalDate agreed = opened.isEmpty() ? null : opened.getFirst().agreedOn();
        return agreed == null
                ? voice.say("activity.said", "what", what)
                : voice.say("activity.said.plan", "what", what, "date", agreed);
    }

    void redo(Entry entry, Runnable then) {
        Act act = entry.act();
        once.write(() -> new UndoAct(workplace.book()).redo(act.id(), workplace.now()), id -> {
            changed(act);
            then.run();
            workplace.navigator().say(voice.say("activity.said.again", "what", Isolate.open(model.what(act))), null);
        });
    }

    private void changed(Act act) {
        workplace.navigator().saved();
        Long client = act.clientId();
        boolean many = act.kind() == ActKind.CLIENT_ENTERED || act.kind() == ActKind.IMPORTED;
        if (client == null || many) {
            workplace.navigator().manyClientsChanged();
        } else {
            workplace.navigator().clientChanged(client);
        }
    }

    /** Asks for what is to be added to what was said or sent. */
    void add(Entry entry, Runnable then) {
        workplace.tasks().read(() -> told(entry.act()), contact -> {
            if (contact == null) {
                workplace.navigator().warn(voice.say("problem.ACT_GONE"));
                return;
            }
            Form form = new Form();
            form.note(voice.say("log.add.hint"));
            TextArea words = form.text(voice.say("log.add.words"), "", 6);
            words.setId("activity-addition");
            Asking.open(workplace, "log.add", form, "log.add.accept", () -> {
                String addition = words.getText();
                if (addition.isBlank()) {
                    throw new Refusal("ADDITION_EMPTY");
                }
                LogContact log = new LogContact(workplace.book());
                once.write(() -> log.correct(contact, addition, workplace.now()), id -> {
                    workplace.navigator().closeSheet();
                    changed(entry.act());
                    then.run();
                });
            });
        });
    }

    /** The entry of the log that tells of an act. */
    private @Nullable ContactEntry told(Act act) {
        return workplace.book().read(stores -> {
            Long id = act.kind() != ActKind.LETTER_KEPT
                    ? act.factId()
                    : stores.entries().partsOf(act.id()).stream()
                            .filter(part -> part.part() == ActPart.Part.CONTACT)
                            .map(ActPart::rowId)
                            .findFirst()
                            .orElse(null);
            return id == null ? null : stores.contacts().byId(id).orElse(null);
        });
    }
}
