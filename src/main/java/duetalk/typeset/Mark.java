package duetalk.typeset;

import org.jspecify.annotations.Nullable;

/** Something drawn on a page; coordinates in points from its upper left corner. */
sealed interface Mark {

    /**
     * A line of text with its left end at x and its baseline at y.
     *
     * @param tag what it is a part of, null for what a screen reader passes over
     */
    record Text(
            TextLine line,
            double x,
            double baseline,
            @Nullable Tag tag) implements Mark {}

    /** A QR code with its upper left corner at x and y, its light border included. */
    record Code(String content, CodeSquares squares, double x, double y, double size, Tag tag) implements Mark {}

    /** A picture with its upper left corner at x and y. */
    record Picture(PictureFile file, double x, double y, double width, double height, Tag tag) implements Mark {}

    /**
     * A horizontal line.
     *
     * @param dark as dark as text, as under words
     */
    record Rule(double x, double y, double width, double thickness, boolean dark) implements Mark {}
}
