package duetalk.ui.settings;

import duetalk.core.clients.Language;
import duetalk.core.script.Answer;
import duetalk.core.script.Line;
import duetalk.core.script.Script;
import duetalk.text.SpokenForms;
import duetalk.text.Voice;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The fields for what is said at one place of a script, in one language; leaving a field keeps it. */
final class ScriptEditor {

    private final Voice voice;
    private final ScriptModel model;
    private final Consumer<Script> save;

    ScriptEditor(Workplace workplace, ScriptModel model, Consumer<Script> save) {
        this.voice = workplace.voice();
        this.model = model;
        this.save = save;
    }

    List<Node> of(duetalk.core.script.Node node, Runnable remove) {
        List<Node> all = new ArrayList<>();
        if (model.isStandard()) {
            all.add(Labels.of(voice.say("scripts.readonly"), "muted"));
        }
        all.add(Labels.heading(voice.say("scripts.lines")));
        for (Line line : node.lines()) {
            all.add(message("script." + line.code(), model.when(node, line)));
        }
        if (node.objection()) {
            all.add(Labels.heading(voice.say("scripts.heard")));
            all.add(message("answer." + node.code(), voice.say("scripts.label")));
            all.add(message("heard." + node.code(), voice.say("scripts.ownwords")));
        }
        if (!node.isEnd()) {
            all.add(Labels.heading(voice.say("scripts.answers")));
        }
        for (Answer answer : model.answers(node)) {
            all.add(message("answer." + answer.code(), ""));
        }
        if (model.isOwn(node) && !model.isStandard()) {
            Button gone = new Button(voice.say("scripts.objection.remove"));
            gone.setOnAction(event -> remove.run());
            all.add(gone);
        }
        return all;
    }

    /** One message: a field for everybody, or one for each form of address. */
    private Node message(String key, String when) {
        VBox box = new VBox(4);
        if (!when.isEmpty()) {
            box.getChildren().add(Labels.of(when, "field-label"));
        }
        List<String> texts = model.texts(key);
        List<TextArea> fields = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            TextArea field = field(key, texts.get(i));
            fields.add(field);
            if (texts.size() == 1) {
                box.getChildren().add(field);
            } else {
                Label form = Labels.of(voice.say("scripts.form." + SpokenForms.FORMS.get(i)), "muted");
                form.setMinWidth(90);
                HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
                box.getChildren().add(new HBox(8, form, field));
            }
        }
        fields.forEach(field -> field.focusedProperty().subscribe((was, is) -> {
            List<String> typed = fields.stream().map(TextArea::getText).toList();
            if (was && !is && !typed.equals(texts)) {
                save.accept(model.saying(key, typed));
            }
        }));
        model.standardText(key).ifPresent(standard -> box.getChildren().add(compared(key, standard)));
        return box;
    }

    private TextArea field(String key, String text) {
        TextArea field = new TextArea(text);
        field.setId(key.replace('.', '-'));
        field.setWrapText(true);
        field.setPrefRowCount(key.startsWith("script.") ? 2 : 1);
        field.setEditable(!model.isStandard());
        field.setNodeOrientation(
                Voice.isRightToLeft(model.language()) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        if (model.language() == Language.FA) {
            field.getStyleClass().add("heard-fa");
        }
        ArrowKeys.install(field);
        return field;
    }

    /** What the standard script says there, and the way back to it. */
    private Node compared(String key, String standard) {
        Label words = Labels.of(voice.say("scripts.standardsays", "words", standard), "muted");
        Button back = new Button(voice.say("scripts.back"));
        back.setId("back-" + key.replace('.', '-'));
        back.getStyleClass().add("link");
        back.setOnAction(event -> save.accept(model.asStandard(key)));
        return new VBox(2, words, back);
    }
}
