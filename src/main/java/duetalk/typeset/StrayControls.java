package duetalk.typeset;

/** Characters that nobody typed on purpose: they turn directions round unseen, or stand for nothing. */
public final class StrayControls {

    private StrayControls() {}

    /** The text without them. Spaces, tabs, line ends, and what joins and parts Persian letters stay. */
    public static String without(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints().filter(StrayControls::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int code) {
        return switch (code) {
            case '\t', '\n', 0x200C, 0x200D -> true;
            case 0xFFFC -> false;
            default ->
                switch (Character.getType(code)) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> false;
                    default -> true;
                };
        };
    }
}
