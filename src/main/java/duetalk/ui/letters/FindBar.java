package duetalk.ui.letters;

import duetalk.text.Voice;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Icons;
import duetalk.ui.editor.EditorModel;
import duetalk.ui.editor.Find;
import duetalk.ui.editor.Selection;
import duetalk.ui.editor.TextEditor;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;

/** Looks for words in the text, and puts others in their place. */
final class FindBar extends HBox {

    private static final double FIELD = 110;

    private final Voice voice;
    private final TextEditor editor;
    private final EditorModel model;
    private final TextField words = new TextField();
    private final TextField by = new TextField();
    private final Label found = new Label();

    FindBar(Voice voice, TextEditor editor) {
        super(6);
        this.voice = voice;
        this.editor = editor;
        this.model = editor.model();
        getStyleClass().add("find-bar");
        words.setId("find-words");
        words.setPromptText(voice.say("editor.find"));
        by.setPromptText(voice.say("editor.replace"));
        words.setPrefWidth(FIELD);
        by.setPrefWidth(FIELD);
        found.setMinWidth(USE_PREF_SIZE);
        ArrowKeys.install(words);
        ArrowKeys.install(by);
        words.textProperty().subscribe(this::count);
        Button close = new Button("", Icons.small(Material2AL.CLOSE));
        close.setAccessibleText(voice.say("act.close"));
        close.setOnAction(event -> close());
        getChildren()
                .addAll(
                        words,
                        button("editor.previous", () -> step(false)),
                        button("editor.next", () -> step(true)),
                        by,
                        button("editor.replace.one", this::replace),
                        button("editor.replace.all", this::replaceAll),
                        found,
                        close);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        hide();
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(voice.say(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    void open() {
        setVisible(true);
        setManaged(true);
        words.requestFocus();
        words.selectAll();
        count();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void close() {
        hide();
        editor.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == words) {
            step(!event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    private List<Selection> all() {
        return Find.all(model.text(), words.getText());
    }

    private void count() {
        found.setText(words.getText().isBlank() ? "" : voice.say("editor.found", "count", all().size()));
    }

    private void step(boolean forward) {
        List<Selection> all = all();
        Selection now = model.selection();
        Selection next = null;
        for (Selection each : forward ? all : all.reversed()) {
            boolean beyond = forward
                    ? each.from().compareTo(now.from()) > 0
                            || now.isEmpty() && each.from().compareTo(now.from()) == 0
                    : each.from().compareTo(now.from()) < 0;
            if (beyond) {
                next = each;
                break;
            }
        }
        if (next == null && !all.isEmpty()) {
            next = forward ? all.getFirst() : all.getLast();
        }
        if (next != null) {
            model.select(next);
        }
        count();
    }

    private void replace() {
        Selection now = model.selection();
        boolean here = all().stream()
                .anyMatch(each ->
                        each.from().compareTo(now.from()) == 0 && each.to().compareTo(now.to()) == 0);
        if (here) {
            if (by.getText().isEmpty()) {
                model.delete();
            } else {
                model.type(by.getText());
            }
        }
        step(true);
    }

    private void replaceAll() {
        model.replaceAll(Find.replaced(model.text(), words.getText(), by.getText()));
        count();
    }
}
