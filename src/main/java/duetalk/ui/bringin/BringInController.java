package duetalk.ui.bringin;

import duetalk.actions.BringIn;
import duetalk.core.Refusal;
import duetalk.core.clients.Usual;
import duetalk.core.imports.Comparison;
import duetalk.exchange.csv.BadRowsFile;
import duetalk.exchange.csv.CharsetGuess;
import duetalk.exchange.csv.CsvFile;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.Mapping;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import duetalk.text.Voice;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Bringing in clients and invoices from a file: look, map, check, bring in, undo. */
public final class BringInController implements Screen {

    private static final int PREVIEW_ROWS = 50;

    private final Workplace workplace;
    private final Voice voice;
    private final BringInModel model;
    private final Parent root;
    private @Nullable BringInRun run;
    private @Nullable DifferenceTable changes;
    private boolean filling;
    private long asked;

    @FXML
    private Button choose;

    @FXML
    private Label fileName;

    @FXML
    private VBox work;

    @FXML
    private ComboBox<String> charset;

    @FXML
    private ComboBox<Character> separator;

    @FXML
    private ComboBox<Order> dates;

    @FXML
    private ComboBox<Decimal> decimal;

    @FXML
    private ComboBox<String> currency;

    @FXML
    private GridPane fields;

    @FXML
    private TableView<CsvTable.Row> preview;

    @FXML
    private Label checked;

    @FXML
    private Label payDay;

    @FXML
    private TableView<DifferenceTable.Line> differences;

    @FXML
    private TableView<CsvRows.Bad> bad;

    @FXML
    private Button saveBad;

    @FXML
    private Button bringIn;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar progress;

    @FXML
    private HBox running;

    @FXML
    private Label last;

    @FXML
    private Button undo;

    public BringInController(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = new BringInModel(Usual.currency(voice.language()));
        this.root = ScreenLoader.load(this, "bringin", workplace.voice());
    }

    @FXML
    private void initialize() {
        Keys.dress(choose, Icons.small(Material2OutlinedAL.FOLDER_OPEN), "");
        choose.setOnAction(event -> chooseFile());
        charset.getItems().setAll(CharsetGuess.OFFERED);
        separator.getItems().setAll(',', ';', '\t', '|');
        separator.setConverter(Form.named(sign -> voice.say("import.separator." + (int) sign)));
        dates.getItems().setAll(Order.values());
        dates.setConverter(Form.named(order -> voice.name("import.dates", order)));
        decimal.getItems().setAll(Decimal.values());
        decimal.setConverter(Form.named(sign -> voice.name("import.decimal", sign)));
        currency.getItems().setAll("GBP", "EUR", "PLN", "ILS", "IRR", "USD");
        charset.setOnAction(event -> readAgain());
        separator.setOnAction(event -> readAgain());
        dates.setOnAction(event -> formats());
        decimal.setOnAction(event -> formats());
        currency.setOnAction(event -> formats());
        bad.getColumns()
                .add(Columns.words(
                        "line",
                        voice.say("import.line"),
                        70,
                        row -> voice.amounts().whole(row.row().line())));
        bad.getColumns().add(Columns.words("why", voice.say("import.why"), 560, row -> voice.problem(row.why())));
        bad.setPlaceholder(new Label(voice.say("import.nobad")));
        saveBad.setOnAction(event -> saveBad());
        changes = new DifferenceTable(voice, differences);
        changes().show(List.of());
        bringIn.setOnAction(event -> run().bringIn(model, changes().agreed(), bringIn));
        stop.setOnAction(event -> run().stop());
        undo.setOnAction(event -> run().undo());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        run().showLast();
        choose.requestFocus();
    }

    private void chooseFile() {
        workplace
                .files()
                .toOpen(voice.say("import.choose"), "CSV", "*.csv", "*.txt")
                .ifPresent(this::take);
    }

    /** Reads a file; it may be large, so not on the screen's thread. */
    public void take(Path path) {
        workplace.tasks().read(() -> taken(path), ok -> refresh());
    }

    private boolean taken(Path path) {
        model.take(CsvFile.open(path));
        return true;
    }

    private void refresh() {
        CsvFile file = model.file();
        CsvTable table = model.table();
        Mapping mapping = model.mapping();
        if (file == null || table == null || mapping == null) {
            return;
        }
        filling = true;
        work.setVisible(true);
        fileName.setText(voice.say(
                "import.file", "file", file.name(), "count", table.rows().size()));
        charset.setValue(model.charset().name());
        separator.setValue(model.separator());
        dates.setValue(mapping.dates());
        decimal.setValue(mapping.decimal());
        currency.setValue(mapping.currency());
        new FieldGrid(voice, fields).show(table, mapping, this::mapped);
        showPreview(table);
        filling = false;
        check();
    }

    private void mapped(Field field, int column) {
        model.map(field, column);
        check();
    }

    private void showPreview(CsvTable table) {
        preview.getColumns().clear();
        for (int i = 0; i < table.heading().size(); i++) {
            int column = i;
            preview.getColumns().add(Columns.words("c" + i, table.heading().get(i), 110, row -> row.field(column)));
        }
        preview.getItems()
                .setAll(table.rows()
                        .subList(0, Math.min(PREVIEW_ROWS, table.rows().size())));
    }

    private void readAgain() {
        if (filling) {
            return;
        }
        try {
            model.readAs(Charset.forName(charset.getValue()), separator.getValue());
        } catch (Refusal refused) {
            workplace.navigator().warn(Problems.sentence(voice, refused));
        }
        refresh();
    }

    private void formats() {
        if (!filling) {
            model.formats(dates.getValue(), decimal.getValue(), currency.getValue());
            check();
        }
    }

    private DifferenceTable changes() {
        return Objects.requireNonNull(changes);
    }

    /** Reads the rows as they are mapped now, and looks in the book what of them is new or otherwise. */
    void check() {
        CsvRows.Reading reading = model.reading(workplace.today());
        long question = ++asked;
        showPayDay();
        bad.getItems().setAll(reading == null ? List.of() : reading.bad());
        saveBad.setDisable(reading == null || reading.bad().isEmpty());
        bringIn.setDisable(true);
        if (reading == null) {
            checked.setText(voice.say("import.missing"));
            changes().show(List.of());
            return;
        }
        LocalDate today = workplace.today();
        workplace.tasks().read(() -> new BringIn(workplace.book()).compare(reading.good(), today), compared -> {
            if (question == asked) {
                show(reading, compared);
            }
        });
    }

    private void show(CsvRows.Reading reading, Comparison compared) {
        checked.setText(voice.say(
                "import.compared",
                "fresh",
                compared.fresh(),
                "changed",
                compared.changed(),
                "same",
                compared.same(),
                "left",
                compared.leftOut(),
                "ahead",
                compared.ahead(),
                "bad",
                reading.bad().size()));
        changes().show(compared.differences());
        bringIn.setDisable(reading.good().isEmpty());
    }

    /** On which day money counts that the list gives no day for. */
    private void showPayDay() {
        Mapping mapping = model.mapping();
        boolean said =
                mapping != null && (mapping.has(Field.PAID) || mapping.has(Field.BALANCE) || mapping.has(Field.STATUS));
        payDay.setText(voice.say("import.payday"));
        payDay.setVisible(said);
        payDay.setManaged(said);
    }

    private void saveBad() {
        CsvRows.Reading reading = model.reading(workplace.today());
        CsvTable table = model.table();
        if (reading != null && table != null) {
            workplace
                    .files()
                    .toSave(voice.say("import.savebad"), "rows-to-mend.csv", "CSV", "*.csv")
                    .ifPresent(path -> workplace
                            .tasks()
                            .read(
                                    () -> savedBad(path, table, reading),
                                    name -> workplace
                                            .navigator()
                                            .say(voice.say("letters.save.done", "file", name), null)));
        }
    }

    private String savedBad(Path path, CsvTable table, CsvRows.Reading reading) {
        try {
            BadRowsFile.write(path, table, reading.bad(), voice);
            return String.valueOf(path.getFileName());
        } catch (IOException e) {
            throw new Refusal("FILE_NOT_WRITTEN", Map.of("file", path.toString()));
        }
    }

    private BringInRun run() {
        BringInRun made = run;
        if (made == null) {
            made = new BringInRun(workplace, running, progress, last, undo, this::check);
            run = made;
        }
        return made;
    }

    /** Leaves for the clients. */
    @FXML
    private void toClients() {
        workplace.navigator().go(new Destination.Clients());
    }
}
