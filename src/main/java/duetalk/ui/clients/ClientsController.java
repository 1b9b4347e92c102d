package duetalk.ui.clients;

import duetalk.core.clients.Client;
import duetalk.text.Isolate;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** All clients: filter, open, enter, bring in. */
public final class ClientsController implements Screen {

    private final Workplace workplace;
    private final ClientsModel model;
    private final ClientForms forms;
    private final ObservableList<ClientsModel.Row> rows = FXCollections.observableArrayList();
    private final FilteredList<ClientsModel.Row> shown = new FilteredList<>(rows);
    private final Parent root;

    @FXML
    private Label title;

    @FXML
    private TextField filter;

    @FXML
    private Button enter;

    @FXML
    private Button log;

    @FXML
    private Button bringIn;

    @FXML
    private VBox ageing;

    @FXML
    private TableView<ClientsModel.Row> table;

    public ClientsController(Workplace workplace, ClientForms forms) {
        this.workplace = workplace;
        this.forms = forms;
        this.model = new ClientsModel(workplace.voice(), workplace.today());
        this.root = ScreenLoader.load(this, "clients", workplace.voice());
    }

    @FXML
    private void initialize() {
        Keys.dress(enter, Icons.small(Material2OutlinedMZ.PERSON_ADD), "");
        Keys.dress(log, Icons.small(Material2OutlinedAL.HISTORY), "");
        log.setOnAction(event -> workplace.navigator().go(new Destination.Log(null)));
        Keys.dress(bringIn, Icons.small(Material2OutlinedAL.FILE_UPLOAD), "");
        enter.setOnAction(event -> forms.enterClient(id -> workplace.navigator().go(new Destination.OneClient(id))));
        bringIn.setOnAction(event -> workplace.navigator().go(new Destination.BringIn()));
        filter.textProperty().subscribe(typed -> shown.setPredicate(row -> model.matches(row, typed)));
        var voice = workplace.voice();
        table.getColumns()
                .add(Columns.words(
                        "name",
                        voice.say("clients.name"),
                        230,
                        row -> Isolate.value(row.client().name())));
        table.getColumns()
                .add(Columns.words(
                        "language",
                        voice.say("clients.language"),
                        80,
                        row -> voice.name("language", row.client().language())));
        table.getColumns().add(Columns.words("last", voice.say("clients.lastcontact"), 270, model::last));
        table.getColumns().add(Columns.words("late", voice.say("clients.late"), 140, model::late));
        table.getColumns().add(Columns.amount("overdue", voice.say("clients.overdue"), 150, model::overdue));
        table.getColumns().add(Columns.amount("balance", voice.say("clients.balance"), 150, model::balance));
        Columns.remember(table, "clients", workplace.remembered());
        table.setItems(shown);
        table.setPlaceholder(new Label());
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table.getSelectionModel().getSelectedItem());
            }
        });
    }

    private TableRow<ClientsModel.Row> row() {
        TableRow<ClientsModel.Row> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(row.getItem());
            }
        });
        return row;
    }

    private void open(ClientsModel.@org.jspecify.annotations.Nullable Row row) {
        if (row != null) {
            Client client = row.client();
            workplace.navigator().go(new Destination.OneClient(client.id()));
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        workplace.tasks().read(() -> model.read(workplace.book()), this::show, this::unread);
        filter.requestFocus();
    }

    /** The book did not answer, perhaps because the disk is full: an empty list would be believed. */
    private void unread() {
        Button again = new Button(workplace.voice().say("trouble.again"));
        again.setId("clients-again");
        again.setOnAction(event -> shown());
        VBox box = new VBox(8, new Label(workplace.voice().say("clients.unread")), again);
        box.getStyleClass().add("empty");
        table.setPlaceholder(box);
    }

    private void show(ClientsModel.Page page) {
        table.setPlaceholder(new Label(workplace.voice().say("clients.empty")));
        title.setText(
                workplace.voice().say("clients.title", "count", page.rows().size()));
        rows.setAll(page.rows());
        ageing.getChildren()
                .setAll(page.ageing().currencies().stream()
                        .map(currency -> {
                            Label line = new Label(model.ageing(page.ageing(), currency));
                            line.getStyleClass().add("muted");
                            return line;
                        })
                        .toList());
        if (!page.rows().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }
}
