package duetalk.ui.bringin;

import duetalk.actions.BringIn;
import duetalk.actions.ListHabits;
import duetalk.core.Refusal;
import duetalk.core.imports.Comparison;
import duetalk.exchange.csv.CsvFile;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.Mapping;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Bringing in clients and invoices from a file: look, map, check, bring in, undo. */
public final class BringInController implements Screen {

    private final Workplace workplace;
    private final Voice voice;
    private final BringInModel model = new BringInModel();
    private final ListHabits habits;
    private final Parent root;
    private @Nullable BringInRun run;
    private @Nullable ReadingChoices choices;
    private @Nullable DifferenceTable changes;
    private @Nullable PreviewTable read;
    private @Nullable FailedLines failed;
    private @Nullable Checked checkedNow;
    private long asked;

    @FXML
    private Button choose;

    @FXML
    private Label fileName;

    @FXML
    private Label refused;

    @FXML
    private Node work;

    @FXML
    private VBox parts;

    @FXML
    private FlowPane choicesPane;

    @FXML
    private Node mapping;

    @FXML
    private GridPane fields;

    @FXML
    private TableView<PreviewTable.Line> preview;

    @FXML
    private Label asks;

    @FXML
    private Label checked;

    @FXML
    private Label payDay;

    @FXML
    private TableView<DifferenceTable.Line> differences;

    @FXML
    private TableView<FailedLines.Line> bad;

    @FXML
    private Button saveBad;

    @FXML
    private Node end;

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
        this.habits = new ListHabits(workplace.book());
        this.root = ScreenLoader.load(this, "bringin", workplace.voice());
    }

    @FXML
    private void initialize() {
        Keys.dress(choose, Icons.small(Material2OutlinedAL.FOLDER_OPEN), "");
        choose.setOnAction(event -> chooseFile());
        choices = new ReadingChoices(voice, choicesPane, model);
        choices.onChange(
                () -> again(() -> model.readAs(choices().charset(), choices().separator(), habits::of)),
                () -> again(() -> model.heading(choices().headingLine(), habits::of)),
                this::check);
        read = new PreviewTable(voice, preview);
        failed = new FailedLines(workplace, bad, saveBad);
        changes = new DifferenceTable(voice, differences);
        changes.show(List.of());
        bringIn.setOnAction(event -> bringIn());
        stop.setOnAction(event -> run().stop());
        undo.setOnAction(event -> run().undo());
        refuse(null);
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

    /** Reads a file; it may be large, so not on the screen's thread. What was said of another file goes away. */
    public void take(Path path) {
        refuse(null);
        again(() -> model.take(CsvFile.open(path), habits::of));
    }

    /** Reads anew; a refusal stands beside the name of the file until the next one is read. */
    private void again(Runnable reading) {
        workplace.tasks().read(() -> refusal(reading), why -> {
            refuse(why.orElse(null));
            refresh();
        });
    }

    private static Optional<Refusal> refusal(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (Refusal why) {
            return Optional.of(why);
        }
    }

    private void refuse(@Nullable Refusal why) {
        refused.setText(why == null ? "" : voice.problem(why));
        refused.setVisible(why != null);
        refused.setManaged(why != null);
    }

    private void refresh() {
        CsvFile file = model.file();
        CsvTable table = model.table();
        Mapping guessed = model.mapping();
        boolean there = file != null && table != null && guessed != null;
        work.setVisible(there);
        end.setVisible(there);
        fileName.setText(voice.say("import.hint"));
        if (file == null || table == null || guessed == null) {
            return;
        }
        String name = voice.say(
                "import.file", "file", file.name(), "count", table.rows().size());
        fileName.setText(model.isAsLastTime() ? name + " " + voice.say("import.again") : name);
        choices().show(table, guessed);
        new FieldGrid(voice, fields).show(table, guessed, this::mapped);
        placeMapping(guessed.missing().isEmpty());
        check();
    }

    /** Where every column was recognised what was read comes first, else what must be said of the columns. */
    private void placeMapping(boolean last) {
        int at = last ? parts.getChildren().size() - 1 : 1;
        if (parts.getChildren().indexOf(mapping) != at) {
            parts.getChildren().remove(mapping);
            parts.getChildren().add(at, mapping);
        }
    }

    private void mapped(Field field, int column) {
        model.map(field, column);
        choices().showGuessed(Objects.requireNonNull(model.mapping()));
        check();
    }

    /** Reads the rows as they are mapped now, and looks in the book what of them is new or otherwise. */
    void check() {
        CsvTable table = model.table();
        Mapping now = model.mapping();
        if (table == null || now == null) {
            return;
        }
        long question = ++asked;
        checkedNow = null;
        bringIn.setDisable(true);
        showPayDay(now);
        if (!now.missing().isEmpty()) {
            nothing(table, now);
            return;
        }
        LocalDate today = workplace.today();
        boolean one = model.defaults(voice.language()).nearAreOne();
        Supplier<Checked> look = () -> {
            CsvRows.Reading reading = CsvRows.read(table, now, today);
            return new Checked(reading, new BringIn(workplace.book()).compare(reading.good(), today, one));
        };
        workplace.tasks().read(look, found -> {
            if (question == asked) {
                show(table, now, found);
            }
        });
    }

    private void nothing(CsvTable table, Mapping now) {
        checked.setText("");
        ask(List.of());
        asks.setText(voice.say("import.missing"));
        asks.setVisible(true);
        asks.setManaged(true);
        preview().show(table, now, null);
        failed().show(table, null);
        changes().show(List.of());
    }

    private void show(CsvTable table, Mapping now, Checked found) {
        checkedNow = found;
        Comparison compared = found.compared();
        checked.setText((voice.say(
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
                                found.reading().bad().size())
                        + " "
                        + voice.say("import.totals", "count", found.reading().totals()))
                .strip());
        preview().show(table, now, found.reading());
        failed().show(table, found.reading());
        changes().show(compared.differences());
        choices().showAsked(compared);
        List<String> open = found.asks(model, voice);
        ask(open);
        bringIn.setDisable(!open.isEmpty() || found.reading().good().isEmpty());
    }

    private void ask(List<String> open) {
        String what = open.stream().collect(Collectors.joining(voice.say("list.comma") + " "));
        asks.setText(voice.say("import.ask", "what", what));
        asks.setVisible(!open.isEmpty());
        asks.setManaged(!open.isEmpty());
    }

    /** On which day money counts that the list gives no day for. */
    private void showPayDay(Mapping now) {
        boolean said = now.has(Field.PAID) || now.has(Field.BALANCE) || now.has(Field.STATUS);
        payDay.setText(voice.say("import.payday"));
        payDay.setVisible(said);
        payDay.setManaged(said);
    }

    private void bringIn() {
        Checked now = checkedNow;
        if (now != null) {
            run().bringIn(model, now.reading(), changes().agreed(), bringIn);
        }
    }

    private ReadingChoices choices() {
        return Objects.requireNonNull(choices);
    }

    private DifferenceTable changes() {
        return Objects.requireNonNull(changes);
    }

    private PreviewTable preview() {
        return Objects.requireNonNull(read);
    }

    private FailedLines failed() {
        return Objects.requireNonNull(failed);
    }

    private BringInRun run() {
        BringInRun made = run;
        if (made == null) {
            made = new BringInRun(workplace, habits, running, progress, last, undo, this::check);
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
