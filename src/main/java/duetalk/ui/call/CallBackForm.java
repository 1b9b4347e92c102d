package duetalk.ui.call;

import duetalk.core.Refusal;
import duetalk.core.search.Fold;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** When the client asked to be called again. */
final class CallBackForm extends VBox {

    private final DateField day;
    private final TextField hour;

    CallBackForm(Workplace workplace, @Nullable LocalDate proposed) {
        Voice voice = workplace.voice();
        Form fields = new Form();
        day = new DateField(voice.say("callback.day"), voice, workplace.today(), proposed);
        fields.getChildren().add(day);
        hour = fields.latin(voice.say("callback.hour"), "");
        getChildren().add(fields);
    }

    LocalDate day() {
        return day.needed();
    }

    @Nullable
    LocalTime hour() {
        return read(hour.getText());
    }

    static @Nullable LocalTime read(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        String[] parts = typed.strip().split("[:.]");
        try {
            int minutes = parts.length > 1 ? Integer.parseInt(Fold.digits(parts[1])) : 0;
            return LocalTime.of(Integer.parseInt(Fold.digits(parts[0])), minutes);
        } catch (NumberFormatException | DateTimeException e) {
            throw new Refusal("HOUR_NOT_AN_HOUR", Map.of("typed", typed));
        }
    }
}
