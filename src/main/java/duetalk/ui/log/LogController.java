package duetalk.ui.log;

import duetalk.core.contacts.Channel;
import duetalk.core.contacts.Outcome;
import duetalk.letters.LetterPress;
import duetalk.text.Voice;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import duetalk.ui.log.LogModel.Detail;
import duetalk.ui.log.LogModel.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The log of contacts: of one client, or of all; filtered, searched, corrected by additions, printed. */
public final class LogController implements Screen {

    private final Workplace workplace;
    private final LetterPress press;
    private final @Nullable Long clientId;
    private final LogReader reader;
    private final LogModel model;
    private final LogActs acts;
    private final Parent root;
    private long asked;
    private @Nullable Detail detail;

    @FXML
    private Label title;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<Optional<Channel>> channel;

    @FXML
    private ComboBox<Optional<Outcome>> outcome;

    @FXML
    private Button enter;

    @FXML
    private Button print;

    @FXML
    private ListView<Row> list;

    @FXML
    private Label found;

    @FXML
    private VBox details;

    public LogController(Workplace workplace, LetterPress press, LogSearch search, @Nullable Long clientId) {
        this.workplace = workplace;
        this.press = press;
        this.clientId = clientId;
        this.reader = new LogReader(workplace.book(), search, clientId);
        this.model = new LogModel(workplace.voice(), workplace.clock().getZone());
        this.acts = new LogActs(workplace, () -> list.getSelectionModel().clearSelection(), this::load);
        this.root = ScreenLoader.load(this, "log", workplace.voice());
    }

    @FXML
    private void initialize() {
        Voice voice = workplace.voice();
        ArrowKeys.install(search);
        Keys.dress(enter, Icons.small(Material2OutlinedAL.ADD), "");
        Keys.dress(print, Icons.small(Material2OutlinedMZ.PRINT), "");
        choices(channel, Channel.values(), value -> voice.name("channel", value), voice.say("log.channel.any"));
        choices(outcome, Outcome.values(), value -> voice.name("outcome", value), voice.say("log.outcome.any"));
        list.setCellFactory(view -> new LogCell(workplace.voice(), model, clientId == null));
        list.setPlaceholder(new Label(voice.say("log.empty")));
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        search.textProperty().subscribe(this::load);
        channel.valueProperty().subscribe(this::load);
        outcome.valueProperty().subscribe(this::load);
        enter.setVisible(clientId != null);
        enter.setManaged(clientId != null);
        enter.setOnAction(event -> reader.client(workplace, client -> acts.enter(client)));
        print.setOnAction(event -> printReport());
    }

    private static <T> void choices(
            ComboBox<Optional<T>> box, T[] values, java.util.function.Function<T, String> name, String any) {
        List<Optional<T>> all = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(values).map(Optional::of).forEach(all::add);
        box.getItems().setAll(all);
        box.setConverter(Form.named(value -> value.map(name).orElse(any)));
        box.setValue(Optional.empty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        search.requestFocus();
        if (clientId != null) {
            reader.client(
                    workplace, client -> title.setText(workplace.voice().say("log.title.of", "client", client.name())));
        }
        load();
        if (clientId == null) {
            workplace.tasks().read(reader::prepare, ready -> {});
        }
    }

    private void load() {
        long question = ++asked;
        LogReader.Wish wish = new LogReader.Wish(
                search.getText(),
                channel.getValue() == null ? null : channel.getValue().orElse(null),
                outcome.getValue() == null ? null : outcome.getValue().orElse(null));
        workplace.tasks().read(() -> reader.rows(model, wish), rows -> {
            if (question == asked) {
                show(rows);
            }
        });
    }

    private void show(List<Row> rows) {
        Row before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(rows);
        found.setText(workplace
                .voice()
                .say(rows.size() < LogReader.PAGE ? "log.found" : "log.found.first", "count", rows.size()));
        rows.stream()
                .filter(row ->
                        before != null && row.entry().id() == before.entry().id())
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select,
                        () -> list.getSelectionModel().selectFirst());
        if (rows.isEmpty()) {
            details.getChildren().clear();
        } else {
            choose(list.getSelectionModel().getSelectedItem());
        }
    }

    private void choose(@Nullable Row row) {
        print.setDisable(row == null);
        if (row != null) {
            workplace.tasks().read(() -> reader.detail(row), this::show);
        }
    }

    private void show(Detail shown) {
        detail = shown;
        details.getChildren().setAll(new LogDetail(workplace.voice(), model, shown, acts).nodes());
        if (clientId == null) {
            Button client = new Button(workplace.voice().say("log.client"));
            client.getStyleClass().add("link");
            client.setOnAction(event -> workplace
                    .navigator()
                    .go(new Destination.OneClient(shown.row().client().id())));
            details.getChildren().add(client);
        }
    }

    private void printReport() {
        Detail shown = detail;
        if (shown != null) {
            CallReportText report = new CallReportText(workplace.voice(), model);
            String heading = report.title(shown);
            workplace
                    .tasks()
                    .read(
                            () -> press.paper(workplace.voice(), heading, report.sections(shown), workplace.now()),
                            pdf -> new PdfOutput(workplace, press::printers, press::offer, press::print)
                                    .printOrSave(pdf, heading));
        }
    }
}
