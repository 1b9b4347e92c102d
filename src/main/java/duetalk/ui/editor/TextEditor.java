package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Direction;
import duetalk.typeset.HtmlReader;
import duetalk.typeset.PageCanvas.Ink;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a text, to be written on. Text of both directions stands, moves and is chosen as the eye expects; what is
 * seen is drawn by the layout that the PDF is written from.
 */
public final class TextEditor extends StackPane {

    private static final double MOST = 4;
    private static final double LEAST = 0.4;
    private static final Duration BLINK = Duration.millis(530);

    /** After so many changes the caret stays, so that nothing is drawn while nobody writes. */
    private static final int BLINKS = 40;

    private final EditorModel model;
    private final boolean plain;
    private final PageColumn column;
    private final EditorKeys keys = new EditorKeys(this);
    private final EditorMouse mouse = new EditorMouse(this);
    private final EditorReading reading;
    private final EditorMenu menu;
    private final Timeline blink;
    private Ink ink;
    private double scale = 1;
    private Runnable whenChanged = () -> {};
    private Runnable whenMoved = () -> {};
    private Runnable whenAskedToFind = () -> {};
    private Runnable whenTooLong = () -> {};
    private int most = Integer.MAX_VALUE;

    /**
     * @param plain whether it is for notes: no looks but those of the words themselves
     */
    public TextEditor(EditorModel model, EditorWords words, boolean plain, Ink ink) {
        this.model = model;
        this.plain = plain;
        this.ink = ink;
        this.menu = new EditorMenu(this, words);
        this.reading = new EditorReading(this, words);
        this.blink = new Timeline(new KeyFrame(BLINK, event -> blink()));
        blink.setCycleCount(BLINKS);
        blink.setOnFinished(event -> caretSeen(true));
        getStyleClass().add(plain ? "note-editor" : "text-editor");
        this.column = new PageColumn(plain ? "note-scroll" : "desk", this::showPages, mouse::listen);
        getChildren().add(column.node());
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        listen();
        model.onChange(this::moved, this::changed);
        showPages();
    }

    private void listen() {
        setOnKeyTyped(keys::typed);
        setOnKeyPressed(keys::pressed);
        Composition composition = new Composition(this);
        setInputMethodRequests(composition);
        setOnInputMethodTextChanged(composition::changed);
        setOnContextMenuRequested(menu::show);
        focusedProperty().subscribe(this::focus);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown()) {
                zoom(event.getDeltaY() > 0 ? 1.1 : 1 / 1.1);
                event.consume();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                blink.stop();
            }
        });
    }

    public EditorModel model() {
        return model;
    }

    boolean isPlain() {
        return plain;
    }

    /** What is done after the text changed, after the caret moved, and when the user wants to look for something. */
    public void onChange(Runnable changed, Runnable moved, Runnable asked) {
        whenChanged = changed;
        whenMoved = moved;
        whenAskedToFind = asked;
    }

    /** How many characters may stand here after a paste; what would be more is not taken, and that is told. */
    public void limit(int characters, Runnable tooLong) {
        most = characters;
        whenTooLong = tooLong;
    }

    private boolean isTooLong(List<Block> more) {
        boolean is = length(more) + (most == Integer.MAX_VALUE ? 0 : length(model.text())) > most;
        if (is) {
            whenTooLong.run();
        }
        return is;
    }

    private static long length(List<Block> blocks) {
        return blocks.stream()
                .mapToLong(block -> Texts.plain(block).length() + 1L)
                .sum();
    }

    void find() {
        whenAskedToFind.run();
    }

    // Showing

    private void changed() {
        showPages();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        whenChanged.run();
    }

    private void showPages() {
        boolean shown = getScene() != null && getScene().getWindow() != null;
        double density = shown ? getScene().getWindow().getOutputScaleX() : 1;
        column.show(model.layout().pages(), scale, density, ink);
    }

    private void moved() {
        new Overlay(model.rows(), model.selection()).draw(column.pages());
        if (isFocused()) {
            blink.playFromStart();
        }
        caretSeen(isFocused());
        reveal();
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
        whenMoved.run();
    }

    private void focus(boolean focused) {
        if (focused) {
            blink.playFromStart();
        } else {
            blink.stop();
        }
        caretSeen(focused);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("writing"), focused);
    }

    private void blink() {
        boolean shown = getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isShowing();
        if (!shown) {
            blink.stop();
            return;
        }
        caretSeen(!column.pages().getFirst().caret().isVisible());
    }

    private void caretSeen(boolean seen) {
        column.pages().forEach(page -> page.caret().setVisible(seen));
    }

    /** Brings the caret into the part that is seen. */
    private void reveal() {
        Rows.Row row = model.rows().of(model.selection().caret());
        column.reveal(row.page(), row.top() * scale, row.bottom() * scale);
    }

    /** How much of the text is seen at once, in points. */
    double seen() {
        return column.seen() / scale * 0.9;
    }

    /** Makes the pages larger or smaller; 0 makes them as large as paper. */
    public void zoom(double factor) {
        scale(factor == 0 ? 1 : scale * factor);
    }

    /** How many pixels a point of the paper has. */
    public void scale(double pixels) {
        scale = Math.clamp(pixels, LEAST, MOST);
        showPages();
        moved();
    }

    public double scale() {
        return scale;
    }

    /** Draws in other colours, as when the theme changes. */
    public void ink(Ink colours) {
        ink = colours;
        showPages();
    }

    // Copying

    ClipboardContent content() {
        boolean rightToLeft = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        return Copied.content(model.copy(), rightToLeft ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
    }

    public void copy() {
        if (!model.selection().isEmpty()) {
            Clipboard.getSystemClipboard().setContent(content());
        }
    }

    public void cut() {
        copy();
        if (!model.selection().isEmpty()) {
            model.cut();
        }
    }

    /** Nothing when there is too much of it, which is told. */
    private List<Block> read(Clipboard from, boolean withoutLooks) {
        try {
            return Copied.read(from, model.style(), withoutLooks);
        } catch (HtmlReader.TooMuch more) {
            whenTooLong.run();
            return List.of();
        }
    }

    /** @param withoutLooks whether only the words are wanted */
    public void paste(boolean withoutLooks) {
        List<Block> read = read(Clipboard.getSystemClipboard(), withoutLooks || plain);
        if (!read.isEmpty() && !isTooLong(read)) {
            model.insert(read);
        }
    }

    void drop(Dragboard board, Place at, boolean move) {
        List<Block> dropped = read(board, plain);
        if (dropped.isEmpty() || !move && isTooLong(dropped)) {
            return;
        }
        Selection from = model.selection();
        if (move && at.compareTo(from.from()) >= 0 && at.compareTo(from.to()) <= 0) {
            return;
        }
        model.dropped(dropped, at, move);
    }

    // Places

    Place placeAt(int page, double x, double y) {
        return Rows.nearest(model.rows().at(page, y / scale), x / scale);
    }

    /** The place under a point that may lie beyond the page that the mouse was pressed on. */
    Place placeAt(PageView page, double x, double y) {
        double inColumn = page.getLayoutY() + y;
        int number = column.pageAt(inColumn);
        return placeAt(number, x, inColumn - column.pages().get(number).getLayoutY());
    }

    Point2D caretOnScreen() {
        Place caret = model.selection().caret();
        Rows.Row row = model.rows().of(caret);
        Point2D point = column.pages().get(row.page()).localToScreen(Rows.x(row, caret) * scale, row.bottom() * scale);
        return point == null ? Point2D.ZERO : point;
    }

    // Screen readers

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return reading.knows(attribute)
                ? reading.answer(attribute, parameters)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!reading.act(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }

    List<PageView> pages() {
        return column.pages();
    }
}
