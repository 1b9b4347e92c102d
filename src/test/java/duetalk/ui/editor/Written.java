package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Direction;
import duetalk.typeset.Document;
import duetalk.typeset.FontSet;
import duetalk.typeset.PageFormat;
import duetalk.typeset.StyledText;
import duetalk.typeset.TextStyle;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Texts to write on, without a screen. */
final class Written {

    static final TextStyle STYLE = TextStyle.of(12);
    private static final FontSet FONTS = FontSet.sans(new FontSet.Shelf());

    private Written() {}

    static EditorModel lines(Direction direction, double width, String... paragraphs) {
        return of(
                direction,
                width,
                Stream.of(paragraphs)
                        .<Block>map(line -> Paragraph.of(line, STYLE, 8))
                        .toList());
    }

    static EditorModel of(Direction direction, double width, List<Block> text) {
        return new EditorModel(text, blocks -> document(direction, width, blocks), UnaryOperator.identity());
    }

    static Document document(Direction direction, double width, List<Block> blocks) {
        return new Document(
                "t", "und", direction, FONTS, PageFormat.endless(width, 10), blocks, Document.Wording.none());
    }

    static StyledText value(String shown) {
        return StyledText.value("name", "\u2068" + shown + "\u2069", STYLE);
    }

    /** The text as it is read, without what keeps directions apart. */
    static String plain(EditorModel model) {
        return Texts.plain(model.text()).replaceAll("[\u2066-\u2069]", "");
    }
}
