package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Direction;
import duetalk.typeset.Page;
import duetalk.typeset.PageCanvas.Ink;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a text, to be written on. Text of both directions stands, moves and is chosen as the eye expects; what is
 * seen is drawn by the layout that the PDF is written from.
 */
public final class TextEditor extends StackPane {

    private static final String NAME = "name";
    private static final double GAP = 16;
    private static final double AHEAD = 100;
    private static final double MOST = 4;
    private static final double LEAST = 0.4;
    private static final Duration BLINK = Duration.millis(530);

    /** After so many changes the caret stays, so that nothing is drawn while nobody writes. */
    private static final int BLINKS = 40;

    private final EditorModel model;
    private final EditorWords words;
    private final boolean plain;
    private final VBox column = new VBox(GAP);
    private final ScrollPane scroll = new ScrollPane(column);
    private final List<PageView> pages = new ArrayList<>();
    private final EditorKeys keys = new EditorKeys(this);
    private final EditorMouse mouse = new EditorMouse(this);
    private final EditorMenu menu;
    private final Timeline blink;
    private Ink ink;
    private double scale = 1;
    private Runnable whenChanged = () -> {};
    private Runnable whenMoved = () -> {};
    private Runnable whenAskedToFind = () -> {};

    /**
     * @param plain whether it is for notes: no looks but those of the words themselves
     */
    public TextEditor(EditorModel model, EditorWords words, boolean plain, Ink ink) {
        this.model = model;
        this.words = words;
        this.plain = plain;
        this.ink = ink;
        this.menu = new EditorMenu(this, words);
        this.blink = new Timeline(new KeyFrame(BLINK, event -> blink()));
        blink.setCycleCount(BLINKS);
        blink.setOnFinished(event -> caretSeen(true));
        getStyleClass().add(plain ? "note-editor" : "text-editor");
        column.getStyleClass().add("pages");
        column.setAlignment(Pos.TOP_CENTER);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(plain ? "note-scroll" : "desk");
        getChildren().add(scroll);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        listen();
        model.onChange(this::moved, this::changed);
        showPages();
    }

    private void listen() {
        scroll.vvalueProperty().subscribe(this::showPages);
        scroll.viewportBoundsProperty().subscribe(this::showPages);
        column.heightProperty().subscribe(this::showPages);
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
        List<Page> all = model.layout().pages();
        while (pages.size() < all.size()) {
            PageView page = new PageView();
            mouse.listen(page, pages.size());
            pages.add(page);
            column.getChildren().add(page);
        }
        while (pages.size() > all.size()) {
            column.getChildren().remove(pages.removeLast());
        }
        double density = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        double top = 0;
        for (int i = 0; i < all.size(); i++) {
            double height = all.get(i).height() * scale;
            if (isSeen(top, top + height)) {
                pages.get(i).show(all.get(i), scale, density, ink);
            } else {
                pages.get(i).rest(all.get(i), scale);
            }
            top += height + GAP;
        }
    }

    /** Whether a part of the column is in sight, or soon will be. */
    private boolean isSeen(double top, double bottom) {
        double seen = scroll.getViewportBounds().getHeight();
        double above = scroll.getVvalue() * Math.max(0, column.getHeight() - seen);
        double margin = Math.max(AHEAD, seen / 4);
        return seen <= 0 ? top <= AHEAD : bottom >= above - margin && top <= above + seen + margin;
    }

    private void moved() {
        new Overlay(model.rows(), model.selection()).draw(pages);
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
        caretSeen(!pages.getFirst().caret().isVisible());
    }

    private void caretSeen(boolean seen) {
        pages.forEach(page -> page.caret().setVisible(seen));
    }

    /** Brings the caret into the part that is seen. */
    private void reveal() {
        Rows.Row row = model.rows().of(model.selection().caret());
        PageView page = pages.get(row.page());
        double above = page.getLayoutY() + row.top() * scale;
        double below = page.getLayoutY() + row.bottom() * scale;
        double seen = scroll.getViewportBounds().getHeight();
        double whole = column.getHeight();
        if (seen <= 0 || whole <= seen) {
            return;
        }
        double top = scroll.getVvalue() * (whole - seen);
        if (above < top) {
            scroll.setVvalue(Math.max(0, above - GAP) / (whole - seen));
        } else if (below > top + seen) {
            scroll.setVvalue(Math.min(1, (below + GAP - seen) / (whole - seen)));
        }
    }

    /** How much of the text is seen at once, in points. */
    double seen() {
        return scroll.getViewportBounds().getHeight() / scale * 0.9;
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

    /** @param withoutLooks whether only the words are wanted */
    public void paste(boolean withoutLooks) {
        List<Block> read = Copied.read(Clipboard.getSystemClipboard(), model.style(), withoutLooks || plain);
        if (!read.isEmpty()) {
            model.insert(read);
        }
    }

    void drop(Dragboard board, Place at, boolean move) {
        List<Block> dropped = Copied.read(board, model.style(), plain);
        if (dropped.isEmpty()) {
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
    Place placeAt(PageView page, int number, double x, double y) {
        double inColumn = page.getLayoutY() + y;
        for (int i = 0; i < pages.size(); i++) {
            PageView other = pages.get(i);
            if (inColumn < other.getLayoutY() + other.getHeight() + GAP / 2) {
                return placeAt(i, x, inColumn - other.getLayoutY());
            }
        }
        return placeAt(number, x, y);
    }

    Point2D caretOnScreen() {
        Place caret = model.selection().caret();
        Rows.Row row = model.rows().of(caret);
        Point2D point = pages.get(row.page()).localToScreen(Rows.x(row, caret) * scale, row.bottom() * scale);
        return point == null ? Point2D.ZERO : point;
    }

    // Screen readers

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
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
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private int lineEdge(int line, boolean end) {
        List<Rows.Row> rows = model.rows().all();
        Rows.Row row = rows.get(Math.clamp(line, 0, rows.size() - 1));
        int offset = row.line() == null
                ? 0
                : end ? row.line().line().limit() : row.line().line().start();
        return Texts.offset(model.text(), Place.before(row.block(), offset));
    }

    private Bounds @Nullable [] bounds(int offset) {
        Rows.Row row = model.rows().of(Texts.place(model.text(), offset));
        PageView page = pages.get(row.page());
        Bounds bounds = page.localToScreen(new javafx.geometry.BoundingBox(
                0, row.top() * scale, page.getWidth(), (row.bottom() - row.top()) * scale));
        return bounds == null ? null : new Bounds[] {bounds};
    }

    private int offsetAt(Point2D onScreen) {
        for (int i = 0; i < pages.size(); i++) {
            Point2D inside = pages.get(i).screenToLocal(onScreen);
            if (inside != null && pages.get(i).contains(inside)) {
                return Texts.offset(model.text(), placeAt(i, inside.getX(), inside.getY()));
            }
        }
        return 0;
    }

    @Override
    public void executeAccessibleAction(javafx.scene.AccessibleAction action, Object... parameters) {
        switch (action) {
            case SET_TEXT_SELECTION ->
                model.select(new Selection(
                        Texts.place(model.text(), (Integer) parameters[0]),
                        Texts.place(model.text(), (Integer) parameters[1])));
            case SET_TEXT -> {
                model.selectAll();
                model.insert(Copied.plain((String) parameters[0], model.style()));
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    /** Whether the caret is drawn and goes on and off: it does neither when nobody writes here. */
    boolean isBlinking() {
        return blink.getStatus() == Animation.Status.RUNNING;
    }
}
