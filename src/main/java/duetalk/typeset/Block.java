package duetalk.typeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a document, one under the other. Sizes and distances are in points. */
public sealed interface Block {

    /** What a paragraph is in its text. */
    enum Kind {
        TEXT,
        /** What the document is about. */
        TITLE,
        /** The heading of a part. */
        HEADING,
        BULLET,
        /** An item with its number, counted from the first one after something else. */
        NUMBER;

        public boolean isItem() {
            return this == BULLET || this == NUMBER;
        }
    }

    /**
     * A paragraph.
     *
     * @param own which way it was told to run; null for as its first strong letter says
     * @param spaceAfter the distance to the next block
     */
    record Paragraph(
            StyledText text,
            Kind kind,
            Align align,
            @Nullable Direction own,
            double spaceAfter) implements Block {

        public static Paragraph of(StyledText text, double spaceAfter) {
            return new Paragraph(text, Kind.TEXT, Align.START, null, spaceAfter);
        }

        public static Paragraph of(String text, TextStyle style, double spaceAfter) {
            return of(StyledText.of(text, style), spaceAfter);
        }

        /** Which way it runs in a document that runs the given way. */
        public Direction direction(Direction document) {
            return own != null ? own : Direction.of(text.text(), document);
        }

        public Paragraph withText(StyledText changed) {
            return new Paragraph(changed, kind, align, own, spaceAfter);
        }

        public Paragraph withKind(Kind changed) {
            return new Paragraph(text, changed, align, own, spaceAfter);
        }

        public Paragraph withAlign(Align changed) {
            return new Paragraph(text, kind, changed, own, spaceAfter);
        }

        public Paragraph withDirection(@Nullable Direction changed) {
            return new Paragraph(text, kind, align, changed, spaceAfter);
        }
    }

    /**
     * Blocks that are put in, moved and taken out as one, and stand on one page when they fit on it.
     *
     * @param joined whether the paragraph before them stands on that page too, as a close stands over its signature
     */
    record Group(String name, List<Block> blocks, boolean joined) implements Block {
        public Group {
            blocks = List.copyOf(blocks);
        }

        public Group(String name, List<Block> blocks) {
            this(name, blocks, false);
        }
    }

    /**
     * A table with a heading row that is repeated on every page it reaches. Its columns run in the direction of the
     * document.
     *
     * @param sums the last rows, kept with the row before them
     */
    record Table(List<Column> columns, List<List<String>> rows, List<List<String>> sums, float size, double spaceAfter)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            sums = sums.stream().map(List::copyOf).toList();
        }
    }

    /** Lines at the start edge, with a picture before them perhaps, and lines at the end edge. */
    record Beside(
            @Nullable Picture picture,
            List<String> start,
            List<String> end,
            boolean firstIsBold,
            float size,
            double spaceAfter)
            implements Block {
        public Beside {
            start = List.copyOf(start);
            end = List.copyOf(end);
        }
    }

    /**
     * The next block stands no higher than this on the page, which is how an address meets the window of an envelope.
     *
     * @param top from the upper edge of the paper
     */
    record From(double top) implements Block {}

    /**
     * A QR code at the start edge.
     *
     * @param content what is read off it
     * @param size of its side, with the light border that it needs
     * @param alternative what a screen reader says instead
     */
    record Code(String content, double size, String alternative, double spaceAfter) implements Block {}

    /**
     * A picture at the start edge, made no larger than {@code width} and {@code height}.
     *
     * @param file a PNG or JPEG
     * @param alternative what a screen reader says instead
     */
    record Picture(PictureFile file, double width, double height, String alternative, double spaceAfter)
            implements Block {}

    /** A thin line across the page. */
    record Line(double spaceAfter) implements Block {}

    /** Room left free. */
    record Space(double height) implements Block {}

    /** What follows begins on a new page. */
    record PageBreak() implements Block {}

    /** A column: its heading and its share of the width. */
    record Column(String heading, double share, Align align) {}
}
