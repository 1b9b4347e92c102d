package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.text.DateReader;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A date that is typed: +7, 27.11.2026 or 1405/9/6. Under the field stands the day that was understood, with its
 * weekday, or why it is none.
 */
public final class DateField extends VBox {

    private final TextField field = new TextField();
    private final Label understood = new Label();
    private final Voice voice;
    private final LocalDate today;

    public DateField(String label, Voice voice, LocalDate today, @Nullable LocalDate value) {
        super(4);
        this.voice = voice;
        this.today = today;
        Label words = new Label(label);
        words.setLabelFor(field);
        words.getStyleClass().add("field-label");
        understood.getStyleClass().add("muted");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setAccessibleText(label);
        getChildren().addAll(words, field, understood);
        field.textProperty().subscribe(this::explain);
        set(value);
    }

    public TextField field() {
        return field;
    }

    public void set(@Nullable LocalDate value) {
        field.setText(value == null ? "" : Isolate.open(voice.dates().brief(value)));
    }

    /** The date, empty when nothing was typed; refuses with a code what is no date. */
    public Optional<LocalDate> value() {
        return field.getText().isBlank() ? Optional.empty() : Optional.of(DateReader.typed(field.getText(), today));
    }

    /** The date, which must be there. */
    public LocalDate needed() {
        return value().orElseThrow(() -> new Refusal("DATE_MISSING"));
    }

    private void explain() {
        try {
            understood.setText(value().map(voice.dates()::weekday).orElse(" "));
            understood.getStyleClass().remove("danger");
        } catch (Refusal refusal) {
            understood.setText(voice.problem(refusal));
            if (!understood.getStyleClass().contains("danger")) {
                understood.getStyleClass().add("danger");
            }
        }
    }
}
