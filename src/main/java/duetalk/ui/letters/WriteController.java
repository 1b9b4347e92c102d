package duetalk.ui.letters;

import duetalk.core.letters.LetterKind;
import duetalk.core.letters.SavedDraft;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterPress;
import duetalk.text.Voice;
import duetalk.typeset.PageCanvas.Ink;
import duetalk.typeset.TextXml;
import duetalk.ui.common.Chosen;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import duetalk.ui.editor.EditorModel;
import duetalk.ui.editor.TextEditor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Writing a letter on its page; what is seen is what is printed and kept. */
public final class WriteController implements Screen {

    private static final double PAGE_WIDTH = 595;
    private static final double SMALLEST = 0.9;
    private static final double LARGEST = 1.25;
    private static final Ink PAPER = new Ink(0xFFFFFFFF, 0xFF000000, 0xFF8C8C8C, 0xFFDDF4FF);
    private static final Duration PAUSE = Duration.seconds(20);

    /** What stands beside the page waits for the hands to rest, so that no key waits for it. */
    private static final Duration REST = Duration.millis(200);

    private final Workplace workplace;
    private final LetterPress press;
    private final LetterFinish finish;
    private final LetterKeeping keeping;
    private final long clientId;
    private final @Nullable LetterKind wanted;
    private final Parent root;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable WriteModel model;
    private @Nullable TextEditor editor;
    private @Nullable EditorTools tools;
    private @Nullable LetterSide side;
    private Optional<String> stop = Optional.empty();

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private ComboBox<LetterKind> kind;

    @FXML
    private VBox toolBox;

    @FXML
    private StackPane desk;

    @FXML
    private VBox values;

    @FXML
    private VBox intents;

    @FXML
    private VBox checks;

    @FXML
    private ToggleButton preview;

    @FXML
    private Button keep;

    @FXML
    private Button print;

    @FXML
    private Button save;

    @FXML
    private Button hand;

    @FXML
    private Button pattern;

    @FXML
    private Button again;

    public WriteController(Workplace workplace, LetterPress press, long clientId, @Nullable LetterKind wanted) {
        this.workplace = workplace;
        this.press = press;
        this.finish = new LetterFinish(workplace, press);
        this.keeping = new LetterKeeping(workplace);
        this.clientId = clientId;
        this.wanted = wanted;
        this.root = ScreenLoader.load(this, "write", workplace.voice());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    @FXML
    private void initialize() {
        Keys.dress(keep, Icons.small(Material2OutlinedMZ.SAVE), "Ctrl+Enter");
        Keys.dress(print, Icons.small(Material2OutlinedMZ.PRINT), "Ctrl+P");
        Keys.dress(save, Icons.small(Material2OutlinedMZ.PICTURE_AS_PDF), "Ctrl+S");
        Keys.dress(hand, Icons.small(Material2OutlinedAL.EMAIL), "");
        keep.setOnAction(event -> out(finish::keep));
        print.setOnAction(event -> out(finish::print));
        save.setOnAction(event -> out(finish::save));
        hand.setOnAction(event -> out(finish::hand));
        preview.setOnAction(event -> preview());
        pattern.setOnAction(event -> pattern());
        again.setOnAction(event -> again());
        pause.setOnFinished(event -> keepDraft());
        rest.setOnFinished(event -> look());
        desk.widthProperty().subscribe(() -> {
            if (editor != null) {
                fit(editor);
            }
        });
        kind.setConverter(Form.named(one -> workplace.voice().name("letterkind", one)));
        Chosen.install(kind, one -> choose());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void left() {
        pause.stop();
        rest.stop();
        keepDraft();
    }

    /** Reads behind what is being written: a draft that was left a moment ago is on the disk by then. */
    @Override
    public void shown() {
        workplace
                .tasks()
                .write(
                        () -> {
                            press.warmUp();
                            WriteModel read = WriteModel.read(
                                    workplace.book(),
                                    workplace.rules(),
                                    clientId,
                                    wanted,
                                    workplace.today(),
                                    workplace.clock().getZone());
                            return new Opened(read, editorModel(read));
                        },
                        this::show);
    }

    private record Opened(WriteModel model, EditorModel text) {}

    private EditorModel editorModel(WriteModel read) {
        return new EditorModel(
                read.draft().text(), text -> press.document(read.draft().withText(text)), read::filled);
    }

    private void show(Opened opened) {
        WriteModel read = opened.model();
        Voice voice = workplace.voice();
        model = read;
        kind.getItems().setAll(read.kinds());
        kind.setValue(read.kind());
        title.setText(
                voice.say("write.title", "client", read.draft().card().client().name()));
        side = new LetterSide(workplace, press, values, intents, checks, this::entered, this::mentioned);
        open(read, opened.text());
    }

    /** Opens the text of the kind that is chosen. */
    private void open(WriteModel read, EditorModel text) {
        Voice voice = workplace.voice();
        TextEditor written = new TextEditor(text, name -> voice.say("editor." + name), false, PAPER);
        written.setId("letter-text");
        LongPaste.refuse(written, workplace);
        FindBar find = new FindBar(voice, written);
        EditorTools bar = new EditorTools(voice, written, find::open);
        Inserts inserts = new Inserts(voice, read, text);
        bar.menu("value", inserts::values);
        bar.menu("block", inserts::blocks);
        editor = written;
        tools = bar;
        written.onChange(this::changed, bar::show, find::open);
        toolBox.getChildren().setAll(bar, find);
        desk.getChildren().setAll(written);
        fit(written);
        preview.setSelected(false);
        showPattern(read);
        look();
        written.requestFocus();
    }

    /** Makes the page as wide as there is room, within reason. */
    private void fit(TextEditor written) {
        if (desk.getWidth() > 0) {
            written.scale(Math.clamp((desk.getWidth() - 64) / PAGE_WIDTH, SMALLEST, LARGEST));
        }
    }

    private void choose() {
        WriteModel now = model;
        if (now != null && kind.getValue() != null && kind.getValue() != now.kind()) {
            keepDraft();
            now.choose(kind.getValue());
            open(now, editorModel(now));
        }
    }

    private void again() {
        WriteModel now = model;
        if (now == null) {
            return;
        }
        SavedDraft before = now.savedDraft(workplace.now());
        now.anew();
        open(now, editorModel(now));
        keeping.drop(before);
        workplace.navigator().say(workplace.voice().say("write.again.done"), () -> {
            now.change(TextXml.read(before.content()).orElse(List.of()));
            open(now, editorModel(now));
        });
    }

    private void changed() {
        WriteModel now = model;
        TextEditor written = editor;
        if (now != null && written != null) {
            now.change(written.model().text());
            rest.playFromStart();
            pause.playFromStart();
        }
    }

    private void entered() {
        if (editor != null) {
            editor.model().refresh();
            look();
        }
    }

    private void mentioned() {
        if (editor != null && model != null) {
            editor.model().replaceAll(model.draft().text());
            look();
        }
    }

    /** Shows what stands beside the page as it is now. */
    private void look() {
        WriteModel now = model;
        LetterSide beside = side;
        TextEditor written = editor;
        if (now == null || beside == null || written == null) {
            return;
        }
        int pages = written.model().layout().pages().size();
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        beside.showValues(now);
        beside.showIntents(now);
        stop = beside.showChecks(now, pages);
        if (focused != null && focused.getScene() == null) {
            focusAgain(focused.getId(), written);
        }
        Voice voice = workplace.voice();
        about.setText(
                voice.name("language", now.draft().language()) + " · " + voice.say("write.pages", "count", pages));
        if (tools != null) {
            tools.show();
        }
    }

    /** What was made anew under the hands of the user has the keys again, else the text. */
    private void focusAgain(@Nullable String id, TextEditor written) {
        Node again = id == null ? null : root.lookup("#" + id);
        (again == null ? written : again).requestFocus();
    }

    /** Shows the pages of the PDF itself, or the text again. */
    private void preview() {
        TextEditor written = editor;
        if (written == null || model == null) {
            return;
        }
        if (!preview.isSelected()) {
            desk.getChildren().setAll(written);
            written.requestFocus();
            return;
        }
        LetterDraft now = model.draft();
        Instant at = workplace.now();
        workplace.tasks().read(() -> press.pictures(press.pdf(now, at)), pictures -> {
            ScrollPane scroll = PageViews.column(pictures, PAGE_WIDTH * written.scale());
            if (preview.isSelected()) {
                desk.getChildren().setAll(scroll);
            }
        });
    }

    /** Lets the letter out, unless something stops it. */
    private void out(Consumer<WriteModel> way) {
        WriteModel now = model;
        if (now == null) {
            return;
        }
        look();
        if (stop.isPresent()) {
            workplace.navigator().warn(workplace.voice().say("write.stopped", "reason", stop.get()));
        } else {
            way.accept(now);
        }
    }

    private void keepDraft() {
        if (model != null) {
            keeping.keep(model);
        }
    }

    private void pattern() {
        WriteModel now = model;
        if (now != null) {
            keeping.turnPattern(now, () -> showPattern(now));
        }
    }

    private void showPattern(WriteModel now) {
        pattern.setText(workplace.voice().say(now.hasOwnPattern() ? "write.template.reset" : "write.template.save"));
    }

    private void keys(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            keep.fire();
        } else if (event.getCode() == KeyCode.P) {
            print.fire();
        } else if (event.getCode() == KeyCode.S) {
            save.fire();
        } else {
            return;
        }
        event.consume();
    }
}
