package duetalk.typeset;

/** Where a line stands in its width: at the side where its paragraph begins, at the other, or in the middle. */
public enum Align {
    START,
    END,
    CENTRE,
    /** Every line but the last as wide as there is room, by wider spaces. */
    JUSTIFY,
    /** Flush with the right edge whatever the direction: digits in a column, units under units. */
    RIGHT
}
