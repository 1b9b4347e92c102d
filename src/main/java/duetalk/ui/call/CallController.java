package duetalk.ui.call;

import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.Language;
import duetalk.core.contacts.CallGoal;
import duetalk.core.script.Answer;
import duetalk.core.script.Effect;
import duetalk.core.script.Phase;
import duetalk.core.script.Script;
import duetalk.core.settings.Sender;
import duetalk.typeset.FontSet;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
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
    private final boolean incoming;
    private final Parent root;
    private final Timeline clock = new Timeline(new KeyFrame(TICK, event -> tick()));
    private final NotesPane notes;
    private final ScriptPane script;
    private final TheySaid theySaid;
    private @Nullable Shown shown;

    @FXML
    private VBox facts;

    @FXML
    private HBox phases;

    @FXML
    private VBox middle;

    @FXML
    private TextField said;

    @FXML
    private Button back;

    @FXML
    private Button next;

    @FXML
    private Label timer;

    @FXML
    private Label withWhom;

    @FXML
    private Button end;

    @FXML
    private VBox noteRows;

    @FXML
    private ScrollPane noteScroll;

    @FXML
    private StackPane noteBox;

    @FXML
    private GridPane captures;

    @FXML
    private FlowPane captured;

    @FXML
    private VBox goals;

    /** The call that is on the screen. */
    private record Shown(CallModel model, CallCapture capture, CallEnding ending, PreparePane prepare) {}

    public CallController(
            Workplace workplace, LiveCalls calls, Function<Language, FontSet> fonts, Destination.Call call) {
        this.workplace = workplace;
        this.calls = calls;
        this.clientId = call.clientId();
        this.incoming = call.incoming();
        this.root = ScreenLoader.load(this, "call", workplace.voice());
        this.notes = new NotesPane(workplace, fonts.apply(workplace.voice().language()), noteRows, noteScroll);
        noteBox.getChildren().setAll(notes.field());
        this.script = new ScriptPane(workplace.voice(), phases, middle, back, next, this::wording);
        this.theySaid = new TheySaid(
                workplace,
                said,
                objection -> withCall(now -> {
                    begin(now.model());
                    effects(now, now.model().state().walk().jump(objection.node(), workplace.now()));
                }),
                notes::focus);
        new CallKeys(this).install(root);
        clock.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    private void initialize() {
        Keys.dress(end, Icons.small(Material2OutlinedAL.CALL_END), "Ctrl+E");
        ArrowKeys.install(said);
        back.setOnAction(event -> goBack());
        next.setOnAction(event -> goOn());
        end.setOnAction(event -> summary());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        notes.focus();
        workplace
                .tasks()
                .read(
                        () -> workplace
                                .book()
                                .read(stores -> new Read(
                                        new ClientStory(workplace.book()).of(clientId, workplace.today()),
                                        stores.settings().sender(),
                                        stores.scripts().used(),
                                        stores.contacts().goal(clientId).orElse(null))),
                        this::show);
    }

    private record Read(
            Story story,
            Sender sender,
            Script script,
            @Nullable CallGoal goal) {}

    private void show(Read read) {
        CallState state = calls.of(clientId).orElseGet(() -> new CallState(clientId, incoming, read.script()));
        CallModel model = new CallModel(
                workplace.voice(), workplace.rules(), read.story(), read.sender(), workplace.today(), state);
        CallGoal goal = state.goal() == null ? read.goal() : state.goal();
        state.goal(goal);
        CallCapture capture = new CallCapture(workplace, model, this::refresh, this::summary);
        CallEnding ending = new CallEnding(workplace, calls, model, clock::stop);
        shown = new Shown(model, capture, ending, new PreparePane(workplace, model, goal, this::keepGoal));
        theySaid.use(model.script());
        capture.buttons(captures);
        facts.getChildren().setAll(new FactColumn(workplace.voice(), model).nodes());
        withWhom.setText(new CallHeading(workplace.voice(), model).text());
        notes.type(state.typing());
        if (incoming && !state.isStarted()) {
            begin(model);
        }
        refresh();
        if (state.isStarted()) {
            clock.play();
            workplace.navigator().onTheLine(clientId, model.clientName());
        }
    }

    private void keepGoal(CallGoal goal) {
        workplace
                .tasks()
                .write(
                        () -> workplace.book().write(stores -> {
                            stores.contacts().keep(clientId, goal);
                            return goal;
                        }),
                        kept -> withCall(now -> showGoals(now.model())));
    }

    @Override
    public void left() {
        clock.stop();
        journal();
    }

    /** Whatever has changed since the last time goes to the disk. */
    private void journal() {
        withCall(now -> {
            now.model().state().typing(notes.typed());
            calls.journal(now.model().state(), workplace.now());
        });
    }

    private void refresh() {
        withCall(now -> {
            CallModel model = now.model();
            script.show(model, now.prepare(), this::choose);
            tick();
            notes.show(model, model.state().notes());
            captured.getChildren().setAll(now.capture().chips());
            showGoals(model);
            journal();
        });
    }

    private void showGoals(CallModel model) {
        boolean preparing = model.script().node().phase() == Phase.PREPARE;
        new CallHeading(workplace.voice(), model).goals(goals, preparing);
    }

    private void tick() {
        withCall(now -> {
            CallState state = now.model().state();
            if (!notes.typed().equals(state.typing())) {
                journal();
            }
            timer.setText(now.model().clock(state.seconds(workplace.now())));
        });
    }

    private void choose(Answer answer) {
        withCall(now -> {
            if (now.model().script().node().phase() == Phase.PREPARE) {
                now.prepare().changed();
                begin(now.model());
            }
            effects(now, now.model().state().walk().answer(answer, workplace.now()));
        });
    }

    private void effects(Shown now, List<Effect> effects) {
        now.model().state().otherWording(0);
        refresh();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Captures captures) {
                switch (captures.what()) {
                    case PROMISE -> now.capture().promise();
                    case CALL_BACK -> now.capture().callBack();
                    case DISPUTE -> now.capture().dispute();
                    case PERSON -> now.capture().person();
                }
            }
        }
    }

    private void begin(CallModel model) {
        model.state().start(workplace.now());
        calls.keep(model.state());
        clock.play();
        workplace.navigator().onTheLine(clientId, model.clientName());
    }

    private void goOn() {
        withCall(now -> {
            List<Answer> answers = now.model().script().answersNow();
            if (answers.isEmpty()) {
                summary();
            } else if (answers.size() == 1) {
                choose(answers.getFirst());
            }
        });
    }

    @Override
    public void goBack() {
        withCall(now -> {
            now.model().state().walk().back();
            now.model().state().otherWording(0);
            refresh();
        });
    }

    private void addNote() {
        withCall(now -> {
            begin(now.model());
            now.model().state().note(notes.typed().strip(), workplace.now());
            notes.type("");
            refresh();
        });
    }

    @Override
    public boolean lastNote() {
        Shown now = shown;
        var last = now == null
                ? java.util.Optional.<String>empty()
                : now.model().state().lastNote();
        last.ifPresent(text -> {
            notes.type(text);
            refresh();
        });
        return last.isPresent();
    }

    @Override
    public void summary() {
        withCall(now -> {
            if (!notes.typed().isBlank()) {
                addNote();
            }
            begin(now.model());
            now.ending().summary();
        });
    }

    @Override
    public void theySaid() {
        theySaid.begin();
    }

    @Override
    public void wording(int by) {
        withCall(now -> {
            now.model().state().otherWording(now.model().state().otherWording() + by);
            script.show(now.model(), now.prepare(), this::choose);
        });
    }

    @Override
    public void focusNote() {
        notes.focus();
    }

    @Override
    public void enter() {
        if (notes.isWriting() && !notes.typed().isBlank()) {
            addNote();
        } else {
            goOn();
        }
    }

    @Override
    public boolean takesDigits() {
        boolean typing = root.getScene() != null && root.getScene().getFocusOwner() instanceof TextInputControl;
        return notes.isEmpty() && !typing;
    }

    @Override
    public boolean isElsewhere() {
        return theySaid.isOpen();
    }

    @Override
    public void captured(Consumer<CallCapture> act) {
        withCall(now -> act.accept(now.capture()));
    }

    @Override
    public boolean choose(int number) {
        Shown now = shown;
        List<Answer> answers = now == null ? List.of() : now.model().script().answersNow();
        if (number < 1 || number > answers.size()) {
            return false;
        }
        choose(answers.get(number - 1));
        return true;
    }

    private void withCall(Consumer<Shown> act) {
        Shown now = shown;
        if (now != null) {
            act.accept(now);
        }
    }
}
