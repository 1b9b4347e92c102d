package duetalk.typeset;

/**
 * What the eye takes for one letter: {@code text[start, limit)} of its paragraph, between two places on its line. A
 * value is one cluster however long.
 *
 * @param left distance of its left edge from the left end of the line's visible text, in points
 */
public record Cluster(int start, int limit, boolean rightToLeft, double left, double right) {

    /** Where the reading of it begins. */
    public double leading() {
        return rightToLeft ? right : left;
    }

    /** Where the reading of it ends. */
    public double trailing() {
        return rightToLeft ? left : right;
    }

    double width() {
        return right - left;
    }
}
