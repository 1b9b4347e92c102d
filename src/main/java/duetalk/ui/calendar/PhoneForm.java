package duetalk.ui.calendar;

import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Form;
import duetalk.ui.common.PhoneCalendarFile;
import duetalk.ui.common.PhoneCalendarFile.Choice;
import duetalk.ui.common.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Reminders, and the file that a telephone reads. */
final class PhoneForm extends VBox {

    private static final List<Integer> MINUTES = List.of(0, 5, 10, 15, 30, 60);

    private final Workplace workplace;
    private final Voice voice;
    private final Label place = new Label();
    private final CheckBox names;
    private final ComboBox<Integer> minutes;
    private Optional<Path> file;

    private PhoneForm(Workplace workplace, Choice now) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.file = now.file();
        Form fields = new Form();
        minutes = fields.choice(
                voice.say("phone.minutes"),
                MINUTES,
                MINUTES.contains(now.minutes()) ? now.minutes() : 10,
                one -> one == 0 ? voice.say("phone.minutes.never") : voice.say("phone.minutes.before", "count", one));
        minutes.setId("reminder-minutes");
        fields.heading(voice.say("phone.file"));
        fields.note(voice.say("phone.file.hint"));
        place.setWrapText(true);
        place.setId("phone-place");
        Button choose = new Button(voice.say("phone.file.choose"));
        choose.setId("phone-choose");
        choose.setOnAction(event -> choose());
        Button none = new Button(voice.say("phone.file.none"));
        none.setOnAction(event -> show(Optional.empty()));
        names = new CheckBox(voice.say("phone.names"));
        names.setWrapText(true);
        names.setSelected(now.names());
        names.setId("phone-names");
        fields.getChildren().addAll(place, new HBox(8, choose, none), names);
        getChildren().add(fields);
        show(file);
    }

    static void open(Workplace workplace) {
        workplace
                .tasks()
                .read(() -> workplace.book().read(stores -> Choice.of(stores, workplace.remembered())), now -> {
                    PhoneForm form = new PhoneForm(workplace, now);
                    Asking.open(workplace, "phone.title", form, "phone.accept", form::keep);
                });
    }

    private void choose() {
        workplace
                .files()
                .toSave(voice.say("phone.file"), "duetalk.ics", "iCalendar", "*.ics")
                .ifPresent(path -> {
                    show(Optional.of(path));
                });
    }

    private void show(Optional<Path> path) {
        file = path;
        place.setText(path.map(one -> voice.written(new Ltr(one.toString())))
                .orElseGet(() -> voice.say("phone.file.nowhere")));
    }

    private void keep() {
        Choice choice = new Choice(file, names.isSelected(), minutes.getValue());
        workplace
                .tasks()
                .write(
                        () -> PhoneCalendarFile.choose(
                                workplace.book(),
                                workplace.remembered(),
                                voice,
                                choice,
                                workplace.today(),
                                workplace.now(),
                                workplace.clock().getZone()),
                        written -> {
                            workplace.navigator().closeSheet();
                            workplace.navigator().saved();
                            workplace.navigator().say(voice.say(written ? "phone.written" : "phone.kept"), null);
                        });
    }
}
