package duetalk.ui.editor;

/**
 * What is chosen: from where it was begun to where the caret is.
 *
 * @param anchor where it was begun
 * @param caret where the caret is, which may be before that
 */
public record Selection(Place anchor, Place caret) {

    public static Selection at(Place place) {
        return new Selection(place, place);
    }

    public boolean isEmpty() {
        return anchor.isAt(caret);
    }

    public Place from() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    public Place to() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    /** Whether something of a block is chosen between two of its places. */
    boolean holds(int block, int start, int limit) {
        return Place.before(block, start).compareTo(from()) >= 0
                && Place.before(block, limit).compareTo(to()) <= 0;
    }
}
