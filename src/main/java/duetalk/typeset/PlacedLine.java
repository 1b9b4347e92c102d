package duetalk.typeset;

/**
 * Where a line of a paragraph stands.
 *
 * @param block which block of the document the paragraph is
 * @param page counted from 0
 * @param x of the left end of its visible text, from the left edge of the paper, in points
 * @param top from the upper edge of the paper, in points
 * @param left where the room for the line begins; it is {@code room} wide
 * @param direction in which its paragraph runs
 */
public record PlacedLine(
        int block,
        TextLine line,
        int page,
        double x,
        double top,
        double height,
        double left,
        double room,
        Direction direction) {}
