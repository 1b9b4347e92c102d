package duetalk.ui.editor;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;

/** What can be done with the text under the mouse. */
final class EditorMenu {

    private final TextEditor editor;
    private final EditorWords words;
    private final ContextMenu menu = new ContextMenu();

    EditorMenu(TextEditor editor, EditorWords words) {
        this.editor = editor;
        this.words = words;
    }

    void show(ContextMenuEvent event) {
        EditorModel model = editor.model();
        boolean chosen = !model.selection().isEmpty();
        Clipboard clipboard = Clipboard.getSystemClipboard();
        boolean filled = clipboard.hasString() || clipboard.hasHtml();
        menu.getItems()
                .setAll(
                        item("undo", model.canUndo(), model::undo),
                        item("redo", model.canRedo(), model::redo),
                        new SeparatorMenuItem(),
                        item("cut", chosen, editor::cut),
                        item("copy", chosen, editor::copy),
                        item("paste", filled, () -> editor.paste(false)),
                        item("paste.plain", filled, () -> editor.paste(true)),
                        new SeparatorMenuItem(),
                        item("all", true, model::selectAll));
        menu.show(editor, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private MenuItem item(String name, boolean possible, Runnable act) {
        MenuItem item = new MenuItem(words.say(name));
        item.setDisable(!possible);
        item.setOnAction(event -> act.run());
        return item;
    }
}
