package duetalk.typeset;

import java.util.List;

/**
 * One line of a paragraph, its runs from left to right. The spaces that end it are kept: they hang beyond its width, to
 * the left when it runs from the right.
 *
 * @param text the whole paragraph that it is a part of
 * @param limit where the next line begins
 * @param width of what is seen, in points
 * @param size of its largest letters
 * @param clusters from left to right, the hanging ones too
 */
public record TextLine(
        StyledText text,
        int start,
        int limit,
        List<GlyphRun> runs,
        List<Cluster> clusters,
        double width,
        double ascent,
        double descent,
        float size) {

    double height() {
        return ascent + descent;
    }

    /** Where the line begins in a space of some width. */
    double offset(double space, Align align, Direction direction) {
        boolean left = switch (align) {
            case START, JUSTIFY -> !direction.isRightToLeft();
            case END -> direction.isRightToLeft();
            case RIGHT, CENTRE -> false;
        };
        if (align == Align.CENTRE) {
            return (space - width) / 2;
        }
        return left ? 0 : space - width;
    }
}
