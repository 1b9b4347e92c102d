package duetalk.typeset;

import java.text.Bidi;

/** Which way a paragraph runs. */
public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

    /** By the first strong letter, as rules P2 and P3 of Unicode Annex 9 say; without one as {@code otherwise}. */
    public static Direction of(String text, Direction otherwise) {
        Bidi bidi = new Bidi(
                text,
                otherwise == RIGHT_TO_LEFT
                        ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
                        : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return bidi.baseIsLeftToRight() ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
    }

    boolean isRightToLeft() {
        return this == RIGHT_TO_LEFT;
    }
}
