package duetalk.ui.activity;

import duetalk.core.ledger.ActKind.Group;
import duetalk.text.Voice;
import duetalk.ui.activity.ActivityReader.Page;
import duetalk.ui.activity.ActivityReader.Rests;
import duetalk.ui.activity.ActivityReader.Wish;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.HashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Everything that was done in the book, newest first, and the way back. */
public final class ActivityController implements Screen {

    private static final int ROWS_AHEAD = 20;

    private final Workplace workplace;
    private final @Nullable Long clientId;
    private final @Nullable Correction correction;
    private final ActivityReader reader;
    private final ActivityModel model;
    private final ActivityActs acts;
    private final Map<Long, Rests> known = new HashMap<>();
    private final Parent root;
    private @Nullable Group group;
    private @Nullable Long last;
    private boolean reading;
    private long asked;

    @FXML
    private Label title;

    @FXML
    private HBox groups;

    @FXML
    private Button everyone;

    @FXML
    private TextField filter;

    @FXML
    private Button undoLast;

    @FXML
    private ListView<Entry> list;

    @FXML
    private HBox keys;

    @FXML
    private Label count;

    /**
     * @param clientId of one client only; null for all
     * @param correction where payments are corrected; null where they can only be undone
     */
    public ActivityController(Workplace workplace, @Nullable Long clientId, @Nullable Correction correction) {
        this.workplace = workplace;
        this.clientId = clientId;
        this.correction = correction;
        this.reader = new ActivityReader(workplace.book());
        this.model = new ActivityModel(workplace.voice(), workplace.clock().getZone(), correction != null);
        this.acts = new ActivityActs(workplace);
        this.root = ScreenLoader.load(this, "activity", workplace.voice());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    @FXML
    private void initialize() {
        Voice voice = workplace.voice();
        ToggleGroup toggles = new ToggleGroup();
        group(toggles, voice.say("activity.all"), null).setSelected(true);
        for (Group one : Group.values()) {
            group(toggles, voice.name("activity.group", one), one);
        }
        Keys.dress(undoLast, Icons.small(Material2OutlinedMZ.UNDO), "Ctrl+Z");
        undoLast.setOnAction(event -> acts.undoLast(this::load));
        everyone.setVisible(clientId != null);
        everyone.setManaged(clientId != null);
        everyone.setOnAction(event -> workplace.navigator().go(new Destination.Activity(null)));
        ArrowKeys.install(filter);
        filter.textProperty().subscribe(this::load);
        list.setCellFactory(view ->
                new ActivityCell(voice, model, entry -> known.get(entry.act().id()), this::act));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.skinProperty().subscribe(this::watchScrolling);
        hint("↑ ↓", "activity.key.entry");
        hint("Enter", "activity.key.open");
        hint("U", "activity.key.undo");
        hint("/", "activity.key.filter");
    }

    private ToggleButton group(ToggleGroup toggles, String words, @Nullable Group one) {
        ToggleButton button = new ToggleButton(words);
        button.setId("activity-" + (one == null ? "ALL" : one.name()));
        button.setToggleGroup(toggles);
        button.getStyleClass().add("tab-button");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            group = one;
            load();
        });
        groups.getChildren().add(button);
        return button;
    }

    private void hint(String key, String words) {
        Label label = new Label(workplace.voice().say(words));
        label.getStyleClass().add("muted");
        keys.getChildren().addAll(Keys.hint(key), label);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        list.requestFocus();
        Long client = clientId;
        if (client != null) {
            workplace
                    .tasks()
                    .read(
                            () -> reader.name(client),
                            name -> title.setText(workplace.voice().say("activity.title.of", "client", name)));
        }
        load();
    }

    private Wish wish() {
        String typed = filter.getText();
        boolean narrowed = !typed.isBlank();
        return new Wish(group, clientId, narrowed ? model.fitting(typed) : entry -> true, narrowed);
    }

    /** Reads from the newest on; what was chosen stays chosen when it is still there. */
    private void load() {
        long question = ++asked;
        Wish wish = wish();
        reading = true;
        workplace.tasks().read(() -> reader.page(wish, null), page -> {
            if (question == asked) {
                reading = false;
                show(page);
            }
        });
    }

    private void show(Page page) {
        Entry before = list.getSelectionModel().getSelectedItem();
        known.clear();
        last = page.last();
        list.setPlaceholder(
                new Label(workplace.voice().say(filter.getText().isBlank() ? "activity.empty" : "activity.nothing")));
        list.getItems().setAll(page.entries());
        count.setText(workplace.voice().say("activity.count", "count", page.total()));
        int index = 0;
        for (int i = 0; i < page.entries().size(); i++) {
            if (before != null
                    && page.entries().get(i).act().id() == before.act().id()) {
                index = i;
            }
        }
        list.getSelectionModel().clearAndSelect(index);
    }

    private void more() {
        Long from = last;
        if (reading || from == null) {
            return;
        }
        long question = asked;
        Wish wish = wish();
        reading = true;
        workplace.tasks().read(() -> reader.page(wish, from), page -> {
            if (question == asked) {
                reading = false;
                last = page.last();
                list.getItems().addAll(page.entries());
            }
        });
    }

    private void watchScrolling() {
        for (Node bar : list.lookupAll(".scroll-bar")) {
            if (bar instanceof ScrollBar scroll) {
                scroll.valueProperty().subscribe(value -> {
                    double seen = value.doubleValue() * list.getItems().size();
                    if (seen > list.getItems().size() - ROWS_AHEAD) {
                        more();
                    }
                });
            }
        }
    }

    /** What rests on the act that is chosen is looked up and shown in its row. */
    private void chosen(@Nullable Entry entry) {
        if (entry == null) {
            return;
        }
        if (list.getSelectionModel().getSelectedIndex() > list.getItems().size() - ROWS_AHEAD) {
            more();
        }
        if (!known.containsKey(entry.act().id())) {
            workplace.tasks().read(() -> reader.rests(entry, workplace.today()), rests -> {
                known.put(entry.act().id(), rests);
                if (rests.obstacle().isPresent() || !rests.plans().isEmpty()) {
                    list.refresh();
                }
            });
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getTarget() instanceof TextInputControl) {
            leaveFilter(event);
            return;
        }
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && isHandled(event.getCode(), entry)) {
            event.consume();
        }
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            filter.clear();
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        }
    }

    private boolean isHandled(KeyCode key, Entry entry) {
        Offer offer = model.offer(entry, known.get(entry.act().id()));
        switch (key) {
            case ENTER -> open(entry);
            case U -> acts.undo(entry, this::load);
            case E -> on(offer, Offer.CORRECT, entry);
            case R -> on(offer, Offer.REDO, entry);
            case A -> on(offer, Offer.ADD, entry);
            case ESCAPE -> filter.clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void on(Offer offered, Offer wanted, Entry entry) {
        if (offered == wanted) {
            act(entry);
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
            filter.requestFocus();
            event.consume();
        }
    }

    private void open(Entry entry) {
        Long client = entry.act().clientId();
        if (client != null) {
            workplace.navigator().go(new Destination.OneClient(client));
        }
    }

    /** Does what the act offers. */
    private void act(Entry entry) {
        Correction sheet = correction;
        switch (model.offer(entry, known.get(entry.act().id()))) {
            case UNDO -> acts.undo(entry, this::load);
            case REDO -> acts.redo(entry, this::load);
            case ADD -> acts.add(entry, this::load);
            case CORRECT -> {
                if (sheet != null) {
                    sheet.open(entry.act().id(), this::load);
                }
            }
            case NONE, SINCE -> {}
        }
    }
}
