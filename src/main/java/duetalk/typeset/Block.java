package duetalk.typeset;

import java.util.List;

/** A piece of a document, one under the other. Sizes and distances are in points. */
public sealed interface Block {

    /**
     * A paragraph.
     *
     * @param isHeading whether it is the title of what follows
     * @param direction which way it runs
     * @param spaceAfter the distance to the next block
     */
    record Paragraph(
            String text,
            float size,
            boolean bold,
            boolean isHeading,
            Direction direction,
            Align align,
            double spaceAfter)
            implements Block {}

    /**
     * A table with a heading row that is repeated on every page it reaches. Its columns run in the direction of the
     * document.
     */
    record Table(List<Column> columns, List<List<String>> rows, List<String> sum, float size, double spaceAfter)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            sum = List.copyOf(sum);
        }
    }

    /** Two paragraphs' worth of lines beside each other: the first at the start edge, the second at the end edge. */
    record Beside(List<String> start, List<String> end, boolean firstIsBold, float size, double spaceAfter)
            implements Block {
        public Beside {
            start = List.copyOf(start);
            end = List.copyOf(end);
        }
    }

    /**
     * A QR code at the start edge.
     *
     * @param content what is read off it
     * @param size of its side, with the light border that it needs
     * @param alternative what a screen reader says instead
     */
    record Code(String content, double size, String alternative, double spaceAfter) implements Block {}

    /** A thin line across the page. */
    record Line(double spaceAfter) implements Block {}

    /** A column: its heading and its share of the width. */
    record Column(String heading, double share, Align align) {}
}
