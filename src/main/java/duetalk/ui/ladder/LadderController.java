package duetalk.ui.ladder;

import duetalk.actions.ClientStory;
import duetalk.core.ladder.LadderOutlook.Rung;
import duetalk.core.ladder.LadderOutlook.State;
import duetalk.core.letters.LetterKind;
import duetalk.text.Voice;
import duetalk.ui.common.ChannelIcons;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A client's ladder: the rungs with their days, where they stand, what is next and why. */
public final class LadderController implements Screen {

    private final Workplace workplace;
    private final Voice voice;
    private final LadderActs acts;
    private final Parent root;
    private final long clientId;
    private @Nullable LadderModel model;

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private VBox rungs;

    @FXML
    private Label next;

    @FXML
    private VBox why;

    @FXML
    private Button call;

    @FXML
    private Button write;

    @FXML
    private Button skip;

    @FXML
    private Button done;

    @FXML
    private Button rest;

    @FXML
    private Button goOn;

    @FXML
    private Button stop;

    @FXML
    private Label noStop;

    @FXML
    private Button change;

    @FXML
    private Button reset;

    @FXML
    private Button back;

    @FXML
    private Label own;

    public LadderController(Workplace workplace, long clientId) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.clientId = clientId;
        this.acts = new LadderActs(workplace, clientId, this::load);
        this.root = ScreenLoader.load(this, "ladder", voice);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    }

    @FXML
    private void initialize() {
        dress(call, Material2OutlinedMZ.PHONE, "Enter", this::call);
        dress(write, Material2OutlinedMZ.MAIL, "F2", this::write);
        dress(skip, Material2OutlinedMZ.SKIP_NEXT, "F6", () -> acts.skip(model));
        dress(done, Material2OutlinedAL.CHECK, "", () -> acts.done(model));
        dress(rest, Material2OutlinedMZ.PAUSE, "", acts::rest);
        dress(goOn, Material2OutlinedMZ.PLAY_ARROW, "", () -> acts.goOn(model));
        dress(
                stop,
                Material2OutlinedAL.BLOCK,
                "",
                () -> go(new Destination.Write(clientId, LetterKind.STOP_OF_SERVICE)));
        dress(change, Material2OutlinedAL.EDIT, "", () -> acts.change(model));
        dress(reset, Material2OutlinedMZ.UNDO, "", () -> acts.reset(model));
        back.setOnAction(event -> go(new Destination.OneClient(clientId)));
    }

    private void dress(Button button, Ikon icon, String key, Runnable act) {
        Keys.dress(button, Icons.small(icon), key);
        button.setOnAction(event -> act.run());
    }

    /** A call that is not allowed is refused with the reason and what may be done instead. */
    private void call() {
        LadderModel now = model;
        if (now != null && now.ban().isPresent()) {
            workplace.navigator().warn(now.ban().get());
        } else {
            go(new Destination.Call(clientId));
        }
    }

    /** The letter of the step that is next, never one that lies there from before. */
    private void write() {
        LadderModel now = model;
        if (now != null && now.outside().isPresent()) {
            workplace.navigator().warn(now.outside().get());
        } else {
            go(new Destination.Write(clientId, now == null ? null : now.letter().orElse(null)));
        }
    }

    private void go(Destination destination) {
        workplace.navigator().go(destination);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        load();
        call.requestFocus();
    }

    private void load() {
        workplace
                .tasks()
                .read(
                        () -> new ClientStory(workplace.book()).of(clientId, workplace.today()),
                        story -> show(new LadderModel(voice, workplace.rules(), story, workplace.today())));
    }

    private void show(LadderModel now) {
        model = now;
        title.setText(now.title());
        about.setText(now.about());
        next.setText(now.sentence());
        why.getChildren().clear();
        now.ban().ifPresent(line -> why.getChildren().add(Labels.of(line, "warning")));
        now.frozen().forEach(line -> why.getChildren().add(Labels.of(line, "warning")));
        now.why().forEach(line -> why.getChildren().add(Labels.of(line, "muted")));
        rungs.getChildren()
                .setAll(now.rungs().stream().map(rung -> rung(now, rung)).toList());
        boolean isNext = now.next().isPresent();
        skip.setDisable(!isNext);
        done.setDisable(!isNext);
        write.setDisable(now.story().open().isEmpty());
        goOn.setVisible(now.story().rest().isPresent());
        goOn.setManaged(goOn.isVisible());
        noStop.setText(now.noStop());
        noStop.setManaged(!now.noStop().isEmpty());
        stop.setDisable(!now.noStop().isEmpty());
        own.setText(voice.say(now.ladder().isOwn() ? "ladder.own" : "ladder.usual"));
        reset.setVisible(now.ladder().isOwn());
        reset.setManaged(now.ladder().isOwn());
    }

    private Node rung(LadderModel now, Rung rung) {
        boolean taken = rung.state() == State.TAKEN && now.skipped(rung) == null;
        Label number = new Label(voice.amounts().whole(rung.step().number()));
        number.getStyleClass()
                .addAll("rung-number", "rung-" + rung.state().name().toLowerCase(java.util.Locale.ROOT));
        if (taken) {
            number.setText("");
            number.setGraphic(Icons.small(Material2OutlinedAL.CHECK));
        }
        Region rail = new Region();
        rail.getStyleClass().add("rung-rail");
        VBox.setVgrow(rail, Priority.ALWAYS);
        VBox mark = new VBox(number, rail);
        mark.getStyleClass().add("rung-mark");
        Label what = Labels.of(now.what(rung), rung.state() == State.NEXT ? "name" : "strong");
        Label how = Labels.of(now.channel(rung), "muted");
        how.setGraphic(Icons.small(ChannelIcons.of(rung.step().channel())));
        Label when = Labels.of(now.when(rung), rung.state() == State.NEXT ? "strong" : "muted");
        VBox words = new VBox(2, what, how, when);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, mark, words);
        now.note(rung).ifPresent(note -> row.getChildren().add(undo(note.id())));
        row.getStyleClass().addAll("rung", rung.state() == State.NEXT ? "rung-here" : "rung-there");
        row.setId("rung-" + rung.step().number());
        return row;
    }

    private Button undo(long noteId) {
        Button undo = new Button("", Icons.small(Material2OutlinedMZ.UNDO));
        undo.setAccessibleText(voice.say("ladder.unmark"));
        undo.setTooltip(new Tooltip(voice.say("ladder.unmark")));
        undo.setOnAction(event -> acts.unmark(noteId));
        return undo;
    }

    private void keys(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.getTarget() instanceof Button pressed) {
                    pressed.fire();
                } else {
                    call.fire();
                }
            }
            case F2 -> write.fire();
            case F6 -> skip.fire();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
