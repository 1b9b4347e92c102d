package duetalk.ui.call;

import duetalk.actions.PromiseNow;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Disputed;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reached;
import duetalk.core.letters.LetterKind;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.Promised;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What one key captures during a call. */
final class CallCapture {

    private final Workplace workplace;
    private final Voice voice;
    private final CallModel model;
    private final Runnable changed;
    private final Runnable summary;
    private final Runnable drop;
    private boolean icons = true;

    /**
     * @param changed runs after something was captured
     * @param summary opens what the call came to
     * @param drop throws the call away
     */
    CallCapture(Workplace workplace, CallModel model, Runnable changed, Runnable summary, Runnable drop) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = model;
        this.changed = changed;
        this.summary = summary;
        this.drop = drop;
    }

    /** @param roomy whether there is room for icons beside the words */
    void buttons(GridPane grid, boolean roomy) {
        icons = roomy;
        grid.getStyleClass().remove("tight");
        if (!roomy) {
            grid.getStyleClass().add("tight");
        }
        grid.getChildren().clear();
        grid.add(button("promise", Material2OutlinedAL.FLAG, "F2", this::promise), 0, 0);
        grid.add(button("dispute", Material2OutlinedAL.ERROR_OUTLINE, "F3", this::dispute), 1, 0);
        grid.add(button("callback", Material2OutlinedMZ.PHONE_CALLBACK, "F4", this::callBack), 0, 1);
        grid.add(button("noanswer", Material2OutlinedMZ.PHONE_MISSED, "F5", () -> end(Outcome.NO_ANSWER)), 1, 1);
        grid.add(button("voicemail", Material2OutlinedMZ.VOICEMAIL, "F6", () -> end(Outcome.VOICEMAIL)), 0, 2);
        grid.add(button("wrong", Material2OutlinedMZ.PHONE_DISABLED, "F7", () -> end(Outcome.WRONG_NUMBER)), 1, 2);
        grid.add(button("plan", Material2OutlinedAL.DATE_RANGE, "F8", this::plan), 0, 3);
        grid.add(more(), 1, 3);
    }

    private Button button(String what, Ikon icon, String shortcut, Runnable act) {
        Button button = new Button(voice.say("capture." + what));
        button.setId("capture-" + what);
        Keys.dress(button, icons ? Icons.small(icon) : new Region(), shortcut);
        button.getStyleClass().add("capture");
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** What is wanted less often; each has its key as well. */
    private MenuButton more() {
        MenuButton more = new MenuButton(voice.say("capture.more"));
        more.setId("capture-more");
        more.getStyleClass().add("capture");
        more.setFocusTraversable(false);
        more.setMaxWidth(Double.MAX_VALUE);
        more.getItems()
                .addAll(
                        item("part", "Shift+F2", this::part),
                        item("busy", "Shift+F5", () -> end(Outcome.BUSY)),
                        item("papers", "F9", this::papers),
                        item("person", "F10", this::person),
                        item("hardship", "F11", () -> note(Outcome.HARDSHIP)),
                        item("stop", "F12", () -> end(Outcome.STOP_CONTACT)),
                        item("keys", "F1", this::keys),
                        item("drop", "", drop));
        return more;
    }

    private MenuItem item(String what, String key, Runnable act) {
        MenuItem item = new MenuItem(voice.say("capture." + what), key.isEmpty() ? null : Keys.hint(key));
        item.setId("capture-" + what);
        item.setOnAction(event -> act.run());
        return item;
    }

    /** What was captured so far, as small labels under the notes. */
    List<Node> chips() {
        Captured captured = model.state().captured();
        List<Node> chips = new ArrayList<>();
        Promised promised = captured.promised();
        if (promised != null) {
            chips.add(promised(promised));
        }
        if (captured.callBackOn() != null) {
            chips.add(Labels.of(voice.say("capture.callback.on", "date", captured.callBackOn()), "chip"));
        }
        for (Disputed dispute : captured.disputes()) {
            chips.add(Labels.of(voice.say("capture.disputed", "amount", dispute.amount()), "chip"));
        }
        for (Reached one : captured.reached()) {
            chips.add(Labels.of(
                    one.name().isBlank() ? Isolate.leftToRight(one.number()) : Isolate.value(one.name()), "chip"));
        }
        if (captured.outcome() == Outcome.HARDSHIP) {
            chips.add(Labels.of(voice.name("outcome", Outcome.HARDSHIP), "chip"));
        }
        model.state().reason().ifPresent(reason -> chips.add(Labels.of(voice.name("reason", reason), "chip")));
        return chips;
    }

    /** The promise, with the way to take it back when it was noted by mistake. */
    private Node promised(Promised promised) {
        Label chip =
                Labels.of(voice.say("capture.promised", "amount", promised.amount(), "date", promised.dueOn()), "chip");
        Button back = new Button("×");
        back.setId("promise-takeback");
        back.setAccessibleText(voice.say("capture.takeback"));
        back.setTooltip(new Tooltip(voice.say("capture.takeback")));
        back.getStyleClass().addAll("link", "takeback");
        back.setFocusTraversable(false);
        back.setOnAction(event -> {
            model.state().captured(model.state().captured().withoutPromise());
            changed.run();
        });
        chip.setGraphic(back);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        return chip;
    }

    void promise() {
        promise(model.state().captured().promised(), "promise.title");
    }

    /** A part now; how much is typed, and what is left shows under it. */
    void part() {
        promise(null, "promise.part.title");
    }

    private void promise(@org.jspecify.annotations.Nullable Promised before, String title) {
        var owed = model.script().owed();
        if (!owed.isPositive()) {
            workplace.navigator().warn(voice.say("problem.NOTHING_TO_PROMISE"));
            return;
        }
        PromiseForm form = new PromiseForm(
                workplace,
                model.story().card().client().place(),
                owed,
                before,
                title.equals("promise.part.title"),
                PromiseNow.of(model.story()).map(now -> now.words(voice::say)).orElse(""));
        open(title, form, "promise.accept", () -> {
            Promised promised = form.promised();
            PromiseRules.check(
                    promised.amount(),
                    promised.dueOn(),
                    owed,
                    workplace.firstDay(model.story().card().client().place()));
            model.state().captured(model.state().captured().with(promised));
        });
    }

    void callBack() {
        CallBackForm form =
                new CallBackForm(workplace, model.months(), model.summary().nextDay(Outcome.CALL_BACK));
        open(
                "callback.title",
                form,
                "callback.accept",
                () -> model.state().captured(model.state().captured().callingBack(form.day(), form.hour())));
    }

    void dispute() {
        var open = model.story().open();
        if (open.isEmpty()) {
            note(Outcome.DISPUTE);
            return;
        }
        DisputeForm form = new DisputeForm(voice, open, model.state().captured());
        open(
                "dispute.title",
                form,
                "dispute.accept",
                () -> model.state().captured(model.state().captured().with(form.disputed())));
    }

    void person() {
        PersonForm form = new PersonForm(voice);
        open(
                "person.title",
                form,
                "person.accept",
                () -> model.state().captured(model.state().captured().with(form.reached())));
    }

    /** Notes what it came to, and the call goes on. */
    void note(Outcome outcome) {
        model.state().captured(model.state().captured().with(outcome));
        changed.run();
    }

    /** Notes what it came to, and the call is over. */
    void end(Outcome outcome) {
        model.state().captured(model.state().captured().with(outcome));
        summary.run();
    }

    void papers() {
        workplace
                .navigator()
                .open(new PapersSheet(voice, model.story(), workplace.clock().getZone()).sheet());
    }

    void keys() {
        workplace.navigator().open(KeySheet.of(voice));
    }

    /** The table on which a plan is negotiated; the call goes on meanwhile. */
    void plan() {
        if (model.story().open().isEmpty()) {
            workplace.navigator().warn(voice.say("problem.PLAN_WITHOUT_DEBT"));
        } else {
            workplace
                    .navigator()
                    .go(new Destination.Plan(model.story().card().client().id()));
        }
    }

    void write(@org.jspecify.annotations.Nullable LetterKind kind) {
        long client = model.story().card().client().id();
        if (model.story().open().isEmpty()) {
            workplace.navigator().warn(voice.say("problem.NOTHING_TO_REMIND"));
        } else {
            workplace.navigator().go(new Destination.Write(client, kind));
        }
    }

    private void open(String title, Node form, String accept, Runnable act) {
        workplace.navigator().open(new Sheet(voice.say(title), form, voice.say(accept), () -> {
            try {
                act.run();
            } catch (duetalk.core.Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
                return false;
            }
            changed.run();
            return true;
        }));
    }
}
