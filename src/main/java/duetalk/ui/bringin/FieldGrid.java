package duetalk.ui.bringin;

import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.Mapping;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** For each field a choice of the column that holds it, with the first thing that stands in the column. */
final class FieldGrid {

    private static final int COLUMNS = 6;
    private static final int NONE = -1;
    private static final int SAMPLE_SHOWN = 30;

    private final Voice voice;
    private final GridPane grid;

    FieldGrid(Voice voice, GridPane grid) {
        this.voice = voice;
        this.grid = grid;
    }

    void show(CsvTable table, Mapping mapping, BiConsumer<Field, Integer> mapped) {
        grid.getChildren().clear();
        for (Field field : Field.values()) {
            Label label = new Label(voice.name("field", field) + (field.isRequired() ? " *" : ""));
            label.getStyleClass().add("field-label");
            ComboBox<Integer> choice = choice(table, mapping, field, mapped);
            label.setLabelFor(choice);
            grid.add(new VBox(2, label, choice), field.ordinal() % COLUMNS, field.ordinal() / COLUMNS);
        }
    }

    private ComboBox<Integer> choice(CsvTable table, Mapping mapping, Field field, BiConsumer<Field, Integer> mapped) {
        ComboBox<Integer> column = new ComboBox<>();
        column.getItems().add(NONE);
        IntStream.range(0, table.heading().size()).forEach(column.getItems()::add);
        column.setConverter(Form.named(index -> index < 0 ? voice.say("import.nocolumn") : named(table, index)));
        column.setValue(mapping.columns().getOrDefault(field, NONE));
        column.setId("field-" + field.name());
        column.setMaxWidth(Double.MAX_VALUE);
        column.setOnAction(event -> mapped.accept(field, column.getValue()));
        return column;
    }

    private String named(CsvTable table, int index) {
        String sample = table.rows().stream()
                .limit(CsvTable.MOST_ABOVE)
                .map(row -> row.field(index).strip())
                .filter(field -> !field.isEmpty())
                .findFirst()
                .orElse("–")
                .replace('\n', ' ');
        String brief = sample.length() > SAMPLE_SHOWN ? sample.substring(0, SAMPLE_SHOWN) + "…" : sample;
        return voice.say("import.column", "name", table.name(index), "sample", brief);
    }
}
