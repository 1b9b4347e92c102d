package duetalk.ui.editor;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Choosing text with the mouse, by letters, words and paragraphs, and dragging what is chosen. */
final class EditorMouse {

    private final TextEditor editor;
    private int clicks;
    private boolean onChoice;
    private boolean dragging;
    private @Nullable Selection unit;

    EditorMouse(TextEditor editor) {
        this.editor = editor;
    }

    void listen(PageView page, int number) {
        page.setOnMousePressed(event -> pressed(event, number));
        page.setOnMouseDragged(event -> dragged(event, page));
        page.setOnMouseReleased(event -> released(event, number));
        page.setOnDragDetected(event -> dragDetected(event, page));
        page.setOnDragOver(event -> dragOver(event, number));
        page.setOnDragDropped(event -> dropped(event, number));
        page.setOnDragDone(this::dragDone);
    }

    private void pressed(MouseEvent event, int page) {
        editor.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        EditorModel model = editor.model();
        Place at = place(page, event.getX(), event.getY());
        clicks = event.getClickCount();
        Selection chosen = model.selection();
        onChoice = clicks == 1 && !chosen.isEmpty() && at.compareTo(chosen.from()) > 0 && at.compareTo(chosen.to()) < 0;
        if (onChoice) {
            return;
        }
        unit = unit(at);
        if (event.isShiftDown()) {
            model.select(new Selection(chosen.anchor(), at));
        } else {
            model.select(clicks == 1 ? Selection.at(at) : unit);
        }
        event.consume();
    }

    /** What one click more takes: a word at two, a paragraph at three. */
    private Selection unit(Place at) {
        Movement movement = editor.model().movement();
        return switch (clicks) {
            case 1 -> Selection.at(at);
            case 2 -> movement.wordAt(at);
            default -> movement.paragraphAt(at);
        };
    }

    private void dragged(MouseEvent event, PageView page) {
        Selection first = unit;
        if (event.getButton() != MouseButton.PRIMARY || onChoice || dragging || first == null) {
            return;
        }
        Selection now = unit(editor.placeAt(page, event.getX(), event.getY()));
        boolean back = now.from().compareTo(first.from()) < 0;
        editor.model().select(back ? new Selection(first.to(), now.from()) : new Selection(first.from(), now.to()));
        event.consume();
    }

    private void released(MouseEvent event, int page) {
        if (onChoice && !dragging) {
            editor.model().select(Selection.at(place(page, event.getX(), event.getY())));
        }
        onChoice = false;
    }

    private void dragDetected(MouseEvent event, PageView page) {
        if (onChoice) {
            Dragboard board = page.startDragAndDrop(TransferMode.COPY_OR_MOVE);
            ClipboardContent content = editor.content();
            board.setContent(content);
            dragging = true;
            event.consume();
        }
    }

    private void dragOver(DragEvent event, int page) {
        if (Copied.isIn(event.getDragboard())) {
            event.acceptTransferModes(dragging ? TransferMode.COPY_OR_MOVE : new TransferMode[] {TransferMode.COPY});
            event.consume();
        }
    }

    private void dropped(DragEvent event, int page) {
        Place at = place(page, event.getX(), event.getY());
        editor.drop(event.getDragboard(), at, dragging && event.getTransferMode() == TransferMode.MOVE);
        event.setDropCompleted(true);
        event.consume();
    }

    private void dragDone(DragEvent event) {
        dragging = false;
        onChoice = false;
        event.consume();
    }

    private Place place(int page, double x, double y) {
        return editor.placeAt(page, x, y);
    }
}
