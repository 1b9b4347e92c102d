package duetalk.typeset;

import java.awt.Font;

/**
 * A typeface as it is drawn: where a family has no italic, its letters are slanted.
 *
 * @param slanted whether the letters lean by {@link #SLANT}
 */
record Face(Typeface typeface, boolean slanted) {

    /** How far the top of a letter leans, as a part of its height. */
    static final double SLANT = 0.2;

    Font at(float size) {
        return typeface.at(size);
    }

    boolean canShow(int code) {
        return typeface.canShow(code);
    }
}
