package duetalk.ui.editor;

import duetalk.typeset.Block;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;

/** What screen readers and dictation ask of the editor: the text, the caret, what is chosen, where letters stand. */
final class EditorReading {

    private static final String NAME = "name";

    private static final Set<AccessibleAttribute> KNOWN = EnumSet.of(
            AccessibleAttribute.TEXT,
            AccessibleAttribute.EDITABLE,
            AccessibleAttribute.HELP,
            AccessibleAttribute.CARET_OFFSET,
            AccessibleAttribute.SELECTION_START,
            AccessibleAttribute.SELECTION_END,
            AccessibleAttribute.LINE_FOR_OFFSET,
            AccessibleAttribute.LINE_START,
            AccessibleAttribute.LINE_END,
            AccessibleAttribute.BOUNDS_FOR_RANGE,
            AccessibleAttribute.OFFSET_AT_POINT);

    private final TextEditor editor;
    private final EditorWords words;

    EditorReading(TextEditor editor, EditorWords words) {
        this.editor = editor;
        this.words = words;
    }

    boolean knows(AccessibleAttribute attribute) {
        return KNOWN.contains(attribute);
    }

    @Nullable
    Object answer(AccessibleAttribute attribute, Object... parameters) {
        EditorModel model = editor.model();
        List<Block> text = model.text();
        return switch (attribute) {
            case TEXT -> Texts.plain(text);
            case EDITABLE -> true;
            case HELP -> words.say(NAME);
            case CARET_OFFSET -> Texts.offset(text, model.selection().caret());
            case SELECTION_START -> Texts.offset(text, model.selection().from());
            case SELECTION_END -> Texts.offset(text, model.selection().to());
            case LINE_FOR_OFFSET -> model.rows().indexOf(Texts.place(text, (Integer) parameters[0]));
            case LINE_START -> lineEdge((Integer) parameters[0], false);
            case LINE_END -> lineEdge((Integer) parameters[0], true);
            case BOUNDS_FOR_RANGE -> bounds((Integer) parameters[0]);
            case OFFSET_AT_POINT -> offsetAt((Point2D) parameters[0]);
            default -> null;
        };
    }

    private int lineEdge(int line, boolean end) {
        List<Rows.Row> rows = editor.model().rows().all();
        Rows.Row row = rows.get(Math.clamp(line, 0, rows.size() - 1));
        int offset = row.line() == null
                ? 0
                : end ? row.line().line().limit() : row.line().line().start();
        return Texts.offset(editor.model().text(), Place.before(row.block(), offset));
    }

    private Bounds @Nullable [] bounds(int offset) {
        EditorModel model = editor.model();
        Rows.Row row = model.rows().of(Texts.place(model.text(), offset));
        PageView page = editor.pages().get(row.page());
        double height = row.bottom() - row.top();
        Bounds bounds = page.localToScreen(
                new BoundingBox(0, row.top() * editor.scale(), page.getWidth(), height * editor.scale()));
        return bounds == null ? null : new Bounds[] {bounds};
    }

    private int offsetAt(Point2D onScreen) {
        List<PageView> pages = editor.pages();
        for (int i = 0; i < pages.size(); i++) {
            Point2D inside = pages.get(i).screenToLocal(onScreen);
            if (inside != null && pages.get(i).contains(inside)) {
                return Texts.offset(editor.model().text(), editor.placeAt(i, inside.getX(), inside.getY()));
            }
        }
        return 0;
    }

    /** Does what is asked; answers whether it is one of the things that it can do. */
    boolean act(AccessibleAction action, Object... parameters) {
        EditorModel model = editor.model();
        switch (action) {
            case SET_TEXT_SELECTION ->
                model.select(new Selection(
                        Texts.place(model.text(), (Integer) parameters[0]),
                        Texts.place(model.text(), (Integer) parameters[1])));
            case SET_TEXT -> {
                model.selectAll();
                model.insert(Copied.plain((String) parameters[0], model.style()));
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
