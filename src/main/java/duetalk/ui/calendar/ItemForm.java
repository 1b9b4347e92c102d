package duetalk.ui.calendar;

import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.Repeat;
import duetalk.core.search.Clean;
import duetalk.text.HourReader;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.calendar.DropPlaces.Drop;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.WholeNumber;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Something new in the calendar, or one that is changed: for whom, what, when, and whether it comes again. */
final class ItemForm extends VBox {

    private static final List<FollowUpKind> KINDS = List.of(FollowUpKind.CALL_BACK, FollowUpKind.CHECK);

    private final Voice voice;
    private final Form fields = new Form();
    private final TextField who;
    private final ComboBox<FollowUpKind> kind;
    private final DateField day;
    private final TextField hour;
    private final TextField note;
    private final ComboBox<Optional<Repeat.Unit>> unit;
    private final TextField every;
    private final @Nullable FollowUp before;

    ItemForm(Workplace workplace, Drop drop) {
        this(workplace, null, "", drop.day(), drop.hour());
    }

    ItemForm(Workplace workplace, FollowUp before, String client) {
        this(workplace, before, client, before.day(), before.at());
    }

    private ItemForm(
            Workplace workplace, @Nullable FollowUp before, String client, LocalDate on, @Nullable LocalTime at) {
        this.voice = workplace.voice();
        this.before = before;
        who = fields.line(voice.say("calendar.new.who"), client);
        who.setId("item-who");
        who.setDisable(before != null);
        kind = fields.choice(
                voice.say("calendar.new.kind"),
                before == null || KINDS.contains(before.kind()) ? KINDS : List.of(before.kind()),
                before == null ? FollowUpKind.CALL_BACK : before.kind(),
                one -> voice.name("followup", one));
        kind.setId("item-kind");
        day = new DateField(voice.say("calendar.new.day"), voice, workplace.today(), on);
        day.field().setId("item-day");
        fields.getChildren().add(day);
        hour = fields.latin(
                voice.say("calendar.new.hour"),
                at == null ? "" : Isolate.open(voice.dates().hour(at)));
        hour.setId("item-hour");
        note = fields.line(voice.say("calendar.new.note"), before == null ? "" : before.note());
        note.setId("item-note");
        unit = fields.choice(
                voice.say("calendar.new.repeat"),
                List.of(
                        Optional.empty(),
                        Optional.of(Repeat.Unit.DAYS),
                        Optional.of(Repeat.Unit.WEEKS),
                        Optional.of(Repeat.Unit.MONTHS)),
                Optional.empty(),
                one -> one.map(each -> voice.name("repeat", each)).orElse(voice.say("repeat.never")));
        unit.setId("item-repeat");
        every = fields.latin(voice.say("calendar.new.every"), voice.amounts().whole(1));
        every.setId("item-every");
        every.setDisable(true);
        unit.valueProperty().subscribe(chosen -> every.setDisable(chosen.isEmpty()));
        unit.setDisable(before != null);
        getChildren().add(fields);
    }

    /** What was typed. Refuses an hour that is none and a day that is none. */
    FollowUp followUp() {
        LocalDate on = day.needed();
        LocalTime at = hour.getText().isBlank() ? null : HourReader.read(hour.getText());
        FollowUp old = before;
        String words = Clean.line(note.getText());
        if (old != null) {
            return new FollowUp(
                    old.id(), old.clientId(), kind.getValue(), on, at, words, null, null, null, old.repeat());
        }
        Repeat repeat = unit.getValue()
                .map(one -> new Repeat(one, WholeNumber.typed(voice, every.getText(), "REPEAT_OUT_OF_RANGE"), on))
                .orElse(null);
        return new FollowUp(0, 0, kind.getValue(), on, at, words, null, null, null, repeat);
    }

    /** The client's name as it was typed; empty for one that is changed. */
    String who() {
        return before == null ? who.getText() : "";
    }
}
