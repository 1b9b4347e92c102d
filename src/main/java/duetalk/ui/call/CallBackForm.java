package duetalk.ui.call;

import duetalk.core.calendar.Months;
import duetalk.text.HourReader;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.time.LocalTime;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** When the client asked to be called again. */
final class CallBackForm extends VBox {

    private final DateField day;
    private final TextField hour;

    CallBackForm(Workplace workplace, Months months, @Nullable LocalDate proposed) {
        Voice voice = workplace.voice();
        Form fields = new Form();
        day = new DateField(voice.say("callback.day"), voice, workplace.today(), proposed, months);
        fields.getChildren().add(day);
        hour = fields.latin(voice.say("callback.hour"), "");
        getChildren().add(fields);
    }

    LocalDate day() {
        return day.needed();
    }

    @Nullable
    LocalTime hour() {
        return hour.getText().isBlank() ? null : HourReader.read(hour.getText());
    }
}
