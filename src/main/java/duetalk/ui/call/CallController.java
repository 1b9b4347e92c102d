package duetalk.ui.call;

import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.contacts.CallGoal;
import duetalk.core.ladder.CallBan;
import duetalk.core.plan.Plan;
import duetalk.core.script.Script;
import duetalk.core.settings.SenderForms;
import duetalk.typeset.FontSet;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.CallBanWords;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The call: facts, script and log side by side, everything by keys. */
public final class CallController implements Screen {

    /** The timer's letters when the text is set much larger than usual: then words need the room of icons. */
    private static final double LARGE_FIGURE = 34;

    private final Workplace workplace;
    private final LiveCalls calls;
    private final long clientId;
    private final boolean incoming;
    private final Parent root;
    private @Nullable CallActs acts;
    private final NotesPane notes;

    @FXML
    private VBox facts;

    @FXML
    private HBox phases;

    @FXML
    private VBox middle;

    @FXML
    private StackPane saidBox;

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

    public CallController(
            Workplace workplace, LiveCalls calls, Function<Language, FontSet> fonts, Destination.Call call) {
        this.workplace = workplace;
        this.calls = calls;
        this.clientId = call.clientId();
        this.incoming = call.incoming();
        this.root = ScreenLoader.load(this, "call", workplace.voice());
        this.notes = new NotesPane(workplace, fonts.apply(workplace.voice().language()), noteRows, noteScroll);
        noteBox.getChildren().setAll(notes.field());
    }

    @FXML
    private void initialize() {
        Keys.dress(end, Icons.small(Material2OutlinedAL.CALL_END), "Ctrl+E");
        ArrowKeys.install(said);
        Label key = Keys.hint("Ctrl+Space");
        key.setMouseTransparent(true);
        key.visibleProperty().bind(said.textProperty().isEmpty());
        StackPane.setAlignment(key, javafx.geometry.Pos.CENTER_RIGHT);
        saidBox.getChildren().add(key);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        notes.focus();
        workplace.tasks().read(this::read, this::show);
    }

    private Read read() {
        Story story = new ClientStory(workplace.book()).of(clientId, workplace.today());
        return workplace
                .book()
                .read(stores -> new Read(
                        story,
                        stores.settings().senderForms(),
                        stores.scripts().used(),
                        stores.contacts().goal(clientId).orElse(null)));
    }

    private record Read(
            Story story,
            SenderForms sender,
            Script script,
            @Nullable CallGoal goal) {}

    /** Who may not be called is not; a call that goes on already is finished, and they may still call themselves. */
    private boolean isRefused(Read read) {
        Client client = read.story().card().client();
        Optional<CallBan> ban = CallBan.of(client, read.story().rest(), workplace.today());
        if (incoming || ban.isEmpty() || calls.of(clientId).isPresent()) {
            return false;
        }
        workplace.navigator().go(new Destination.OneClient(clientId));
        workplace.navigator().warn(CallBanWords.of(workplace.voice(), ban.get(), client.name()));
        return true;
    }

    private void show(Read read) {
        if (isRefused(read)) {
            return;
        }
        CallState state = calls.of(clientId).orElseGet(() -> new CallState(clientId, incoming, read.script()));
        if (state.goal() == null) {
            state.goal(read.goal());
        }
        state.hour(workplace
                .now()
                .atZone(read.story().card().client().place().zone())
                .toLocalTime());
        state.plan(agreedSince(read.story(), state), workplace.now());
        CallModel model = new CallModel(
                workplace.voice(), workplace.rules(), read.story(), read.sender(), workplace.today(), state);
        CallActs shown = new CallActs(
                workplace, calls, model, panes(model), new PreparePane(workplace, model, state.goal(), this::keepGoal));
        acts = shown;
        shown.capture().buttons(captures, timer.getFont().getSize() < LARGE_FIGURE);
        facts.getChildren().setAll(new FactColumn(workplace.voice(), model).nodes());
        withWhom.setText(new CallHeading(workplace.voice(), model).text());
        back.setOnAction(event -> shown.goBack());
        next.setOnAction(event -> shown.goOn());
        end.setOnAction(event -> shown.summary());
        new CallKeys(shown).install(root);
        shown.open();
    }

    /** The plan that was agreed or changed while the call went on. */
    private @Nullable Plan agreedSince(Story story, CallState state) {
        Instant since = state.startedAt(workplace.now());
        return state.isStarted()
                ? story.livePlans().stream()
                        .map(standing -> standing.plan())
                        .filter(plan -> !plan.savedAt().isBefore(since))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private CallActs.Panes panes(CallModel model) {
        TheySaid theySaid = new TheySaid(
                workplace, saidBox, said, objection -> withCall(now -> now.jump(objection.node())), notes::focus);
        theySaid.use(model.script());
        ScriptPane script =
                new ScriptPane(workplace.voice(), phases, middle, back, next, by -> withCall(now -> now.wording(by)));
        return new CallActs.Panes(script, notes, theySaid, timer, captured, goals);
    }

    private void keepGoal(CallGoal goal) {
        workplace
                .tasks()
                .write(
                        () -> workplace.book().write(stores -> {
                            stores.contacts().keep(clientId, goal);
                            return goal;
                        }),
                        kept -> withCall(CallActs::showGoals));
    }

    @Override
    public void left() {
        withCall(CallActs::leave);
    }

    private void withCall(Consumer<CallActs> act) {
        CallActs now = acts;
        if (now != null) {
            act.accept(now);
        }
    }
}
