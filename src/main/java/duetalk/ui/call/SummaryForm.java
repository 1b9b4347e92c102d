package duetalk.ui.call;

import duetalk.actions.CallReport;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** What the call has come to: one look, Enter accepts. */
final class SummaryForm extends VBox {

    private final CallModel model;
    private final ComboBox<Outcome> outcome;
    private final ComboBox<Optional<Reason>> reason;
    private final DateField next;

    SummaryForm(Workplace workplace, CallModel model) {
        this.model = model;
        Voice voice = workplace.voice();
        Form fields = new Form();
        outcome = fields.choice(
                voice.say("summary.outcome"),
                outcomes(),
                model.state().outcome(),
                value -> voice.name("outcome", value));
        outcome.setId("summary-outcome");
        List<Optional<Reason>> reasons = new ArrayList<>(List.of(Optional.empty()));
        for (Reason each : Reason.values()) {
            reasons.add(Optional.of(each));
        }
        reason = fields.choice(
                voice.say("summary.reason"),
                reasons,
                model.state().reason(),
                value -> value.map(one -> voice.name("reason", one)).orElse(voice.say("summary.noreason")));
        var promised = model.state().promised();
        if (promised != null) {
            fields.heading(voice.say("summary.promise"));
            fields.note(voice.say(
                    "summary.promise.line",
                    "amount",
                    promised.amount(),
                    "date",
                    promised.dueOn(),
                    "method",
                    voice.name("method", promised.method())));
        }
        fields.heading(voice.say("summary.next"));
        next = new DateField(
                voice.say("summary.next.day"),
                voice,
                workplace.today(),
                model.nextDay(model.state().outcome()));
        fields.getChildren().add(next);
        outcome.valueProperty().subscribe(value -> next.set(model.nextDay(value)));
        fields.heading(voice.say("summary.notes"));
        fields.note(
                model.state().notes().isEmpty()
                        ? voice.say("summary.nonotes")
                        : String.join(
                                "\n",
                                model.state().notes().stream()
                                        .map(CallState.NoteLine::text)
                                        .toList()));
        getChildren().add(fields);
    }

    private List<Outcome> outcomes() {
        return java.util.Arrays.stream(Outcome.values())
                .filter(one -> one.kind() != Outcome.Kind.WRITTEN)
                .filter(one -> one != Outcome.PROMISE || model.state().promised() != null)
                .toList();
    }

    CallReport report(Instant now) {
        Outcome chosen = outcome.getValue();
        LocalTime hour = chosen == Outcome.CALL_BACK ? model.state().callBackAt() : null;
        return model.report(chosen, reason.getValue().orElse(null), next.value().orElse(null), hour, now);
    }
}
