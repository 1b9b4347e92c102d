package duetalk.ui.settings;

import duetalk.core.clients.Language;
import duetalk.core.money.Money;
import duetalk.core.script.Answer;
import duetalk.core.script.Fact;
import duetalk.core.script.Node;
import duetalk.core.script.ScriptWalk;
import duetalk.text.Choice;
import duetalk.text.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A script tried without a client: line by line, with a made-up invoice; nothing of it is kept. */
final class ScriptTry extends VBox {

    private final Voice voice;
    private final Voice spoken;
    private final LocalDate today;
    private final ScriptWalk walk;
    private final Label line = new Label();
    private final VBox answers = new VBox(4);
    private final Button back;
    private final ComboBox<Node> said = new ComboBox<>();

    ScriptTry(Voice voice, ScriptModel model, LocalDate today) {
        super(12);
        this.voice = voice.with(model.script().words(voice.language()));
        this.spoken = Voice.of(model.language()).with(model.script().words(model.language()));
        this.today = today;
        this.walk = new ScriptWalk(model.script(), false);
        setId("script-try");
        line.setWrapText(true);
        line.setId("script-try-line");
        line.getStyleClass().add("line");
        if (model.language() == Language.FA) {
            line.getStyleClass().add("line-fa");
        }
        line.setNodeOrientation(spoken.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        back = new Button(voice.say("act.back"));
        back.setOnAction(event -> {
            walk.back();
            show();
        });
        said.setPromptText(voice.say("call.theysaid"));
        said.setConverter(duetalk.ui.common.Form.named(node -> this.voice.say("answer." + node.code())));
        said.setOnAction(event -> {
            Node chosen = said.getValue();
            if (chosen != null) {
                walk.jump(chosen, Instant.EPOCH);
                show();
            }
        });
        getChildren().addAll(line, answers, new HBox(8, back, said));
        show();
    }

    private void show() {
        Node node = walk.current();
        var facts = ScriptModel.tried().with(Fact.HEARD, walk.raised(node.code()));
        Voice in = node.isForTheUser() ? voice : spoken;
        line.setText(in.say("script." + node.lines(facts).getFirst().code(), values()));
        List<Answer> all = node.answers(facts);
        answers.getChildren().setAll(all.stream().map(this::button).toList());
        if (node.isEnd()) {
            answers.getChildren()
                    .setAll(new Label(voice.say(
                            "scripts.try.end",
                            "outcome",
                            walk.outcome()
                                    .map(outcome -> voice.name("outcome", outcome))
                                    .orElse("–"))));
        }
        back.setDisable(!walk.canGoBack());
        said.setValue(null);
        said.getItems().setAll(walk.objections());
    }

    private Button button(Answer answer) {
        Button button = new Button(voice.say("answer." + answer.code()));
        button.setId("try-" + answer.code());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            walk.answer(answer, Instant.EPOCH);
            show();
        });
        return button;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        Money amount = Money.of("1540.00", "EUR");
        for (String name : List.of("me", "business", "client", "phone", "invoice", "work", "clause", "agreedby")) {
            values.put(name, voice.say("scripts.try." + name));
        }
        for (String name : List.of("amount", "total", "undisputed", "later", "promised", "agreed", "plantotal")) {
            values.put(name, amount);
        }
        values.put("due", today.minusDays(14));
        values.put("nextdue", today.plusDays(10));
        values.put("promisedon", today.minusDays(2));
        values.put("agreedon", today.plusDays(3));
        values.put("planfirst", today.plusDays(3));
        values.put("planlast", today.plusDays(64));
        values.put("parts", 3);
        values.put("count", 1);
        values.put("form", new Choice("other"));
        values.put("mine", new Choice("other"));
        return values;
    }
}
