package duetalk.ui.ladder;

import duetalk.actions.MoveOnLadder;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.Step;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.LadderForm;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** What the user decides on a client's ladder; each act asks what it needs and has a way back. */
final class LadderActs {

    private static final List<Freeze> BY_HAND =
            List.of(Freeze.HELD, Freeze.HARDSHIP, Freeze.BREATHING_SPACE, Freeze.INSOLVENT, Freeze.DECEASED);

    private final Workplace workplace;
    private final Voice voice;
    private final long clientId;
    private final Runnable reload;
    private final MoveOnLadder move;

    LadderActs(Workplace workplace, long clientId, Runnable reload) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.clientId = clientId;
        this.reload = reload;
        this.move = new MoveOnLadder(workplace.book());
    }

    void skip(@Nullable LadderModel model) {
        next(model).ifPresent(step -> {
            Form form = new Form();
            form.note(voice.say("ladder.skip.note", "what", voice.name("step", step.letter())));
            TextField reason = form.line(voice.say("today.skip.reason"), "");
            reason.setId("skip-reason");
            Asking.open(workplace, "ladder.skip", form, "act.skip", () -> {
                String why = reason.getText();
                write(
                        () -> move.skip(clientId, step, why, workplace.today()),
                        "ladder.skip.said",
                        id -> () -> move.takeBack(id));
            });
        });
    }

    void done(@Nullable LadderModel model) {
        next(model).ifPresent(step -> {
            Form form = new Form();
            form.note(voice.say("ladder.done.note", "what", voice.name("step", step.letter())));
            DateField on = new DateField(voice.say("ladder.done.on"), voice, workplace.today(), workplace.today());
            form.getChildren().add(on);
            Asking.open(workplace, "ladder.done", form, "ladder.done.accept", () -> {
                var day = on.needed();
                write(
                        () -> move.done(clientId, step, day, workplace.today()),
                        "ladder.done.said",
                        id -> () -> move.takeBack(id));
            });
        });
    }

    void unmark(long noteId) {
        workplace.tasks().write(() -> move.takeBack(noteId), ok -> changed());
    }

    void rest() {
        Form form = new Form();
        form.note(voice.say("ladder.rest.note"));
        ComboBox<Freeze> why =
                form.choice(voice.say("ladder.rest.why"), BY_HAND, Freeze.HELD, one -> voice.name("freeze", one));
        why.setId("rest-why");
        DateField until = new DateField(voice.say("ladder.rest.to"), voice, workplace.today(), null);
        until.field().setId("rest-until");
        form.getChildren().add(until);
        TextField reason = form.line(voice.say("ladder.rest.reason"), "");
        reason.setId("rest-reason");
        Asking.open(workplace, "ladder.rest", form, "ladder.rest.accept", () -> {
            LadderRest rest = new LadderRest(
                    clientId,
                    why.getValue(),
                    workplace.today(),
                    until.value().orElse(null),
                    reason.getText().strip());
            write(() -> move.rest(rest), "ladder.rest.said", before -> () -> move.restAgain(clientId, before));
        });
    }

    void goOn(@Nullable LadderModel model) {
        Optional<LadderRest> before =
                model == null ? Optional.empty() : model.story().rest();
        write(
                () -> move.restAgain(clientId, Optional.empty()),
                "ladder.goon.said",
                ok -> () -> move.restAgain(clientId, before));
    }

    void change(@Nullable LadderModel model) {
        if (model != null) {
            LadderForm form = new LadderForm(workplace, model.ladder().ladder());
            Asking.open(workplace, "ladder.change", form, "ladder.change.accept", () -> {
                Ladder own = form.ladder();
                replace(Optional.of(own), "ladder.change.said");
            });
        }
    }

    void reset(@Nullable LadderModel model) {
        if (model != null) {
            replace(Optional.empty(), "ladder.reset.said");
        }
    }

    private void replace(Optional<Ladder> ladder, String said) {
        write(() -> move.change(clientId, ladder), said, before -> () -> {
            move.change(clientId, before);
            return true;
        });
    }

    private static Optional<Step> next(@Nullable LadderModel model) {
        return model == null ? Optional.empty() : model.next();
    }

    private <T> void write(Supplier<T> act, String said, Function<T, BooleanSupplier> undo) {
        workplace.tasks().write(act, result -> {
            workplace.navigator().closeSheet();
            changed();
            BooleanSupplier back = undo.apply(result);
            workplace
                    .navigator()
                    .say(voice.say(said), () -> workplace.tasks().write(back::getAsBoolean, ok -> changed()));
        });
    }

    private void changed() {
        workplace.navigator().saved();
        reload.run();
    }
}
