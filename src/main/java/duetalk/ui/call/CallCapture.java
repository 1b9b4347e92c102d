package duetalk.ui.call;

import duetalk.actions.CallReport;
import duetalk.actions.EndCall;
import duetalk.core.Refusal;
import duetalk.core.contacts.Outcome;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.Promised;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What one key captures during a call, and the summary at its end. */
final class CallCapture {

    private final Workplace workplace;
    private final CallModel model;
    private final Runnable changed;
    private final Runnable ended;

    CallCapture(Workplace workplace, CallModel model, Runnable changed, Runnable ended) {
        this.workplace = workplace;
        this.model = model;
        this.changed = changed;
        this.ended = ended;
    }

    String clientName() {
        return model.clientName();
    }

    void buttons(GridPane grid) {
        grid.getChildren().clear();
        grid.add(button("capture.promise", Material2OutlinedAL.FLAG, "F2", this::promise), 0, 0);
        grid.add(
                button("capture.dispute", Material2OutlinedAL.ERROR_OUTLINE, "F3", () -> capture(Outcome.DISPUTE)),
                1,
                0);
        grid.add(button("capture.callback", Material2OutlinedMZ.PHONE_CALLBACK, "F4", this::callBack), 0, 1);
        grid.add(
                button("capture.noanswer", Material2OutlinedMZ.PHONE_MISSED, "F5", () -> endWith(Outcome.NO_ANSWER)),
                1,
                1);
        grid.add(
                button("capture.wrong", Material2OutlinedMZ.PHONE_DISABLED, "F6", () -> endWith(Outcome.WRONG_NUMBER)),
                0,
                2);
        grid.add(button("capture.stop", Material2OutlinedAL.BLOCK, "F7", () -> endWith(Outcome.STOP_CONTACT)), 1, 2);
    }

    private Button button(String key, Ikon icon, String shortcut, Runnable act) {
        Button button = new Button(workplace.voice().say(key));
        button.setId(key.replace('.', '-'));
        Keys.dress(button, Icons.small(icon), shortcut);
        button.getStyleClass().add("capture");
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** What was captured so far, as small labels under the notes. */
    List<Node> chips() {
        List<Node> chips = new ArrayList<>();
        Voice voice = workplace.voice();
        Promised promised = model.state().promised();
        if (promised != null) {
            chips.add(chip(voice.say("capture.promised", "amount", promised.amount(), "date", promised.dueOn())));
        }
        var day = model.state().callBackOn();
        if (day != null) {
            chips.add(chip(voice.say("capture.callback.on", "date", day)));
        }
        if (model.state().outcome() == Outcome.DISPUTE) {
            chips.add(chip(voice.name("outcome", Outcome.DISPUTE)));
        }
        model.state().reason().ifPresent(reason -> chips.add(chip(voice.name("reason", reason))));
        return chips;
    }

    private static Label chip(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("chip");
        label.setWrapText(true);
        return label;
    }

    void promise() {
        PromiseForm form =
                new PromiseForm(workplace, model.owed(), model.state().promised());
        open("promise.title", form, "promise.accept", () -> {
            Promised promised = form.promised();
            PromiseRules.check(promised.amount(), promised.dueOn(), model.owed(), workplace.today());
            model.state().promise(promised);
        });
    }

    void callBack() {
        CallBackForm form = new CallBackForm(workplace, model.nextDay(Outcome.CALL_BACK));
        open("callback.title", form, "callback.accept", () -> model.state().callBack(form.day(), form.hour()));
    }

    void capture(Outcome outcome) {
        model.state().capture(outcome);
        changed.run();
    }

    void endWith(Outcome outcome) {
        model.state().capture(outcome);
        summary();
    }

    void summary() {
        SummaryForm form = new SummaryForm(workplace, model);
        workplace
                .navigator()
                .open(new Sheet(
                        workplace.voice().say("summary.title"),
                        form,
                        workplace.voice().say("summary.accept"),
                        () -> {
                            try {
                                save(form);
                            } catch (Refusal refused) {
                                workplace.navigator().warn(Problems.sentence(workplace.voice(), refused));
                            }
                            return false;
                        }));
    }

    private void save(SummaryForm form) {
        Instant now = workplace.now();
        CallReport report = form.report(now);
        workplace.tasks().write(() -> new EndCall(workplace.book()).end(report, workplace.today(), now), id -> {
            workplace.navigator().closeSheet();
            workplace.navigator().saved();
            ended.run();
            workplace.navigator().say(workplace.voice().say("summary.saved", "client", clientName()), null);
        });
    }

    private void open(String title, Node form, String accept, Runnable act) {
        workplace
                .navigator()
                .open(new Sheet(
                        workplace.voice().say(title), form, workplace.voice().say(accept), () -> {
                            try {
                                act.run();
                            } catch (Refusal refused) {
                                workplace.navigator().warn(Problems.sentence(workplace.voice(), refused));
                                return false;
                            }
                            changed.run();
                            return true;
                        }));
    }
}
