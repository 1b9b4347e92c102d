package duetalk.typeset;

import duetalk.typeset.Block.Beside;
import java.util.List;

/** Puts two columns of lines beside each other, with a picture before the first perhaps. */
final class BesidePlacer {

    private static final double LEADING = 1.4;
    private static final double GAP = 8;

    private final PageLayout pages;
    private final Document document;

    BesidePlacer(PageLayout pages, Document document) {
        this.pages = pages;
        this.document = document;
    }

    /** The width of each of the two columns. */
    static double room(Document document) {
        return document.format().textWidth() / 2 - GAP;
    }

    void place(Beside beside) {
        boolean rightToLeft = document.direction().isRightToLeft();
        double textWidth = document.format().textWidth();
        double left = document.format().left(document.direction());
        double half = room(document);
        double top = pages.y();
        double bottom = top;
        double inset = 0;
        if (beside.picture() != null) {
            double[] size = beside.picture()
                    .file()
                    .sizeIn(beside.picture().width(), beside.picture().height());
            pages.put(beside.picture(), pages.startEdge(size[0]), size);
            inset = size[0] + 1.5 * GAP;
            bottom = top + size[1];
        }
        double startX = rightToLeft ? left + textWidth - half : left + inset;
        double endX = rightToLeft ? left : left + textWidth - half;
        bottom = Math.max(
                bottom, column(beside.start(), beside.firstIsBold(), beside.size(), startX, half - inset, Align.START));
        pages.moveTo(top);
        bottom = Math.max(bottom, column(beside.end(), false, beside.size(), endX, half, Align.END));
        pages.moveTo(bottom + beside.spaceAfter());
    }

    private double column(List<String> texts, boolean firstIsBold, float size, double left, double width, Align align) {
        for (int i = 0; i < texts.size(); i++) {
            Tag tag = new Tag(Tag.Role.PARAGRAPH, pages.root());
            TextStyle style = TextStyle.of(size).withBold(firstIsBold && i == 0);
            for (TextLine line : pages.lines(texts.get(i), style, width)) {
                pages.put(line, left + line.offset(width, align, document.direction()), tag);
                pages.advance(Math.max(line.height(), size * LEADING));
            }
        }
        return pages.y();
    }
}
