package duetalk.ui.settings;

import duetalk.actions.SaveScript;
import duetalk.core.clients.Language;
import duetalk.core.script.Node;
import duetalk.core.script.Script;
import duetalk.text.Voice;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Form;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The user's own call scripts: copied from the standard one, changed line by line, tried, given out and brought in. */
public final class ScriptsController implements Screen {

    private final Workplace workplace;
    private final Voice voice;
    private final ScriptModel model;
    private final ScriptFile file;
    private final ScriptEditor editor;
    private final ScriptSheets sheets;
    private final Parent root;
    private long usedId;
    private boolean filling;

    @FXML
    private HBox tabs;

    @FXML
    private ComboBox<Script> scripts;

    @FXML
    private ComboBox<Language> language;

    @FXML
    private Button copy;

    @FXML
    private Button use;

    @FXML
    private Button give;

    @FXML
    private Button bring;

    @FXML
    private Button remove;

    @FXML
    private Button tryOut;

    @FXML
    private Button objection;

    @FXML
    private CheckBox changedOnly;

    @FXML
    private Label state;

    @FXML
    private ListView<Node> nodes;

    @FXML
    private VBox editing;

    public ScriptsController(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = new ScriptModel(voice);
        this.file = new ScriptFile(workplace, model);
        this.sheets = new ScriptSheets(workplace, model);
        this.editor = new ScriptEditor(workplace, model, this::save);
        this.root = ScreenLoader.load(this, "scripts", voice);
    }

    @FXML
    private void initialize() {
        SettingsTabs.fill(tabs, workplace, Page.SCRIPTS);
        scripts.setConverter(Form.named(one -> one.id() == 0 ? voice.say("scripts.standard") : one.name()));
        language.getItems().setAll(Language.values());
        language.setConverter(Form.named(Language::ownName));
        language.setValue(model.language());
        nodes.setCellFactory(list -> new NodeCell());
        scripts.valueProperty().subscribe(this::open);
        language.valueProperty().subscribe(chosen -> {
            model.speak(chosen);
            list();
        });
        changedOnly.selectedProperty().subscribe(this::list);
        nodes.getSelectionModel().selectedItemProperty().subscribe(this::edit);
        copy.setOnAction(event -> sheets.copy(this::keepNew));
        use.setOnAction(event -> use());
        give.setOnAction(event -> file.give());
        bring.setOnAction(event -> file.bring(this::keepNew));
        remove.setOnAction(event -> remove());
        tryOut.setOnAction(event -> workplace
                .navigator()
                .open(Sheet.toRead(
                        voice.say("scripts.try"),
                        new ScriptTry(voice, model, workplace.today()),
                        voice.say("scripts.try.close"))));
        objection.setOnAction(event -> sheets.objection(this::save));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        load(0);
    }

    private record Read(Script standard, List<Script> all, long used) {}

    /** Reads the scripts again and opens one; 0 opens the one in use. */
    private void load(long id) {
        workplace
                .tasks()
                .read(
                        () -> workplace
                                .book()
                                .read(stores -> new Read(
                                        stores.scripts().standard(),
                                        stores.scripts().all(),
                                        stores.scripts().used().id())),
                        read -> show(read, id == 0 ? read.used() : id));
    }

    private void show(Read read, long id) {
        usedId = read.used();
        List<Script> all = new ArrayList<>(List.of(read.standard()));
        all.addAll(read.all());
        filling = true;
        scripts.getItems().setAll(all);
        filling = false;
        scripts.setValue(all.stream().filter(one -> one.id() == id).findFirst().orElse(all.getFirst()));
    }

    private void open(@Nullable Script script) {
        if (script == null || filling) {
            return;
        }
        model.open(script);
        boolean own = !model.isStandard();
        use.setDisable(script.id() == usedId);
        remove.setDisable(!own);
        objection.setDisable(!own);
        give.setDisable(!own);
        state.setText(voice.say(script.id() == usedId ? "scripts.inuse" : "scripts.notinuse"));
        list();
    }

    private void list() {
        Node before = nodes.getSelectionModel().getSelectedItem();
        nodes.getItems().setAll(model.nodes(changedOnly.isSelected()));
        nodes.getItems().stream()
                .filter(node -> before != null && node.code().equals(before.code()))
                .findFirst()
                .ifPresentOrElse(
                        nodes.getSelectionModel()::select,
                        () -> nodes.getSelectionModel().selectFirst());
        edit(nodes.getSelectionModel().getSelectedItem());
    }

    private void edit(@Nullable Node node) {
        editing.getChildren().setAll(node == null ? List.of() : editor.of(node, () -> save(model.without(node))));
    }

    /** Keeps a change when the script is still sound; otherwise says what is wrong, and nothing is kept. */
    private void save(Script changed) {
        List<String> faults = model.faults(changed);
        if (!faults.isEmpty()) {
            workplace
                    .navigator()
                    .warn(String.join("\n", faults.stream().limit(3).toList()));
            return;
        }
        Script before = model.script();
        store(changed, id -> {
            workplace.navigator().saved();
            model.open(changed);
            int place = scripts.getItems().indexOf(before);
            if (place >= 0) {
                filling = true;
                scripts.getItems().set(place, changed);
                scripts.setValue(changed);
                filling = false;
            }
            list();
            List<String> advice = model.advice(changed);
            workplace
                    .navigator()
                    .say(advice.isEmpty() ? voice.say("scripts.saved") : advice.getFirst(), () -> save(before));
        });
    }

    private void store(Script script, java.util.function.LongConsumer then) {
        workplace.tasks().write(() -> new SaveScript(workplace.book()).save(script, workplace.now()), then::accept);
    }

    private void keepNew(Script script) {
        store(script.withId(0), this::load);
    }

    private void use() {
        long before = usedId;
        long id = model.script().id();
        useScript(id, () -> workplace.navigator().say(voice.say("scripts.used"), () -> useScript(before, () -> {})));
    }

    private void useScript(long id, Runnable then) {
        workplace
                .tasks()
                .write(
                        () -> {
                            new SaveScript(workplace.book()).use(id);
                            return id;
                        },
                        done -> {
                            load(model.script().id() == 0 ? id : model.script().id());
                            then.run();
                        });
    }

    private void remove() {
        Script gone = model.script();
        workplace
                .tasks()
                .write(
                        () -> {
                            new SaveScript(workplace.book()).remove(gone.id());
                            return gone;
                        },
                        done -> {
                            load(0);
                            workplace
                                    .navigator()
                                    .say(voice.say("scripts.removed", "name", gone.name()), () -> keepNew(gone));
                        });
    }

    private final class NodeCell extends ListCell<Node> {

        @Override
        protected void updateItem(Node node, boolean empty) {
            super.updateItem(node, empty);
            setText(empty || node == null ? null : model.name(Objects.requireNonNull(node)));
        }
    }
}
