package duetalk.ui.settings;

import duetalk.actions.SaveFigure;
import duetalk.core.Refusal;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureGroup;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Rates, fees, limits and deadlines: seen with time and source, gaps shown as gaps, changed and put back. */
public final class FiguresController implements Screen {

    private final Workplace workplace;
    private final FiguresModel model;
    private final SaveFigure save;
    private final Parent root;
    private FiguresModel.@Nullable Read read;

    @FXML
    private HBox tabs;

    @FXML
    private ComboBox<Jurisdiction> law;

    @FXML
    private ComboBox<FigureGroup> group;

    @FXML
    private TextField filter;

    @FXML
    private TableView<FiguresModel.Row> table;

    @FXML
    private Label detail;

    @FXML
    private Button add;

    @FXML
    private Button change;

    @FXML
    private Button confirm;

    @FXML
    private Button takeBack;

    @FXML
    private Button changes;

    public FiguresController(Workplace workplace) {
        this.workplace = workplace;
        this.model = new FiguresModel(workplace.voice(), workplace.today());
        this.save = new SaveFigure(workplace.book());
        this.root = ScreenLoader.load(this, "figures", workplace.voice());
    }

    @FXML
    private void initialize() {
        var voice = workplace.voice();
        SettingsTabs.fill(tabs, workplace, Page.FIGURES);
        law.setConverter(Form.named(value -> voice.name("law", value)));
        law.getItems().setAll(Jurisdiction.values());
        law.setValue(Jurisdiction.of(workplace.rules().home()));
        group.setConverter(Form.named(value -> voice.name("group", value)));
        columns();
        law.setOnAction(event -> show());
        group.setOnAction(event -> rows());
        filter.textProperty().subscribe(typed -> rows());
        Keys.dress(add, Icons.small(Material2OutlinedAL.ADD), "");
        add.setOnAction(event -> enter(null));
        change.setOnAction(event -> enter(selected()));
        confirm.setOnAction(event -> confirm());
        takeBack.setOnAction(event -> takeBack());
        changes.setOnAction(event -> showChanges());
        table.getSelectionModel().selectedItemProperty().subscribe(this::allow);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && selected() != null) {
                enter(selected());
            }
        });
    }

    private void columns() {
        var voice = workplace.voice();
        table.getColumns()
                .setAll(List.of(
                        Columns.words("what", voice.say("figures.column.what"), 290, model::what),
                        Columns.amount("value", voice.say("figures.column.value"), 100, model::value),
                        Columns.words("from", voice.say("figures.column.from"), 96, model::from),
                        Columns.words("to", voice.say("figures.column.to"), 126, model::to),
                        Columns.words("verified", voice.say("figures.column.verified"), 176, model::verified),
                        Columns.words("source", voice.say("figures.column.source"), 254, model::source)));
        table.setRowFactory(view -> new FigureRow(() -> enter(selected())));
        Columns.remember(table, "figures", workplace.remembered());
    }

    /** A row; a gap stands out, for nothing is reckoned on its days. */
    private static final class FigureRow extends TableRow<FiguresModel.Row> {

        FigureRow(Runnable open) {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    open.run();
                }
            });
        }

        @Override
        protected void updateItem(FiguresModel.Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("gap-row");
            if (!empty && row != null && row.isGap()) {
                getStyleClass().add("gap-row");
            }
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        load();
        table.requestFocus();
    }

    private void load() {
        workplace.tasks().read(() -> FiguresModel.read(workplace.book()), now -> {
            read = now;
            show();
        });
    }

    private FigureTable figures() {
        FiguresModel.Read now = read;
        return now == null ? new FigureTable(List.of()) : now.table();
    }

    private void show() {
        FigureGroup before = group.getValue();
        List<FigureGroup> groups = model.groups(figures(), law.getValue());
        group.getItems().setAll(groups);
        group.setValue(groups.contains(before) ? before : groups.isEmpty() ? null : groups.getFirst());
        rows();
    }

    private void rows() {
        FigureGroup chosen = group.getValue();
        table.getItems()
                .setAll(chosen == null ? List.of() : model.rows(figures(), law.getValue(), chosen, filter.getText()));
        table.setPlaceholder(new Label(workplace.voice().say("figures.none", "typed", filter.getText())));
        table.getSelectionModel().selectFirst();
    }

    private FiguresModel.@Nullable Row selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void allow(FiguresModel.@Nullable Row row) {
        Figure figure = row == null ? null : row.figure();
        detail.setText(row == null ? "" : model.source(row));
        change.setDisable(row == null);
        confirm.setDisable(figure == null);
        takeBack.setDisable(figure == null || !figure.own());
    }

    private void enter(FiguresModel.@Nullable Row row) {
        List<FigureKind> kinds = List.of(FigureKind.values()).stream()
                .filter(kind -> kind.group() == group.getValue())
                .toList();
        Figure figure = row == null ? null : row.figure();
        FigureForm.Start start = row == null
                ? new FigureForm.Start(kinds.getFirst(), null, workplace.today(), null)
                : new FigureForm.Start(row.kind(), figure, row.from(), figure == null ? null : row.to());
        FigureForm form = new FigureForm(workplace, law.getValue(), kinds, start);
        String title = figure == null ? "figures.title.add" : "figures.title.change";
        sheet(title, form, () -> {
            Figure entered = form.figure();
            write(() -> save.save(entered, workplace.now()), "figures.saved");
        });
    }

    private void confirm() {
        FiguresModel.Row row = selected();
        Figure figure = row == null ? null : row.figure();
        if (figure != null) {
            write(() -> save.save(figure.verifiedOn(workplace.today()), workplace.now()), "figures.confirmed");
        }
    }

    private void takeBack() {
        FiguresModel.Row row = selected();
        Figure figure = row == null ? null : row.figure();
        if (figure != null && figure.own()) {
            write(() -> save.takeBack(figure, workplace.now()), "figures.takenback");
        }
    }

    private void showChanges() {
        FiguresModel.Read now = read;
        Form lines = new Form();
        lines.setId("figures-log");
        if (now == null || now.changes().isEmpty()) {
            lines.note(workplace.voice().say("figures.changes.none"));
        } else {
            now.changes().forEach(change -> lines.note(model.change(change)));
        }
        workplace
                .navigator()
                .open(Sheet.toRead(
                        workplace.voice().say("figures.changes"),
                        lines,
                        workplace.voice().say("act.close")));
    }

    private void write(Supplier<List<SaveFigure.Changed>> change, String said) {
        workplace.tasks().write(change, done -> {
            workplace.navigator().closeSheet();
            changed();
            workplace.navigator().say(workplace.voice().say(said), () -> undo(done));
        });
    }

    private void undo(List<SaveFigure.Changed> done) {
        workplace
                .tasks()
                .write(
                        () -> {
                            save.undo(done, workplace.now());
                            return done;
                        },
                        ok -> changed());
    }

    private void changed() {
        workplace.navigator().saved();
        workplace.navigator().rulesChanged();
        load();
    }

    private void sheet(String title, VBox form, Runnable accept) {
        var voice = workplace.voice();
        workplace.navigator().open(new Sheet(voice.say(title), form, voice.say("act.save"), () -> {
            try {
                accept.run();
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
            }
            return false;
        }));
    }
}
