package duetalk.ui.bringin;

import duetalk.core.imports.Difference;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What the list says otherwise than the book: each with a tick, by the mouse or by the space bar. */
final class DifferenceTable {

    private static final String NOTHING = "–";

    private final Voice voice;
    private final TableView<Line> table;

    /** A difference and whether it is to be recorded. */
    record Line(Difference difference, BooleanProperty agreed) {}

    DifferenceTable(Voice voice, TableView<Line> table) {
        this.voice = voice;
        this.table = table;
        table.getColumns().add(ticks());
        table.getColumns()
                .add(Columns.words(
                        "client",
                        voice.say("field.CLIENT"),
                        200,
                        line -> Isolate.value(line.difference().row().client())));
        table.getColumns()
                .add(Columns.words(
                        "number",
                        voice.say("field.NUMBER"),
                        120,
                        line -> line.difference().was().number()));
        table.getColumns()
                .add(Columns.words("what", voice.say("import.differs"), 230, line -> what(line.difference())));
        table.getColumns().add(Columns.words("was", voice.say("import.was"), 190, line -> was(line.difference())));
        table.getColumns().add(Columns.words("is", voice.say("import.is"), 190, line -> is(line.difference())));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    private TableColumn<Line, Line> ticks() {
        TableColumn<Line, Line> column = Columns.words("agreed", "", 44, line -> "");
        column.setCellFactory(any -> new TableCell<>() {
            private final CheckBox box = new CheckBox();

            {
                box.setFocusTraversable(false);
                box.setOnAction(event -> getItem().agreed().set(box.isSelected()));
            }

            @Override
            protected void updateItem(Line line, boolean empty) {
                Line before = getItem();
                if (before != null) {
                    box.selectedProperty().unbindBidirectional(before.agreed());
                }
                super.updateItem(line, empty);
                if (empty || line == null) {
                    setGraphic(null);
                    return;
                }
                box.selectedProperty().bindBidirectional(line.agreed());
                box.setAccessibleText(what(line.difference()));
                box.setDisable(line.difference().blocked());
                setGraphic(box);
            }
        });
        return column;
    }

    private void keys(KeyEvent event) {
        Line line = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE
                && line != null
                && !line.difference().blocked()) {
            line.agreed().set(!line.agreed().get());
            event.consume();
        }
    }

    /** Shows other differences, all ticked but those that can't be recorded. */
    void show(List<Difference> differences) {
        table.getItems()
                .setAll(differences.stream()
                        .map(one -> new Line(one, new SimpleBooleanProperty(!one.blocked())))
                        .toList());
        table.setVisible(!differences.isEmpty());
        table.setManaged(!differences.isEmpty());
    }

    Set<Difference> agreed() {
        return table.getItems().stream()
                .filter(line -> line.agreed().get())
                .map(Line::difference)
                .collect(Collectors.toSet());
    }

    private String what(Difference one) {
        String kind = voice.name("import.difference", one.kind());
        return one.blocked() ? voice.say("import.blocked", "what", kind) : kind;
    }

    private String was(Difference one) {
        return switch (one.kind()) {
            case PAYMENT -> NOTHING;
            default -> said(one.before(), one.dayBefore());
        };
    }

    private String is(Difference one) {
        return switch (one.kind()) {
            case CANCELLED, DISPUTE_OVER -> NOTHING;
            case PAYMENT_CHANGED ->
                one.after() != null && one.after().isZero() ? NOTHING : said(one.after(), one.dayAfter());
            default -> said(one.after(), one.dayAfter());
        };
    }

    private String said(@Nullable Money amount, @Nullable LocalDate day) {
        if (amount != null && day != null) {
            return voice.say("import.paid.on", "amount", amount, "date", day);
        }
        return amount != null
                ? voice.amounts().of(amount)
                : day != null ? voice.dates().brief(day) : NOTHING;
    }
}
