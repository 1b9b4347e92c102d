package duetalk.ui.shell;

import duetalk.core.backup.BookPart;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import duetalk.ui.common.HelpTopic;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Tasks;
import duetalk.ui.common.Workplace;
import duetalk.ui.shell.StatusLine.OnTheLine;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The frame around every screen: rail, search, messages, status line, and the sheets that lie over a screen. */
public final class ShellController implements ShellKeys.Acts {

    private static final double COMPACT_BELOW = 1160;

    private final Workplace workplace;
    private final ScreenMaker screens;
    private final ShellActs acts;
    private final ShellModel model;
    private final SearchField searching;
    private final Overlays overlays;
    private final Messages messages;
    private final Rail places;
    private @Nullable StatusLine status;
    private @Nullable Screen current;
    /** The screen that the user has agreed to leave with what is half-filled on it. */
    private @Nullable Screen given;

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
    private HBox topBar;

    @FXML
    private Button back;

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
    private Button bookName;

    @FXML
    private Label saved;

    @FXML
    private Label backup;

    @FXML
    private HBox lines;

    private Tasks screenTasks;

    /** What the shell asks of the program around it. */
    public interface ShellActs {

        void language(Language language);

        void toggleTheme();

        boolean isDark();

        String bookName();

        /** Offers to open another book. */
        void otherBook();
    }

    public ShellController(Workplace workplace, ScreenMaker screens, ShellActs acts, ShellModel model) {
        this.workplace = workplace;
        this.screens = screens;
        this.acts = acts;
        this.model = model;
        this.searching = new SearchField(workplace, model);
        this.overlays = new Overlays(workplace.voice(), workplace.tasks().acts());
        this.messages = new Messages(
                workplace.voice(),
                model,
                () -> ZonedDateTime.now(workplace.clock()).toLocalTime());
        this.places = new Rail(workplace.voice(), acts, this::go);
        this.screenTasks = workplace.tasks().ofScreen();
    }

    public Parent load() {
        return ScreenLoader.load(this, "shell", workplace.voice());
    }

    @FXML
    private void initialize() {
        brand.getChildren().addFirst(Mark.of(24));
        places.fill(rail, railFoot);
        dressTopBar();
        overlays.attach(layers);
        new SingleActs(workplace.tasks().acts()).guard(layers);
        Beside.install(layers, content);
        searching.attach(search, searchBox, layers);
        bookName.setText(workplace.voice().say("status.book", "name", acts.bookName()));
        bookName.setTooltip(new Tooltip(workplace.voice().say("welcome.other")));
        bookName.setOnAction(event -> acts.otherBook());
        status = new StatusLine(workplace, saved, backup, lines, client -> go(new Destination.Call(client)));
        new ShellKeys(this).install(layers);
        layers.widthProperty().subscribe(width -> compact(width.doubleValue() < COMPACT_BELOW));
    }

    private void dressTopBar() {
        back.setGraphic(Icons.arrow(Material2OutlinedAL.ARROW_BACK, workplace.voice()));
        back.setAccessibleText(workplace.voice().say("shell.back"));
        back.setTooltip(new Tooltip(workplace.voice().say("shell.back")));
        back.setOnAction(event -> back());
        Label key = Keys.hint("Ctrl+K");
        key.setMouseTransparent(true);
        // what is typed may run towards it
        key.visibleProperty().bind(search.textProperty().isEmpty());
        searchBox.getChildren().add(key);
        date.setText(workplace.voice().dates().weekday(workplace.today()));
        date.managedProperty().bind(date.visibleProperty());
        date.visibleProperty().bind(messages.place().visibleProperty().not());
        int beforeDate = topBar.getChildren().indexOf(date);
        topBar.getChildren().add(beforeDate, messages.place());
        topBar.getChildren().add(messages.again(overlays::open));
    }

    private void compact(boolean narrow) {
        railBox.getStyleClass().remove("compact");
        topBar.getStyleClass().remove("compact");
        if (narrow) {
            railBox.getStyleClass().add("compact");
            topBar.getStyleClass().add("compact");
        }
        places.compact(narrow);
    }

    // What the keys do

    @Override
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public boolean escape() {
        return overlays.escape();
    }

    @Override
    public boolean isOpen() {
        return overlays.isOpen();
    }

    @Override
    public void place(int number) {
        places.press(number);
    }

    @Override
    public void back() {
        model.trail().back(here).ifPresent(this::go);
    }

    @Override
    public void messages() {
        overlays.open(messages.list());
    }

    @Override
    public void undo() {
        screens.undoLast(workplace, () -> go(here));
    }

    /** Help about the screen that is shown. */
    @Override
    public void help() {
        overlays.open(HelpSheet.of(
                HelpTopic.of(here), workplace.voice(), screens.bookPlace(), () -> screens.printKeys(workplace)));
    }

    @Override
    public Destination here() {
        return here;
    }

    // Where one is

    /** Tells the screen that is shown that it will be shown no longer, so that it keeps what was begun on it. */
    public void leave() {
        if (current != null) {
            current.left();
            screenTasks.leave();
            current = null;
        }
    }

    /** Goes there; what is half-filled on the way is asked about first. */
    public void go(Destination destination) {
        places.mark(here);
        leaving(() -> show(destination));
    }

    /** Runs once nothing half-filled would be lost by it: at once, or when the user has said that it may be. */
    public void leaving(Runnable then) {
        overlays.leave(() -> {
            Screen screen = current;
            String lost =
                    screen == null || screen == given ? "" : screen.unsaved().orElse("");
            if (lost.isEmpty()) {
                then.run();
            } else {
                overlays.ask(lost, () -> {
                    given = screen;
                    then.run();
                });
            }
        });
    }

    /** Whether nothing is half-filled, so that all may be shown anew. */
    public boolean isAtRest() {
        Screen screen = current;
        return !overlays.isOpen() && (screen == null || screen.unsaved().isEmpty());
    }

    private void show(Destination destination) {
        if (current != null) {
            model.trail().left(here, destination);
        }
        leave();
        screenTasks = workplace.tasks().ofScreen();
        Screen screen = screens.make(destination, workplace.with(screenTasks));
        current = screen;
        here = destination;
        places.mark(destination);
        back.setDisable(model.trail().back(here).isEmpty());
        content.getChildren().setAll(screen.root());
        // what lies in a scroll pane is in the scene only then, and could not have the keys before
        screen.root().applyCss();
        screen.shown();
    }

    public void open(Sheet sheet) {
        overlays.open(sheet);
    }

    public void closeSheet() {
        overlays.closeSheet();
    }

    // What is said

    public void say(String sentence, @Nullable Runnable undo) {
        messages.say(sentence, undo);
    }

    /** Reminds quietly, with a way to what it is about. */
    public void remind(String sentence, Runnable open) {
        messages.remind(sentence, open);
    }

    /** A warning stands in the open sheet when there is one: that is where the mistake is mended. */
    public void warn(String sentence) {
        if (!overlays.warn(sentence)) {
            messages.warn(sentence);
        }
    }

    /** Parts of the book hold something else than they did, though nobody did anything. */
    public void rotten(Set<BookPart> parts) {
        warn(Rotten.words(workplace.voice(), parts));
    }

    public void saved() {
        if (status != null) {
            status.saved();
        }
    }

    public void backedUp(@Nullable Instant at) {
        if (status != null) {
            status.backedUp(at);
        }
    }

    /** The clients with whom calls are going on, the one who is on the line last. */
    public void onTheLine(List<Long> clients) {
        if (status != null) {
            status.calls(clients.stream()
                    .map(client -> new OnTheLine(client, model.name(client)))
                    .toList());
        }
    }
}
