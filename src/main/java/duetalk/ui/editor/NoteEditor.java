package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Direction;
import duetalk.typeset.Document;
import duetalk.typeset.FontSet;
import duetalk.typeset.PageCanvas.Ink;
import duetalk.typeset.PageFormat;
import duetalk.typeset.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The editor in its plain form: a note in the colours of the theme, as wide as its place, with no looks to choose. */
public final class NoteEditor extends StackPane {

    private static final float SIZE = 11.25f;

    /** Pixels for a point, so that a note is read as the labels around it. */
    private static final double SCALE = 4 / 3.0;

    private static final double MARGIN = 6;
    private static final double SCROLL_BAR = 16;
    private static final int OPAQUE = 0xFF000000;

    private final FontSet fonts;
    private final Direction direction;
    private final Label colours = new Label();
    private final EditorModel model;
    private final TextEditor editor;
    private double room = 300;

    /** @param direction how a paragraph runs that has no strong letter */
    public NoteEditor(FontSet fonts, Direction direction, EditorWords words, String text) {
        this.fonts = fonts;
        this.direction = direction;
        this.model = new EditorModel(blocks(text), this::document, same -> same);
        this.editor = new TextEditor(model, words, true, new Ink(0, OPAQUE, OPAQUE, 0));
        colours.getStyleClass().add("note-colours");
        colours.setManaged(false);
        colours.setVisible(false);
        getStyleClass().add("note");
        getChildren().addAll(colours, editor);
        editor.scale(SCALE);
        colours.textFillProperty().subscribe(this::paint);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = Copied.plain(text, TextStyle.of(SIZE));
        return blocks.isEmpty() ? List.of(Block.Paragraph.of("", TextStyle.of(SIZE), 0)) : blocks;
    }

    private Document document(List<Block> blocks) {
        return new Document(
                "",
                "und",
                direction,
                fonts,
                PageFormat.endless(room, MARGIN),
                blocks.stream().map(NoteEditor::close).toList(),
                Document.Wording.none());
    }

    /** The lines of a note stand close, whatever was pasted. */
    private static Block close(Block block) {
        return block instanceof Block.Paragraph paragraph
                ? new Block.Paragraph(paragraph.text(), paragraph.kind(), paragraph.align(), paragraph.own(), 0)
                : block;
    }

    private void fit(double width) {
        double points = (width - SCROLL_BAR) / SCALE;
        if (points > 4 * MARGIN && Math.abs(points - room) > 1) {
            room = points;
            model.refresh();
        }
    }

    private void paint(Paint fill) {
        if (fill instanceof Color color) {
            int ink = OPAQUE
                    | (int) Math.round(color.getRed() * 255) << 16
                    | (int) Math.round(color.getGreen() * 255) << 8
                    | (int) Math.round(color.getBlue() * 255);
            editor.ink(new Ink(0, ink, ink, 0));
        }
    }

    /** The note, a line for each paragraph. */
    public String text() {
        return model.text().stream().map(Texts::plain).collect(Collectors.joining("\n"));
    }

    /** Another note in its place, the caret at its end. */
    public void text(String another) {
        model.open(blocks(another));
        model.move(from -> model.movement().textEnd(), false);
    }

    /** Where one writes. */
    public TextEditor editor() {
        return editor;
    }
}
