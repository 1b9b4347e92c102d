package duetalk.ui.editor;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param block which block it is in, from 0
 * @param offset in UTF-16 units; 0 in a block that is no paragraph
 * @param after whether it belongs to the letter before it: where directions meet or a line ends, the letters before and
 *     after a place stand apart
 */
public record Place(int block, int offset, boolean after) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::block).thenComparingInt(Place::offset);

    public static Place before(int block, int offset) {
        return new Place(block, offset, false);
    }

    public static Place after(int block, int offset) {
        return new Place(block, offset, true);
    }

    /** In the order of reading; to which letter a place belongs does not count. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    boolean isAt(Place other) {
        return compareTo(other) == 0;
    }
}
