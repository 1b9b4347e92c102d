package duetalk.ui.bringin;

import duetalk.core.Refusal;
import duetalk.exchange.csv.BadRowsFile;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The lines that can't be brought in and why, those of which something is left out, and a file of the first. */
final class FailedLines {

    private final Workplace workplace;
    private final TableView<Line> table;
    private final Button save;
    private @Nullable CsvTable list;
    private List<CsvRows.Bad> bad = List.of();

    /** A line of the file and what is said of it. */
    record Line(int number, String said) {}

    FailedLines(Workplace workplace, TableView<Line> table, Button save) {
        this.workplace = workplace;
        this.table = table;
        this.save = save;
        table.getColumns()
                .add(Columns.words(
                        "line",
                        workplace.voice().say("import.line"),
                        70,
                        line -> workplace.voice().amounts().whole(line.number())));
        table.getColumns().add(Columns.words("why", workplace.voice().say("import.why"), 760, Line::said));
        table.setPlaceholder(new Label(workplace.voice().say("import.nobad")));
        save.setOnAction(event -> save());
    }

    void show(@Nullable CsvTable of, CsvRows.@Nullable Reading reading) {
        list = of;
        bad = reading == null ? List.of() : reading.bad();
        List<Line> lines = new ArrayList<>();
        bad.forEach(
                one -> lines.add(new Line(one.row().line(), workplace.voice().problem(one.why()))));
        if (reading != null) {
            reading.notes()
                    .forEach(note -> lines.add(new Line(
                            note.row().line(),
                            workplace
                                    .voice()
                                    .say(
                                            "import.note",
                                            "what",
                                            workplace.voice().problem(note.why())))));
        }
        table.getItems().setAll(lines);
        table.setVisible(!lines.isEmpty());
        table.setManaged(!lines.isEmpty());
        save.setDisable(bad.isEmpty());
    }

    private void save() {
        CsvTable table = list;
        if (table != null && !bad.isEmpty()) {
            workplace
                    .files()
                    .toSave(workplace.voice().say("import.savebad"), "rows-to-mend.csv", "CSV", "*.csv")
                    .ifPresent(path -> workplace
                            .tasks()
                            .read(
                                    () -> saved(path, table, bad),
                                    name -> workplace
                                            .navigator()
                                            .say(workplace.voice().say("letters.save.done", "file", name), null)));
        }
    }

    private String saved(Path path, CsvTable of, List<CsvRows.Bad> lines) {
        try {
            BadRowsFile.write(path, of, lines, workplace.voice());
            return String.valueOf(path.getFileName());
        } catch (IOException e) {
            throw new Refusal("FILE_NOT_WRITTEN", Map.of("file", path.toString()));
        }
    }
}
