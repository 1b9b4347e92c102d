package duetalk.typeset;

/**
 * How letters look.
 *
 * @param size in points
 */
public record TextStyle(float size, boolean bold, boolean italic, boolean underline) {

    /** Upright and light. */
    public static TextStyle of(float size) {
        return new TextStyle(size, false, false, false);
    }

    public static TextStyle bold(float size) {
        return new TextStyle(size, true, false, false);
    }

    public TextStyle withSize(float newSize) {
        return new TextStyle(newSize, bold, italic, underline);
    }

    public TextStyle withBold(boolean isBold) {
        return new TextStyle(size, isBold, italic, underline);
    }

    public TextStyle withItalic(boolean isItalic) {
        return new TextStyle(size, bold, isItalic, underline);
    }

    public TextStyle withUnderline(boolean isUnderlined) {
        return new TextStyle(size, bold, italic, isUnderlined);
    }
}
