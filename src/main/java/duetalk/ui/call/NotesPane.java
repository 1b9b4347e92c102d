package duetalk.ui.call;

import duetalk.text.Isolate;
import duetalk.typeset.Direction;
import duetalk.typeset.FontSet;
import duetalk.ui.common.Workplace;
import duetalk.ui.editor.NoteEditor;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was noted so far, each line with its minute, and the field for the next one. */
final class NotesPane {

    /** Longer texts belong into a file. */
    private static final int MOST = 20_000;

    private final Workplace workplace;
    private final VBox rows;
    private final ScrollPane scroll;
    private final NoteEditor note;
    private boolean asked;

    NotesPane(Workplace workplace, FontSet fonts, VBox rows, ScrollPane scroll) {
        this.workplace = workplace;
        this.rows = rows;
        this.scroll = scroll;
        var voice = workplace.voice();
        this.note = new NoteEditor(
                fonts,
                voice.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT,
                name -> voice.say("editor." + name),
                "");
        note.editor().setId("call-note");
        note.editor().setAccessibleText(voice.say("call.note"));
        note.editor().limit(MOST, () -> workplace.navigator().warn(voice.say("call.note.toolong", "most", MOST)));
        note.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> ask());
        note.editor().focusedProperty().subscribe(focused -> asked = asked && focused);
        rows.heightProperty().subscribe(height -> scroll.setVvalue(1));
    }

    Node field() {
        return note;
    }

    String typed() {
        return note.text();
    }

    boolean isEmpty() {
        return note.text().isEmpty();
    }

    boolean isWriting() {
        return note.editor().isFocused();
    }

    void type(String text) {
        if (!text.equals(note.text())) {
            note.text(text);
        }
    }

    /** The user wants to write: digits belong to the note now, until it is entered or left. */
    void ask() {
        focus();
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    void focus() {
        note.editor().requestFocus();
    }

    /** Shows the lines; one that is new is brought into sight. */
    void show(CallModel model, List<CallState.NoteLine> lines) {
        rows.getChildren().setAll(lines.stream().map(line -> row(model, line)).toList());
        if (lines.isEmpty()) {
            Label empty = new Label(workplace.voice().say("call.note.empty"));
            empty.getStyleClass().add("muted");
            empty.setWrapText(true);
            rows.getChildren().add(empty);
        }
        scroll.setVvalue(1);
        asked = false;
    }

    private static Node row(CallModel model, CallState.NoteLine line) {
        Label at = new Label(model.clock(line.second()));
        at.getStyleClass().add("muted");
        at.setMinWidth(48);
        Label text = new Label(Isolate.value(line.text()));
        text.setWrapText(true);
        HBox row = new HBox(8, at, text);
        row.getStyleClass().add("note-row");
        return row;
    }
}
