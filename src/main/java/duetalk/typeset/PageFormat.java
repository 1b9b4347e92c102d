package duetalk.typeset;

/**
 * A size of paper with its margins, in points.
 *
 * @param start the margin at the side where lines begin
 * @param foot room under the text for the page number
 */
public record PageFormat(
        double width, double height, double top, double bottom, double start, double end, double foot) {

    private static final double MILLIMETRE = 72 / 25.4;

    public static final PageFormat A4 = paper(595.28, 841.89);

    /** Of North America. */
    public static final PageFormat LETTER = paper(612, 792);

    /** Margins as DIN 5008 has them: 25 mm where lines begin, 20 mm where they end. */
    private static PageFormat paper(double width, double height) {
        return new PageFormat(width, height, 15 * MILLIMETRE, 18 * MILLIMETRE, 25 * MILLIMETRE, 20 * MILLIMETRE, 20);
    }

    /** One page without end and without page number, as a note is written on. */
    public static PageFormat endless(double width, double margin) {
        return new PageFormat(width, Double.MAX_VALUE, margin, 0, margin, margin, 0);
    }

    boolean isEndless() {
        return height == Double.MAX_VALUE;
    }

    double textWidth() {
        return width - start - end;
    }

    /** Where the text begins from the left edge of the paper. */
    double left(Direction direction) {
        return direction.isRightToLeft() ? end : start;
    }

    double textBottom() {
        return height - bottom - foot;
    }
}
