package duetalk.ui.shell;

import duetalk.core.backup.BackupKeeping;
import duetalk.core.backup.BookPart;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import duetalk.ui.common.HelpTopic;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The frame around every screen: rail, search, status line, and what lies over a screen for a while. */
public final class ShellController {

    private static final double COMPACT_BELOW = 1160;

    private final Workplace workplace;
    private final ScreenMaker screens;
    private final ShellActs acts;
    private final Map<String, ToggleButton> railButtons = new LinkedHashMap<>();
    private @Nullable Screen current;
    private Destination here = new Destination.Today();

    @FXML
    private VBox railBox;

    @FXML
    private VBox rail;

    @FXML
    private HBox brand;

    @FXML
    private VBox railFoot;

    @FXML
    private TextField search;

    @FXML
    private StackPane searchBox;

    @FXML
    private StackPane content;

    @FXML
    private StackPane layers;

    @FXML
    private Label date;

    @FXML
    private Label bookName;

    @FXML
    private Label saved;

    @FXML
    private Label backup;

    @FXML
    private Button line;

    private Overlays overlays;

    /** What the shell asks of the program around it. */
    public interface ShellActs {

        void language(Language language);

        void toggleTheme();

        boolean isDark();

        String bookName();
    }

    public ShellController(Workplace workplace, ScreenMaker screens, ShellActs acts, ShellModel model) {
        this.workplace = workplace;
        this.screens = screens;
        this.acts = acts;
        this.searching = new SearchField(workplace, model);
        this.overlays = new Overlays(workplace.voice());
    }

    private final SearchField searching;

    public Parent load() {
        return ScreenLoader.load(this, "shell", workplace.voice());
    }

    @FXML
    private void initialize() {
        brand.getChildren().addFirst(Mark.of(24));
        rail("nav.today", Material2OutlinedMZ.TODAY, new Destination.Today());
        rail("nav.clients", Material2OutlinedMZ.PEOPLE_ALT, new Destination.Clients());
        rail("nav.calendar", Material2OutlinedAL.CALENDAR_TODAY, new Destination.Calendar());
        rail("nav.letters", Material2OutlinedMZ.MAIL, new Destination.Letters());
        rail("nav.settings", Material2OutlinedMZ.SETTINGS, new Destination.Settings());
        rail("nav.activity", Material2OutlinedAL.HISTORY, new Destination.Activity(null), railFoot);
        railFoot.getChildren().addAll(languages(), theme());
        searching.attach(search, searchBox, layers);
        searchBox.getChildren().add(Keys.hint("Ctrl+K"));
        overlays.attach(layers);
        date.setText(workplace.voice().dates().weekday(workplace.today()));
        bookName.setText(workplace.voice().say("status.book", "name", acts.bookName()));
        lineIsFree();
        layers.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        layers.addEventHandler(KeyEvent.KEY_PRESSED, this::undoKey);
        layers.widthProperty().subscribe(width -> compact(width.doubleValue() < COMPACT_BELOW));
    }

    private void rail(String key, Ikon icon, Destination destination) {
        rail(key, icon, destination, rail);
    }

    private void rail(String key, Ikon icon, Destination destination, VBox where) {
        ToggleButton button = new ToggleButton(workplace.voice().say(key), Icons.usual(icon));
        button.getStyleClass().add("rail-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> go(destination));
        railButtons.put(destination.getClass().getSimpleName(), button);
        where.getChildren().add(button);
    }

    private MenuButton languages() {
        MenuButton menu =
                new MenuButton(workplace.voice().language().ownName(), Icons.usual(Material2OutlinedAL.LANGUAGE));
        menu.setId("languages");
        menu.getStyleClass().addAll("rail-foot-item");
        menu.setAccessibleText(workplace.voice().say("shell.language"));
        for (Language language : Language.values()) {
            MenuItem item = new MenuItem(language.ownName());
            item.setOnAction(event -> acts.language(language));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Button theme() {
        boolean dark = acts.isDark();
        Button button = new Button(
                workplace.voice().say(dark ? "shell.dark" : "shell.light"),
                Icons.usual(dark ? Material2OutlinedMZ.NIGHTS_STAY : Material2OutlinedMZ.WB_SUNNY));
        button.getStyleClass().add("rail-foot-item");
        button.setOnAction(event -> acts.toggleTheme());
        return button;
    }

    /** In a narrow window the rail shows only its icons. */
    private void compact(boolean narrow) {
        railBox.getStyleClass().remove("compact");
        if (narrow) {
            railBox.getStyleClass().add("compact");
        }
        railButtons.values().forEach(button -> button.setTooltip(narrow ? new Tooltip(button.getText()) : null));
    }

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private void keys(KeyEvent event) {
        if (SEARCH.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.F1 && !(here instanceof Destination.Call)) {
            help();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && overlays.escape()) {
            event.consume();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            int place = event.getCode().getCode() - KeyCode.DIGIT1.getCode();
            railButtons.values().stream().skip(Math.max(0, place)).findFirst().ifPresent(ToggleButton::fire);
            event.consume();
        }
    }

    /** Undoes the last act where nothing else made use of the key: no field, no page that is written on, no call. */
    private void undoKey(KeyEvent event) {
        boolean writes = event.getTarget() instanceof TextInputControl
                || here instanceof Destination.Call
                || here instanceof Destination.Write
                || here instanceof Destination.Plan;
        if (UNDO.match(event) && !writes && !overlays.isOpen()) {
            screens.undoLast(workplace, () -> go(here));
            event.consume();
        }
    }

    /** Help about the screen that is shown. */
    private void help() {
        overlays.open(HelpSheet.of(
                HelpTopic.of(here), workplace.voice(), screens.bookPlace(), () -> screens.printKeys(workplace)));
    }

    /** Tells the screen that is shown that it will be shown no longer, so that it keeps what was begun on it. */
    public void leave() {
        if (current != null) {
            current.left();
            current = null;
        }
    }

    public void go(Destination destination) {
        leave();
        overlays.closeSheet();
        Screen screen = screens.make(destination, workplace);
        current = screen;
        here = destination;
        String name = railName(destination);
        railButtons.forEach((key, button) -> button.setSelected(key.equals(name)));
        content.getChildren().setAll(screen.root());
        screen.shown();
    }

    private static String railName(Destination destination) {
        return switch (destination) {
            case Destination.OneClient one -> "Clients";
            case Destination.BringIn bringIn -> "Clients";
            case Destination.Call call -> "Today";
            case Destination.Log log -> "Clients";
            case Destination.Plan plan -> "Clients";
            case Destination.Ladder ladder -> "Clients";
            case Destination.Write write -> "Letters";
            case Destination.RecoveryKey key -> "Settings";
            default -> destination.getClass().getSimpleName();
        };
    }

    public Destination here() {
        return here;
    }

    public void open(Sheet sheet) {
        overlays.open(sheet);
    }

    public void closeSheet() {
        overlays.closeSheet();
    }

    public void say(String sentence, @Nullable Runnable undo) {
        overlays.say(sentence, undo);
    }

    /** Reminds quietly, with a way to what it is about. */
    public void remind(String sentence, Runnable open) {
        overlays.remind(sentence, open);
    }

    public void warn(String sentence) {
        overlays.warn(sentence);
    }

    /** Parts of the book hold something else than they did, though nobody did anything. */
    public void rotten(Set<BookPart> parts) {
        overlays.warn(Rotten.words(workplace.voice(), parts));
    }

    public void saved() {
        LocalTime time = ZonedDateTime.now(workplace.clock()).toLocalTime();
        saved.setText(workplace.voice().say("status.saved", "time", time));
        saved.setGraphic(Icons.small(Material2OutlinedAL.CHECK));
    }

    /** When the newest backup was taken; it stands out when that is long ago. */
    public void backedUp(@Nullable Instant at) {
        var voice = workplace.voice();
        backup.getStyleClass().remove("warning");
        if (at == null) {
            backup.setText(voice.say("status.backup.none"));
            return;
        }
        ZonedDateTime when = at.atZone(workplace.clock().getZone());
        boolean isToday = when.toLocalDate().equals(workplace.today());
        backup.setText(
                isToday
                        ? voice.say("status.backup.today", "time", when.toLocalTime())
                        : voice.say("status.backup", "date", when.toLocalDate()));
        if (when.toLocalDate().plusDays(BackupKeeping.DAYS_UNTIL_WARNING).isBefore(workplace.today())) {
            backup.getStyleClass().add("warning");
        }
    }

    public void onTheLine(long clientId, String name) {
        line.setText(workplace.voice().say("status.online", "client", name));
        line.setGraphic(Icons.small(Material2OutlinedMZ.PHONE));
        line.setOnAction(event -> go(new Destination.Call(clientId)));
        line.setDisable(false);
    }

    public void lineIsFree() {
        line.setText(workplace.voice().say("status.nobody"));
        line.setGraphic(null);
        line.setDisable(true);
    }
}
