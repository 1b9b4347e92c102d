package duetalk.ui.editor;

import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/** Text that comes from an input method: what it only proposes is shown underlined, and can't be undone by itself. */
final class Composition implements InputMethodRequests {

    private final TextEditor editor;
    private int proposed;

    Composition(TextEditor editor) {
        this.editor = editor;
    }

    void changed(InputMethodEvent event) {
        EditorModel model = editor.model();
        if (proposed > 0) {
            Place end = model.selection().caret();
            model.select(new Selection(Place.before(end.block(), end.offset() - proposed), end));
            model.backspace();
            proposed = 0;
        }
        model.type(event.getCommitted());
        StringBuilder composed = new StringBuilder();
        for (InputMethodTextRun run : event.getComposed()) {
            composed.append(run.getText());
        }
        if (!composed.isEmpty()) {
            int before = model.selection().from().offset();
            model.propose(composed.toString());
            proposed = model.selection().caret().offset() - before;
        }
        event.consume();
    }

    @Override
    public Point2D getTextLocation(int offset) {
        return editor.caretOnScreen();
    }

    @Override
    public int getLocationOffset(int x, int y) {
        return 0;
    }

    @Override
    public void cancelLatestCommittedText() {
        // Nothing that was committed is taken back.
    }

    @Override
    public String getSelectedText() {
        return Texts.plain(editor.model().copy());
    }
}
