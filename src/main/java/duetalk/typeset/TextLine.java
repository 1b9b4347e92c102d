package duetalk.typeset;

import java.util.List;

/**
 * One line of a paragraph, its runs from left to right.
 *
 * @param text the whole paragraph that it is a part of
 */
record TextLine(String text, int start, int limit, List<GlyphRun> runs, double width, double ascent, double descent) {

    double height() {
        return ascent + descent;
    }

    /** Where the line begins in a space of some width. */
    double offset(double space, Align align, Direction direction) {
        boolean left = switch (align) {
            case START -> !direction.isRightToLeft();
            case END -> direction.isRightToLeft();
            case RIGHT, CENTRE -> false;
        };
        if (align == Align.CENTRE) {
            return (space - width) / 2;
        }
        return left ? 0 : space - width;
    }
}
