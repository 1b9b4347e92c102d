package duetalk.ui.log;

import duetalk.core.clients.Client;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.text.HourReader;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A contact that happened elsewhere: on the road, at the office, in a message; with the client or with others. */
final class ContactForm extends VBox {

    private final Client client;
    private final DateField day;
    private final TextField hour;
    private final ComboBox<Channel> channel;
    private final TextField person;
    private final CheckBox other;
    private final ComboBox<Outcome> outcome;
    private final ComboBox<Optional<Reason>> reason;
    private final TextArea notes;
    private final DateField next;

    ContactForm(Workplace workplace, Client client) {
        this.client = client;
        Voice voice = workplace.voice();
        LogModel model = new LogModel(voice);
        Form fields = new Form();
        channel = fields.choice(
                voice.say("log.channel"), List.of(Channel.values()), Channel.VISIT, one -> voice.name("channel", one));
        channel.setId("contact-channel");
        var there = workplace.now().atZone(client.place().zone());
        day = new DateField(voice.say("log.day"), voice, there.toLocalDate(), there.toLocalDate());
        day.field().setId("contact-day");
        fields.getChildren().add(day);
        hour = fields.latin(
                voice.say("log.hour"), duetalk.text.Isolate.open(voice.dates().hour(there.toLocalTime())));
        hour.setId("contact-hour");
        person = fields.line(voice.say("log.with"), "");
        person.setId("contact-person");
        other = new CheckBox(voice.say("log.other"));
        other.setId("contact-other");
        Label may = new Label();
        may.setWrapText(true);
        may.setId("contact-may");
        fields.getChildren().addAll(other, may);
        outcome = fields.choice(
                voice.say("summary.outcome"),
                List.of(Outcome.values()),
                Outcome.NO_COMMITMENT,
                one -> voice.name("outcome", one));
        List<Optional<Reason>> reasons = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Reason.values()).map(Optional::of).forEach(reasons::add);
        reason = fields.choice(
                voice.say("summary.reason"),
                reasons,
                Optional.empty(),
                one -> one.map(each -> voice.name("reason", each)).orElse(voice.say("summary.noreason")));
        notes = fields.text(voice.say("summary.notes"), "", 5);
        notes.setId("contact-notes");
        next = new DateField(
                voice.say("summary.next.day"), voice, workplace.today(), null, workplace.months(client.place()));
        fields.getChildren().add(next);
        other.selectedProperty().subscribe(is -> {
            may.setText(model.mayBeSaid(!is));
            outcome.setValue(is ? Outcome.THIRD_PARTY : Outcome.NO_COMMITMENT);
            may.getStyleClass().setAll("label", is ? "warning" : "muted");
        });
        getChildren().add(fields);
    }

    /** Refuses a day or an hour that is none. */
    ContactEntry entry() {
        LocalTime at = hour.getText().isBlank() ? LocalTime.NOON : HourReader.read(hour.getText());
        return new ContactEntry(
                0,
                client.id(),
                day.needed().atTime(at).atZone(client.place().zone()).toInstant(),
                channel.getValue(),
                outcome.getValue(),
                reason.getValue().orElse(null),
                person.getText(),
                0,
                notes.getText(),
                "",
                null,
                null);
    }

    @Nullable
    LocalDate next() {
        return next.value().orElse(null);
    }
}
