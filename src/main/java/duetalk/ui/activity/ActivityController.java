package duetalk.ui.activity;

import duetalk.core.ledger.ActKind.Group;
import duetalk.text.Voice;
import duetalk.ui.activity.ActivityReader.Page;
import duetalk.ui.activity.ActivityReader.Wish;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Everything that was done in the book, newest first, and the way back. */
public final class ActivityController implements Screen {

    private final Workplace workplace;
    private final @Nullable Long clientId;
    private final @Nullable Correction correction;
    private final ActivityReader reader;
    private final ActivityModel model;
    private final ActivityActs acts;
    private final Parent root;
    private final ActivityRows rows;
    private @Nullable Group group;

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
        this.rows = new ActivityRows(workplace, reader, list, this::wish, this::head);
        list.setCellFactory(view -> new ActivityCell(workplace.voice(), model, rows::rests, this::act));
        ActivityKeys.Does does = new ActivityKeys.Does(this::open, entry -> acts.undo(entry, rows::load), this::act);
        new ActivityKeys(list, filter, rows::chosen, this::offer, does).install(root);
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
        filter.textProperty().addListener(any -> load());
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

    private void load() {
        rows.load();
    }

    private Wish wish() {
        String typed = filter.getText();
        boolean narrowed = !typed.isBlank();
        return new Wish(group, clientId, narrowed ? model.fitting(typed) : entry -> true, narrowed);
    }

    private void head(Page page) {
        Voice voice = workplace.voice();
        list.setPlaceholder(new Label(voice.say(filter.getText().isBlank() ? "activity.empty" : "activity.nothing")));
        count.setText(voice.say("activity.count", "count", page.total()));
    }

    private Offer offer(Entry entry) {
        return model.offer(entry, rows.rests(entry));
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
        switch (offer(entry)) {
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
