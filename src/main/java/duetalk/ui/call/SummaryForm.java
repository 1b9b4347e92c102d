package duetalk.ui.call;

import duetalk.actions.CallReport;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.letters.LetterKind;
import duetalk.core.promises.Promised;
import duetalk.text.HourReader;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.converter.DefaultStringConverter;

/** What the call has come to: one look, Enter accepts; everything in it can be changed before. */
final class SummaryForm extends VBox {

    private final CallModel model;
    private final Voice voice;
    private final CallSummary summary;
    private final Form fields = new Form();
    private final ComboBox<Outcome> outcome;
    private final ComboBox<Optional<Reason>> reason;
    private final ComboBox<String> person;
    private final DateField next;
    private final TextField hour;
    private final ComboBox<Optional<LetterKind>> letter;

    /** @param drop throws the call away */
    SummaryForm(Workplace workplace, CallModel model, Runnable drop) {
        this.model = model;
        this.voice = workplace.voice();
        this.summary = model.summary();
        outcome = fields.choice(
                voice.say("summary.outcome"),
                outcomes(),
                model.state().outcome(),
                value -> voice.name("outcome", value));
        outcome.setId("summary-outcome");
        reason = fields.choice(
                voice.say("summary.reason"),
                reasons(),
                model.state().reason(),
                value -> value.map(one -> voice.name("reason", one)).orElse(voice.say("summary.noreason")));
        person = fields.choice(voice.say("summary.person"), summary.people(), summary.person(), name -> name);
        person.setEditable(true);
        person.setConverter(new DefaultStringConverter());
        person.setCellFactory(list -> new NameCell());
        person.setId("summary-person");
        promised();
        Label paused = new Label();
        paused.setWrapText(true);
        paused.setId("summary-paused");
        fields.heading(voice.say("summary.next"));
        fields.getChildren().add(paused);
        next = new DateField(voice.say("summary.next.day"), voice, workplace.today(), null, model.months());
        next.field().setId("summary-next");
        fields.getChildren().add(next);
        hour = fields.latin(voice.say("summary.next.hour"), "");
        letter = fields.choice(
                voice.say("summary.letter"),
                List.of(Optional.empty()),
                Optional.empty(),
                value -> value.map(kind -> voice.name("letterkind", kind)).orElse(voice.say("summary.noletter")));
        letter.setId("summary-letter");
        outcome.valueProperty().subscribe(value -> {
            next.set(summary.nextDay(value));
            LocalTime at = summary.nextHour(value);
            hour.setText(at == null ? "" : Isolate.open(voice.dates().hour(at)));
            paused.setText(summary.paused(value));
            paused.setManaged(!paused.getText().isEmpty());
            letters(value);
        });
        notes();
        Button away = new Button(voice.say("capture.drop"));
        away.setId("summary-drop");
        away.getStyleClass().add("link");
        away.setOnAction(event -> drop.run());
        getChildren().addAll(fields, away);
    }

    private void letters(Outcome value) {
        List<Optional<LetterKind>> kinds = new ArrayList<>(List.of(Optional.empty()));
        summary.letters(value).forEach(kind -> kinds.add(Optional.of(kind)));
        letter.getItems().setAll(kinds);
        letter.setValue(kinds.size() > 1 ? kinds.get(1) : kinds.getFirst());
    }

    private static List<Optional<Reason>> reasons() {
        List<Optional<Reason>> reasons = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Reason.values()).map(Optional::of).forEach(reasons::add);
        return reasons;
    }

    private List<Outcome> outcomes() {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.kind() != Outcome.Kind.WRITTEN)
                .filter(one ->
                        one != Outcome.PROMISE || model.state().captured().promised() != null)
                .toList();
    }

    private void promised() {
        Promised promised = model.state().captured().promised();
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
        model.disputes().forEach(fields::note);
    }

    private void notes() {
        fields.heading(voice.say("summary.notes"));
        String notes = model.state().notes().stream()
                .map(line -> Isolate.value(line.text()))
                .collect(Collectors.joining("\n"));
        fields.note(notes.isEmpty() ? voice.say("summary.nonotes") : notes);
    }

    /** The letter that is written next, if one is. */
    Optional<LetterKind> letter() {
        return letter.getValue() == null ? Optional.empty() : letter.getValue();
    }

    CallReport report(Instant now) {
        LocalTime at = hour.getText().isBlank() ? null : HourReader.read(hour.getText());
        String with = person.getEditor().getText();
        return summary.report(
                outcome.getValue(),
                reason.getValue().orElse(null),
                with == null ? "" : with,
                next.value().orElse(null),
                at,
                "",
                now);
    }
}
