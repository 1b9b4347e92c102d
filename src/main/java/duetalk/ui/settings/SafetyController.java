package duetalk.ui.settings;

import duetalk.core.backup.Backup;
import duetalk.text.Isolate;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Where the book lies, its backups, and going back to one of them. */
public final class SafetyController implements Screen {

    private final Workplace workplace;
    private final SafetyModel model;
    private final String bookPlace;
    private final Parent root;

    @FXML
    private HBox tabs;

    @FXML
    private Label where;

    @FXML
    private Label folder;

    @FXML
    private Button choose;

    @FXML
    private Button other;

    @FXML
    private Button take;

    @FXML
    private Button restore;

    @FXML
    private TableView<Backup> table;

    public SafetyController(Workplace workplace, String bookPlace) {
        this.workplace = workplace;
        this.bookPlace = bookPlace;
        this.model = new SafetyModel(workplace.voice(), workplace.clock().getZone());
        this.root = ScreenLoader.load(this, "safety", workplace.voice());
    }

    @FXML
    private void initialize() {
        var voice = workplace.voice();
        SettingsTabs.fill(tabs, workplace, Page.SAFETY);
        where.setText(Isolate.leftToRight(bookPlace));
        table.getColumns()
                .setAll(List.of(
                        Columns.words("at", voice.say("safety.column.at"), 230, model::at),
                        Columns.amount("clients", voice.say("safety.column.clients"), 100, model::clients),
                        Columns.amount("invoices", voice.say("safety.column.invoices"), 100, model::invoices),
                        Columns.amount("payments", voice.say("safety.column.payments"), 100, model::payments),
                        Columns.amount("entries", voice.say("safety.column.entries"), 120, model::entries),
                        Columns.words("last", voice.say("safety.column.last"), 200, model::last),
                        Columns.amount("size", voice.say("safety.column.size"), 100, model::size)));
        table.setPlaceholder(new Label(voice.say("safety.none")));
        Columns.remember(table, "backups", workplace.remembered());
        table.getSelectionModel().selectedItemProperty().subscribe(one -> restore.setDisable(one == null));
        Keys.dress(take, Icons.small(Material2OutlinedMZ.SAVE), "");
        Keys.dress(choose, Icons.small(Material2OutlinedAL.FOLDER_OPEN), "");
        other.setOnAction(event -> workplace.navigator().otherBook());
        take.setOnAction(event -> take());
        choose.setOnAction(event -> choose());
        restore.setOnAction(event -> askRestore());
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
        folder.setText(Isolate.leftToRight(workplace.backups().folder()));
        workplace.tasks().read(() -> workplace.backups().all(), all -> {
            table.getItems().setAll(all);
            table.getSelectionModel().selectFirst();
        });
    }

    private void take() {
        take.setDisable(true);
        workplace.navigator().say(workplace.voice().say("safety.taking"), null);
        workplace.tasks().prepare(this::taken, result -> {
            take.setDisable(false);
            result.backup().ifPresent(backup -> {
                workplace.navigator().backedUp(backup);
                workplace.navigator().say(model.taken(backup), null);
                load();
            });
            result.problem().ifPresent(problem -> workplace.navigator().warn(problem));
        });
    }

    /** A backup that can't be taken is said with what to do, and the button comes back. */
    private SafetyModel.Result taken() {
        return model.attempt(() -> workplace.backups().take(workplace.now()));
    }

    private void choose() {
        workplace.files().folder(workplace.voice().say("safety.choose")).ifPresent(chosen -> {
            workplace.navigator().backUpInto(chosen);
            load();
        });
    }

    private void askRestore() {
        Backup backup = table.getSelectionModel().getSelectedItem();
        if (backup == null) {
            return;
        }
        var voice = workplace.voice();
        Form form = new Form();
        form.note(model.question(backup));
        form.note(voice.say("safety.restore.keeps", "place", new duetalk.text.Ltr(bookPlace)));
        workplace
                .navigator()
                .open(new Sheet(voice.say("safety.restore.title"), form, voice.say("safety.restore.accept"), () -> {
                    workplace.navigator().restore(backup);
                    return true;
                }));
    }
}
