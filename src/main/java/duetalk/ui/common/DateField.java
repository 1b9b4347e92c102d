package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * A date that is typed (+7, fri, 27.11.2026, 1405/9/6, 15 kislev) or chosen from a month under the field, which Alt and
 * the down arrow open. Under the field stands the day that was understood, with its weekday, or why it is none.
 */
public final class DateField extends VBox {

    private final TextField field = new TextField();
    private final Button open = new Button("", Icons.small(Material2OutlinedMZ.TODAY));
    private final Label understood = new Label();
    private final Voice voice;
    private final LocalDate today;
    private final Months months;
    private @Nullable DateGrid grid;

    /** A date that is no part of an agreement: "+1m" is a Gregorian month. */
    public DateField(String label, Voice voice, LocalDate today, @Nullable LocalDate value) {
        this(label, voice, today, value, Months.GREGORIAN);
    }

    /** @param months by which "+1m" is counted */
    public DateField(String label, Voice voice, LocalDate today, @Nullable LocalDate value, Months months) {
        super(4);
        this.months = months;
        this.voice = voice;
        this.today = today;
        Label words = new Label(label);
        words.setLabelFor(field);
        words.getStyleClass().add("field-label");
        understood.getStyleClass().add("muted");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setAccessibleText(label);
        open.setAccessibleText(voice.say("date.open"));
        open.setFocusTraversable(false);
        open.getStyleClass().add("date-open");
        open.setOnAction(event -> toggle());
        HBox line = new HBox(4, field, open);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(words, line, understood);
        field.textProperty().subscribe(this::explain);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                toggle();
                event.consume();
            }
        });
        set(value);
    }

    /** Says below the day what is to be known of it; empty for nothing. */
    public void remark(Function<LocalDate, String> words) {
        Label remark = new Label();
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.getStyleClass().add("warning");
        remark.managedProperty().bind(remark.textProperty().isNotEmpty());
        remark.setId("date-remark");
        getChildren().add(remark);
        field.textProperty().subscribe(now -> remark.setText(typed().map(words).orElse("")));
    }

    public TextField field() {
        return field;
    }

    public void set(@Nullable LocalDate value) {
        field.setText(value == null ? "" : Isolate.open(voice.dates().brief(value)));
    }

    /** The date, empty when nothing was typed; refuses with a code what is no date. */
    public Optional<LocalDate> value() {
        return field.getText().isBlank()
                ? Optional.empty()
                : Optional.of(voice.dateTyped(field.getText(), today, months));
    }

    /** The date, which must be there. */
    public LocalDate needed() {
        return value().orElseThrow(() -> new Refusal("DATE_MISSING"));
    }

    /** Opens the month under the field, or closes it. */
    private void toggle() {
        DateGrid shown = grid;
        if (shown != null) {
            getChildren().remove(shown);
            grid = null;
            field.requestFocus();
            return;
        }
        DateGrid made = new DateGrid(voice, today, day -> {
            set(day);
            toggle();
        });
        made.select(typed().orElse(today));
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                toggle();
                event.consume();
            }
        });
        getChildren().add(made);
        grid = made;
        made.requestFocus();
    }

    private Optional<LocalDate> typed() {
        try {
            return value();
        } catch (Refusal notADate) {
            return Optional.empty();
        }
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
