package duetalk.ui.call;

import duetalk.core.clients.Language;
import duetalk.core.script.Answer;
import duetalk.core.script.Phase;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The middle of the call: the line to say, its meaning, the hint, and what may be answered. */
final class ScriptPane {

    private static final int COLUMNS = 3;

    /** In less room the answers stand two in a row. */
    private static final double ROOM_FOR_THREE = 460;

    private static final double USUAL_TEXT = 13;

    private final Voice voice;
    private final HBox phases;
    private final VBox middle;
    private final Button back;
    private final Button next;
    private final Label line = label("line", "call-line");
    private final Label meaning = label("meaning", "call-meaning");
    private final Label hint = label("hint", "call-hint");
    private final Label question = label("name", "call-question");
    private final FlowPane wording = new FlowPane(8, 4);
    private final SilenceRing ring;
    private final GridPane answers = new GridPane();
    private final VBox spoken = new VBox(12);
    private Runnable arranged = () -> {};
    private int countedAt = -1;

    /** @param otherWording asks for another way to say the line */
    ScriptPane(Voice voice, HBox phases, VBox middle, Button back, Button next, IntConsumer otherWording) {
        this.voice = voice;
        this.phases = phases;
        this.middle = middle;
        this.back = back;
        this.next = next;
        this.ring = new SilenceRing(voice);
        hint.setGraphic(Icons.small(Material2OutlinedAL.LIGHTBULB));
        answers.getStyleClass().add("answers");
        VBox card = new VBox(line, meaning);
        card.getStyleClass().add("line-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        wording.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        wordingButtons(otherWording);
        FlowPane asked = new FlowPane(16, 4, question, ring, wording);
        asked.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        spoken.getChildren().addAll(card, hint, asked, answers);
        phases.widthProperty().subscribe(width -> arranged.run());
        back.setGraphic(Icons.arrow(Material2OutlinedAL.ARROW_BACK, voice));
    }

    private static Label label(String style, String id) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void wordingButtons(IntConsumer otherWording) {
        Button softer = wordingButton("call.softer", "Alt+↑", () -> otherWording.accept(-1));
        Button firmer = wordingButton("call.firmer", "Alt+↓", () -> otherWording.accept(1));
        Label place = new Label();
        place.setId("call-wording");
        place.getStyleClass().add("muted");
        wording.getChildren().addAll(softer, place, firmer);
    }

    private Button wordingButton(String key, String shortcut, Runnable act) {
        Button button = new Button(voice.say(key));
        Keys.dress(button, new Region(), shortcut);
        button.getStyleClass().addAll("link", "wording");
        button.setFocusTraversable(false);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** Shows where the call is; the preparation stands in the place of a line before it is dialled. */
    void show(CallModel model, javafx.scene.Node prepare, Consumer<Answer> choose) {
        SpokenScript now = model.script();
        Phase phase = now.node().phase();
        boolean preparing = phase == Phase.PREPARE;
        middle.getChildren().setAll(preparing ? prepare : spoken);
        say(now);
        List<SpokenScript.AnswerText> texts = now.answers();
        boolean several = texts.size() > 1;
        arranged = () -> {
            PhaseBar.fill(phases, voice, phase);
            fill(now, several ? texts : List.of(), choose);
        };
        arranged.run();
        show(question, several ? voice.say("call.question") : "");
        silence(
                phase == Phase.SILENCE || phase == Phase.REASON,
                model.state().walk().steps().size());
        next.setVisible(!several);
        next.setManaged(!several);
        if (!several) {
            next.setText(
                    texts.isEmpty() ? voice.say("call.end") : texts.getFirst().words());
            Keys.dress(next, Icons.arrow(Material2OutlinedAL.ARROW_FORWARD, voice), "Enter");
        }
        back.setDisable(!model.state().walk().canGoBack());
    }

    private void say(SpokenScript now) {
        line.setText(now.line());
        Voice spokenIn = now.spoken();
        line.setNodeOrientation(
                spokenIn.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        line.getStyleClass().remove("line-fa");
        if (spokenIn.language() == Language.FA) {
            line.getStyleClass().add("line-fa");
        }
        show(meaning, now.meaning());
        show(hint, now.hint());
        boolean choice = now.wordingCount() > 1 && !now.node().isForTheUser();
        wording.setVisible(choice);
        wording.setManaged(choice);
        ((Label) wording.getChildren().get(1))
                .setText(voice.say("call.wording", "place", now.wordingPlace(), "count", now.wordingCount()));
    }

    /** After a question one waits; the ring counts for the user, who looks at it and says nothing. */
    private void silence(boolean is, int place) {
        ring.setVisible(is);
        ring.setManaged(is);
        if (!is) {
            ring.stop();
        } else if (place != countedAt) {
            ring.begin();
        }
        countedAt = place;
    }

    private void fill(SpokenScript now, List<SpokenScript.AnswerText> texts, Consumer<Answer> choose) {
        double size = hint.getFont().getSize();
        int columns =
                phases.getWidth() > 0 && phases.getWidth() < ROOM_FOR_THREE * size / USUAL_TEXT ? COLUMNS - 1 : COLUMNS;
        answers.getChildren().clear();
        answers.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            answers.getColumnConstraints().add(column);
        }
        boolean tall = texts.stream().anyMatch(text -> !text.heard().isEmpty());
        for (int i = 0; i < texts.size(); i++) {
            Button button = AnswerButton.of(texts.get(i), i + 1, now.theirs(), voice, tall, size);
            Answer answer = texts.get(i).answer();
            button.setOnAction(event -> choose.accept(answer));
            answers.add(button, i % columns, i / columns);
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
