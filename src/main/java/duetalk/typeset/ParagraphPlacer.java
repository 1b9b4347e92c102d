package duetalk.typeset;

import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts paragraphs on the page: no line left alone at the end or the beginning of one, items behind their sign. */
final class ParagraphPlacer {

    /** Lines stand at least this many times their size apart; Persian letters are taller and need more by themselves. */
    private static final double LEADING = 1.4;

    private static final double INDENT = 18;
    private static final int FEWEST = 2;

    /** Room for three lines of text, which is what a short paragraph may need to stand whole. */
    private static final double UNDER_HEADING = 4;

    private final PageLayout pages;
    private final Document document;
    private int number;
    private @Nullable Tag list;
    private Tag label = new Tag(Tag.Role.LABEL, null);

    ParagraphPlacer(PageLayout pages, Document document) {
        this.pages = pages;
        this.document = document;
    }

    void endList() {
        number = 0;
        list = null;
    }

    /** @param block which of the document's blocks it is, or -1 for one inside a group */
    void place(int block, Paragraph paragraph) {
        Direction direction = paragraph.direction(document.direction());
        double indent = paragraph.kind().isItem() ? INDENT : 0;
        double left = document.format().left(document.direction()) + (direction.isRightToLeft() ? 0 : indent);
        double room = document.format().textWidth() - indent;
        List<TextLine> lines = pages.lines(paragraph.text(), direction, room, paragraph.align() == Align.JUSTIFY);
        Tag tag = tag(paragraph.kind());
        int fitting = fitting(lines, paragraph.kind());
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            double height = height(line);
            if (i == fitting) {
                pages.makeRoom(Double.MAX_VALUE / 2);
            } else {
                pages.makeRoom(height);
            }
            if (i == 0 && paragraph.kind().isItem()) {
                sign(paragraph, line, direction, indent);
            }
            double x = left + line.offset(room, paragraph.align(), direction);
            pages.put(line, x, tag);
            if (block >= 0) {
                pages.placed(block, line, x, height, left, room, direction);
            }
            pages.advance(height);
        }
        pages.advance(paragraph.spaceAfter());
    }

    private static double height(TextLine line) {
        return Math.max(line.height(), line.size() * LEADING);
    }

    /** Before which line a new page begins, so that at least two stand together on either side. */
    private int fitting(List<TextLine> lines, Kind kind) {
        double used = kind == Kind.HEADING || kind == Kind.TITLE ? UNDER_HEADING * height(lines.getFirst()) : 0;
        int fit = 0;
        for (TextLine line : lines) {
            used += height(line);
            if (!pages.hasRoom(used)) {
                break;
            }
            fit++;
        }
        if (fit == lines.size()) {
            return -1;
        }
        int kept = lines.size() - fit < FEWEST ? lines.size() - FEWEST : fit;
        return kept < FEWEST ? 0 : kept;
    }

    private Tag tag(Kind kind) {
        if (!kind.isItem()) {
            endList();
            return new Tag(
                    switch (kind) {
                        case TITLE -> Tag.Role.HEADING;
                        case HEADING -> Tag.Role.SUBHEADING;
                        default -> Tag.Role.PARAGRAPH;
                    },
                    pages.root());
        }
        Tag all = list;
        if (all == null) {
            all = new Tag(Tag.Role.LIST, pages.root());
            list = all;
        }
        Tag item = new Tag(Tag.Role.ITEM, all);
        label = new Tag(Tag.Role.LABEL, item);
        return new Tag(Tag.Role.ITEM_BODY, item);
    }

    private void sign(Paragraph paragraph, TextLine first, Direction direction, double indent) {
        number = paragraph.kind() == Kind.NUMBER ? number + 1 : 0;
        String words = paragraph.kind() == Kind.NUMBER ? document.wording().number(number) : "•";
        TextStyle style = TextStyle.of(first.size());
        TextLine sign = pages.lines(StyledText.of(words, style), direction, indent * 4, false)
                .getFirst();
        double edge = document.format().left(document.direction());
        double x = direction.isRightToLeft() ? edge + document.format().textWidth() - sign.width() : edge;
        pages.putAt(sign, x, pages.y() + first.ascent(), label);
    }
}
