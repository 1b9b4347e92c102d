package duetalk.ui.letters;

import duetalk.actions.KeepLetter;
import duetalk.core.clients.Client;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterWay;
import duetalk.letters.LetterPress;
import duetalk.letters.LetterPress.PagePicture;
import duetalk.text.Isolate;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The letters that were kept: each as it was, with how it went out. */
public final class LettersController implements Screen {

    private static final double PAGE_WIDTH = 560;

    private final Workplace workplace;
    private final LetterPress press;
    private final PdfOutput output;
    private final Parent root;
    private Map<Long, String> names = Map.of();
    private byte[] pdf = new byte[0];
    private boolean filling;

    @FXML
    private ListView<Letter> list;

    @FXML
    private VBox pages;

    @FXML
    private VBox details;

    @FXML
    private Label client;

    @FXML
    private Label subject;

    @FXML
    private Label kept;

    @FXML
    private Label fingerprint;

    @FXML
    private ComboBox<LetterWay> way;

    @FXML
    private Button print;

    @FXML
    private Button save;

    @FXML
    private VBox empty;

    public LettersController(Workplace workplace, LetterPress press) {
        this.workplace = workplace;
        this.press = press;
        this.output = new PdfOutput(workplace, press::printers, press::print);
        this.root = ScreenLoader.load(this, "letters", workplace.voice());
    }

    @FXML
    private void initialize() {
        Keys.dress(print, Icons.small(Material2OutlinedMZ.PRINT), "");
        Keys.dress(save, Icons.small(Material2OutlinedMZ.PICTURE_AS_PDF), "");
        list.setCellFactory(view -> new LetterCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        way.getItems().setAll(LetterWay.values());
        way.setConverter(Form.named(value -> workplace.voice().name("way", value)));
        way.setMaxWidth(Double.MAX_VALUE);
        way.valueProperty().subscribe(this::went);
        print.setOnAction(event -> output.print(pdf, subject.getText(), () -> way.setValue(LetterWay.PRINTED)));
        save.setOnAction(event -> output.save(pdf, "letter.pdf"));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        workplace
                .tasks()
                .read(
                        () -> workplace
                                .book()
                                .read(stores -> new Read(
                                        stores.letters().all(),
                                        stores.clients().all().stream()
                                                .collect(Collectors.toMap(Client::id, Client::name)))),
                        this::show);
        list.requestFocus();
    }

    private record Read(List<Letter> letters, Map<Long, String> names) {}

    private void show(Read read) {
        names = read.names();
        list.getItems().setAll(read.letters());
        boolean none = read.letters().isEmpty();
        empty.setVisible(none);
        details.setVisible(!none);
        if (!none) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void select(@org.jspecify.annotations.Nullable Letter letter) {
        if (letter == null) {
            return;
        }
        filling = true;
        client.setText(names.getOrDefault(letter.clientId(), ""));
        subject.setText(letter.subject());
        LocalDate day = LocalDate.ofInstant(letter.keptAt(), workplace.clock().getZone());
        kept.setText(workplace.voice().say("letters.kept", "date", day));
        fingerprint.setText(Isolate.leftToRight("SHA-256 " + letter.sha256()));
        way.setValue(letter.way());
        filling = false;
        workplace.tasks().read(() -> read(letter.id()), this::showPages);
    }

    private record Pages(byte[] pdf, List<PagePicture> pictures) {}

    private Pages read(long id) {
        byte[] bytes = workplace.book().read(stores -> stores.letters().pdf(id));
        return new Pages(bytes, press.pictures(bytes));
    }

    private void showPages(Pages read) {
        pdf = read.pdf();
        pages.getChildren()
                .setAll(read.pictures().stream()
                        .map(picture -> PageViews.of(picture, PAGE_WIDTH))
                        .toList());
    }

    private void went(@org.jspecify.annotations.Nullable LetterWay chosen) {
        Letter letter = list.getSelectionModel().getSelectedItem();
        if (filling || chosen == null || letter == null) {
            return;
        }
        workplace
                .tasks()
                .write(
                        () -> noted(letter.id(), chosen),
                        done -> workplace.navigator().saved());
    }

    private boolean noted(long id, LetterWay chosen) {
        new KeepLetter(workplace.book()).went(id, chosen, "");
        return true;
    }

    private final class LetterCell extends ListCell<Letter> {

        private final Label who = new Label();
        private final Label what = new Label();
        private final VBox box = new VBox(2, who, what);

        LetterCell() {
            who.getStyleClass().add("strong");
            what.getStyleClass().add("muted");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Letter letter, boolean isEmpty) {
            super.updateItem(letter, isEmpty);
            setGraphic(isEmpty || letter == null ? null : box);
            setText(null);
            if (letter != null && !isEmpty) {
                who.setText(names.getOrDefault(letter.clientId(), ""));
                who.setGraphic(Icons.small(Material2OutlinedAL.EMAIL));
                what.setText(letter.subject());
            }
        }
    }
}
