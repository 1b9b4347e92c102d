package duetalk.ui.settings;

import duetalk.actions.MoveOnLadder;
import duetalk.core.Refusal;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.Ladder;
import duetalk.text.Voice;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.FilledIn;
import duetalk.ui.common.Form;
import duetalk.ui.common.LadderForm;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The ladder of each country: changed here for every client who has none of their own. */
public final class LaddersController implements Screen {

    private final Workplace workplace;
    private final Voice voice;
    private final MoveOnLadder move;
    private final Parent root;
    private Map<Jurisdiction, Ladder> current = new EnumMap<>(Jurisdiction.class);
    private Map<Jurisdiction, Ladder> shipped = new EnumMap<>(Jurisdiction.class);
    private @Nullable LadderForm form;
    private final Map<Jurisdiction, LadderForm> begun = new EnumMap<>(Jurisdiction.class);
    private final Map<Jurisdiction, FilledIn> kept = new EnumMap<>(Jurisdiction.class);

    @FXML
    private HBox tabs;

    @FXML
    private ComboBox<Jurisdiction> law;

    @FXML
    private Label state;

    @FXML
    private ScrollPane steps;

    @FXML
    private Button save;

    @FXML
    private Button reset;

    public LaddersController(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.move = new MoveOnLadder(workplace.book());
        this.root = ScreenLoader.load(this, "ladders", voice);
    }

    @FXML
    private void initialize() {
        SettingsTabs.fill(tabs, workplace, Page.LADDERS);
        law.setConverter(Form.named(one -> voice.name("law", one)));
        save.setOnAction(event -> save());
        reset.setOnAction(event -> reset());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        workplace
                .tasks()
                .read(
                        () -> workplace
                                .book()
                                .read(stores -> stores.settings().sender().place()),
                        place -> {
                            law.getItems().setAll(Jurisdiction.values());
                            law.setValue(Jurisdiction.of(place));
                            law.valueProperty().subscribe((before, now) -> show());
                            load();
                        });
    }

    private record Read(Map<Jurisdiction, Ladder> current, Map<Jurisdiction, Ladder> shipped) {}

    private void load() {
        workplace
                .tasks()
                .read(
                        () -> workplace
                                .book()
                                .read(stores -> new Read(
                                        stores.ladders().current(),
                                        stores.ladders().shipped())),
                        read -> {
                            current = read.current();
                            begun.clear();
                            kept.clear();
                            shipped = read.shipped();
                            law.getItems().setAll(shipped.keySet());
                            show();
                        });
    }

    private void show() {
        Jurisdiction chosen = law.getValue();
        Ladder ladder = current.get(chosen);
        if (ladder != null) {
            // looking at another country's ladder does not lose what was begun on this one
            LadderForm fields = begun.computeIfAbsent(chosen, one -> new LadderForm(workplace, ladder));
            form = fields;
            steps.setContent(fields);
            kept.putIfAbsent(chosen, FilledIn.now(fields));
            boolean own = !ladder.equals(shipped.get(chosen));
            state.setText(voice.say(own ? "ladders.own" : "ladders.shipped"));
            reset.setDisable(!own);
        }
    }

    @Override
    public Optional<String> unsaved() {
        return kept.values().stream().anyMatch(FilledIn::isChanged)
                ? Optional.of(voice.say("leave.screen"))
                : Optional.empty();
    }

    private void save() {
        LadderForm fields = form;
        if (fields == null) {
            return;
        }
        try {
            Ladder ladder = fields.ladder();
            Ladder before = current.get(ladder.law());
            workplace.tasks().write(() -> move.save(ladder), done -> changed("ladders.saved", () -> put(before)));
        } catch (Refusal refused) {
            workplace.navigator().warn(Problems.sentence(voice, refused));
        }
    }

    private void reset() {
        Jurisdiction chosen = law.getValue();
        Ladder before = current.get(chosen);
        workplace.tasks().write(() -> move.reset(chosen), done -> changed("ladders.reset.said", () -> put(before)));
    }

    /** Puts back the ladder that was there before. */
    private void put(@Nullable Ladder before) {
        if (before != null) {
            workplace.tasks().write(() -> move.save(before), done -> refreshed());
        }
    }

    private void changed(String said, Runnable undo) {
        refreshed();
        workplace.navigator().say(voice.say(said), undo);
    }

    private void refreshed() {
        workplace.navigator().saved();
        workplace.navigator().rulesChanged();
        load();
    }
}
