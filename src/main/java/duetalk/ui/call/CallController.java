package duetalk.ui.call;

import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.core.script.Answer;
import duetalk.core.script.Effect;
import duetalk.core.script.Phase;
import duetalk.core.settings.Sender;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The call: facts, script and log side by side, everything by keys. */
public final class CallController implements Screen, CallKeys.Acts {

    /** Twice a second, so that the journal is never a second behind. */
    private static final Duration TICK = Duration.millis(500);

    private final Workplace workplace;
    private final LiveCalls calls;
    private final long clientId;
    private final Parent root;
    private final Timeline clock = new Timeline(new KeyFrame(TICK, event -> tick()));
    private @Nullable CallModel model;
    private @Nullable CallCapture capture;

    @FXML
    private VBox facts;

    @FXML
    private HBox phases;

    @FXML
    private Label line;

    @FXML
    private Label meaning;

    @FXML
    private Label hint;

    @FXML
    private Label question;

    @FXML
    private GridPane answers;

    @FXML
    private Button back;

    @FXML
    private Button next;

    @FXML
    private Label timer;

    @FXML
    private Button end;

    @FXML
    private VBox notes;

    @FXML
    private TextField note;

    @FXML
    private GridPane captures;

    @FXML
    private FlowPane captured;

    public CallController(Workplace workplace, LiveCalls calls, long clientId) {
        this.workplace = workplace;
        this.calls = calls;
        this.clientId = clientId;
        this.root = ScreenLoader.load(this, "call", workplace.voice());
        new CallKeys(this).install(root);
        clock.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    private void initialize() {
        Keys.dress(end, Icons.small(Material2OutlinedAL.CALL_END), "Ctrl+E");
        back.setGraphic(Icons.arrow(Material2OutlinedAL.ARROW_BACK, workplace.voice()));
        back.setOnAction(event -> goBack());
        next.setOnAction(event -> goOn());
        end.setOnAction(event -> summary());
        hint.setGraphic(Icons.small(Material2OutlinedAL.LIGHTBULB));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        note.requestFocus();
        workplace
                .tasks()
                .read(
                        () -> new Read(
                                new ClientStory(workplace.book()).of(clientId, workplace.today()),
                                workplace
                                        .book()
                                        .read(stores -> stores.settings().sender())),
                        this::show);
    }

    private record Read(Story story, Sender sender) {}

    private void show(Read read) {
        CallState state =
                calls.of(clientId).orElseGet(() -> new CallState(clientId, CallModel.lastPromiseBroken(read.story())));
        CallModel shown = new CallModel(
                workplace.voice(), workplace.rules(), read.story(), read.sender(), workplace.today(), state);
        model = shown;
        CallCapture capturing = new CallCapture(workplace, shown, this::refresh, this::ended);
        capture = capturing;
        capturing.buttons(captures);
        facts.getChildren().setAll(new FactColumn(workplace.voice(), shown, read.story()).nodes());
        note.setText(state.typing());
        refresh();
        if (state.isStarted()) {
            clock.play();
            workplace
                    .navigator()
                    .onTheLine(clientId, read.story().card().client().name());
        }
    }

    @Override
    public void left() {
        clock.stop();
        journal();
    }

    /** Whatever has changed since the last second goes to the disk. */
    private void journal() {
        CallModel now = model;
        if (now != null) {
            now.state().typing(note.getText());
            calls.journal(now.state(), workplace.now());
        }
    }

    private void refresh() {
        CallModel now = model;
        if (now == null) {
            return;
        }
        ScriptPane script =
                new ScriptPane(workplace.voice(), phases, line, meaning, hint, question, answers, back, next);
        script.show(now, this::choose);
        tick();
        notes.getChildren()
                .setAll(now.state().notes().stream()
                        .map(one -> ScriptPane.note(now, one))
                        .toList());
        captured(capturing -> captured.getChildren().setAll(capturing.chips()));
        journal();
    }

    private void tick() {
        CallModel now = model;
        if (now != null) {
            if (!note.getText().equals(now.state().typing())) {
                journal();
            }
            timer.setText(now.clock(now.state().seconds(workplace.now())));
        }
    }

    private void choose(Answer answer) {
        CallModel now = model;
        CallCapture capturing = capture;
        if (now == null || capturing == null) {
            return;
        }
        if (now.node().phase() == Phase.PREPARE) {
            begin(now);
        }
        for (Effect effect : now.state().walk().answer(answer, workplace.now())) {
            if (effect instanceof Effect.CapturePromise) {
                capturing.promise();
            } else if (effect instanceof Effect.CaptureCallBack) {
                capturing.callBack();
            }
        }
        refresh();
    }

    private void begin(CallModel now) {
        now.state().start(workplace.now());
        calls.keep(now.state());
        clock.play();
        workplace.navigator().onTheLine(clientId, now.clientName());
    }

    private void goOn() {
        CallModel now = model;
        if (now == null) {
            return;
        }
        if (now.node().isEnd()) {
            summary();
        } else if (now.node().answers().size() == 1) {
            choose(now.node().answers().getFirst());
        }
    }

    @Override
    public void goBack() {
        CallModel now = model;
        if (now != null) {
            now.state().walk().back();
            refresh();
        }
    }

    private void addNote() {
        CallModel now = model;
        if (now != null) {
            if (!now.state().isStarted()) {
                begin(now);
            }
            now.state().note(note.getText().strip(), workplace.now());
            note.clear();
            refresh();
        }
    }

    @Override
    public void summary() {
        captured(capturing -> {
            if (!note.getText().isBlank()) {
                addNote();
            }
            capturing.summary();
        });
    }

    private void ended() {
        calls.end(clientId);
        clock.stop();
        workplace.navigator().lineIsFree();
        workplace.navigator().go(new Destination.Today());
    }

    @Override
    public void enter() {
        if (note.isFocused() && !note.getText().isBlank()) {
            addNote();
        } else {
            goOn();
        }
    }

    @Override
    public boolean noteIsEmpty() {
        return note.getText().isEmpty();
    }

    @Override
    public void captured(Consumer<CallCapture> act) {
        CallCapture capturing = capture;
        if (capturing != null) {
            act.accept(capturing);
        }
    }

    @Override
    public boolean choose(int number) {
        CallModel now = model;
        if (now == null || number < 1 || number > now.node().answers().size()) {
            return false;
        }
        choose(now.node().answers().get(number - 1));
        return true;
    }
}
