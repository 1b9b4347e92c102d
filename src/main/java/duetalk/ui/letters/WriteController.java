package duetalk.ui.letters;

import duetalk.actions.KeepLetter;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.letters.Fingerprint;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterPress;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Writing a letter: its text at one side, the page as it will be printed and kept beside it. */
public final class WriteController implements Screen {

    private static final double PAGE_WIDTH = 524;
    private static final Duration PAUSE = Duration.millis(350);

    private final Workplace workplace;
    private final LetterPress press;
    private final PdfOutput output;
    private final long clientId;
    private final Parent root;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable WriteModel model;
    private Instant madeAt = Instant.EPOCH;
    private long asked;

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private ComboBox<LetterKind> kind;

    @FXML
    private TextField subject;

    @FXML
    private TextArea before;

    @FXML
    private TextArea after;

    @FXML
    private VBox pages;

    @FXML
    private Label check;

    @FXML
    private Button keep;

    @FXML
    private Button print;

    @FXML
    private Button save;

    public WriteController(Workplace workplace, LetterPress press, long clientId) {
        this.workplace = workplace;
        this.press = press;
        this.output = new PdfOutput(workplace, press::printers, press::print);
        this.clientId = clientId;
        this.root = ScreenLoader.load(this, "write", workplace.voice());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    @FXML
    private void initialize() {
        Keys.dress(keep, Icons.small(Material2OutlinedMZ.SAVE), "Ctrl+Enter");
        Keys.dress(print, Icons.small(Material2OutlinedMZ.PRINT), "Ctrl+P");
        Keys.dress(save, Icons.small(Material2OutlinedMZ.PICTURE_AS_PDF), "Ctrl+S");
        keep.setOnAction(event -> finished((now, bytes) -> keep(now, bytes, LetterWay.NOT_YET)));
        print.setOnAction(event -> finished(
                (now, bytes) -> output.print(bytes, now.subject(), () -> keep(now, bytes, LetterWay.PRINTED))));
        save.setOnAction(event -> finished((now, bytes) -> output.save(bytes, "letter.pdf")));
        pause.setOnFinished(event -> preview());
        kind.getItems().setAll(LetterKind.values());
        kind.setConverter(Form.named(one -> workplace.voice().name("letterkind", one)));
        kind.setOnAction(event -> choose());
        subject.textProperty().subscribe(this::changed);
        before.textProperty().subscribe(this::changed);
        after.textProperty().subscribe(this::changed);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void left() {
        pause.stop();
    }

    @Override
    public void shown() {
        LocalDate today = workplace.today();
        workplace
                .tasks()
                .read(
                        () -> WriteModel.read(
                                workplace.book(),
                                workplace.rules(),
                                clientId,
                                today,
                                workplace.clock().getZone()),
                        this::show);
        before.requestFocus();
    }

    private void show(WriteModel read) {
        model = read;
        kind.setValue(read.kind());
        show(read.draft());
    }

    private void choose() {
        WriteModel now = model;
        if (now != null && kind.getValue() != null && kind.getValue() != now.kind()) {
            now.change(subject.getText(), before.getText(), after.getText());
            now.choose(kind.getValue());
            show(now.draft());
        }
    }

    private void show(LetterDraft read) {
        Voice voice = workplace.voice();
        title.setText(voice.say("write.title", "client", read.card().client().name()));
        about.setText(voice.say(
                "write.about",
                "language",
                voice.name("language", read.language()),
                "count",
                read.invoices().size()));
        NodeOrientation direction =
                Voice.isRightToLeft(read.language()) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        subject.setNodeOrientation(direction);
        before.setNodeOrientation(direction);
        after.setNodeOrientation(direction);
        subject.setText(read.subject());
        before.setText(read.before());
        after.setText(read.after());
        check.setText(read.sender().payment().isBlank() ? voice.say("write.nopayment") : voice.say("write.ready"));
        check.setGraphic(Icons.small(
                read.sender().payment().isBlank() ? Material2OutlinedMZ.WARNING : Material2OutlinedAL.CHECK));
        preview();
    }

    private void changed() {
        if (model != null) {
            pause.playFromStart();
        }
    }

    /** Makes the PDF and shows it: the page on the screen is the file that is printed and kept. */
    private void preview() {
        LetterDraft now = current();
        if (now == null) {
            return;
        }
        long question = ++asked;
        Instant at = workplace.now();
        workplace.tasks().read(() -> press.pictures(press.pdf(now, at)), pictures -> {
            if (question == asked) {
                madeAt = at;
                pages.getChildren()
                        .setAll(pictures.stream()
                                .map(picture -> PageViews.of(picture, PAGE_WIDTH))
                                .toList());
            }
        });
    }

    private @Nullable LetterDraft current() {
        WriteModel now = model;
        return now == null ? null : now.change(subject.getText(), before.getText(), after.getText());
    }

    /** Hands on the letter as it stands at this moment: what is printed, saved and kept are the same bytes. */
    private void finished(BiConsumer<LetterDraft, byte[]> act) {
        LetterDraft now = current();
        if (now != null) {
            Instant at = madeAt.equals(Instant.EPOCH) ? workplace.now() : madeAt;
            workplace.tasks().read(() -> press.pdf(now, at), bytes -> act.accept(now, bytes));
        }
    }

    private void keep(LetterDraft now, byte[] bytes, LetterWay way) {
        Letter letter = new Letter(
                0,
                clientId,
                now.kind(),
                now.language(),
                now.subject(),
                now.body(),
                workplace.now(),
                way,
                Fingerprint.sha256(bytes));
        workplace.tasks().write(() -> new KeepLetter(workplace.book()).keep(letter, bytes), id -> {
            workplace.navigator().saved();
            workplace.navigator().go(new Destination.Letters());
            workplace.navigator().say(workplace.voice().say("write.kept"), null);
        });
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
