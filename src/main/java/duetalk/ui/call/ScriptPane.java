package duetalk.ui.call;

import duetalk.core.clients.Language;
import duetalk.core.script.Answer;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The middle of the call: the line to say, its meaning, the hint, and what may be answered. */
record ScriptPane(
        Voice voice,
        HBox phases,
        Label line,
        Label meaning,
        Label hint,
        Label question,
        GridPane answers,
        Button back,
        Button next) {

    private static final int COLUMNS = 3;

    void show(CallModel now, Consumer<Answer> choose) {
        PhaseBar.fill(phases, voice, now.node().phase());
        Voice spoken = now.isForTheUser() ? voice : now.theirs();
        line.setText(now.line());
        line.setNodeOrientation(spoken.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        line.getStyleClass().remove("line-fa");
        if (spoken.language() == Language.FA) {
            line.getStyleClass().add("line-fa");
        }
        show(meaning, now.meaning());
        show(hint, now.hint());
        List<CallModel.AnswerText> texts = now.answers();
        boolean several = texts.size() > 1;
        answers.getChildren().clear();
        if (several) {
            fill(now, texts, choose);
        }
        show(question, several ? voice.say("call.question") : "");
        next.setVisible(!several);
        next.setManaged(!several);
        if (!several) {
            next.setText(
                    now.node().isEnd()
                            ? voice.say("call.end")
                            : texts.getFirst().words());
            Keys.dress(next, Icons.arrow(Material2OutlinedAL.ARROW_FORWARD, voice), "Enter");
        }
        back.setDisable(!now.state().walk().canGoBack());
    }

    private void fill(CallModel now, List<CallModel.AnswerText> texts, Consumer<Answer> choose) {
        for (int i = 0; i < texts.size(); i++) {
            Button button = AnswerButton.of(texts.get(i), i + 1, now.theirs(), voice);
            Answer answer = texts.get(i).answer();
            button.setOnAction(event -> choose.accept(answer));
            answers.add(button, i % COLUMNS, i / COLUMNS);
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    /** A line of the notes with its minute. */
    static Node note(CallModel now, CallState.NoteLine one) {
        Label at = new Label(now.clock(one.second()));
        at.getStyleClass().add("muted");
        at.setMinWidth(48);
        Label text = new Label(one.text());
        text.setWrapText(true);
        HBox row = new HBox(8, at, text);
        row.getStyleClass().add("note-row");
        return row;
    }
}
