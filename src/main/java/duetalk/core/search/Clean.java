package duetalk.core.search;

import java.util.regex.Pattern;

/** What users and files bring in, made fit to be kept: no direction marks, no control characters, no endless names. */
public final class Clean {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_LINES = 2_000;
    private static final int LONGEST_TEXT = 1_000_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private Clean() {}

    /** A value of one line: direction marks and control characters are dropped, spaces joined, the length limited. */
    public static String line(String value) {
        if (Fold.isPlain(value) && !value.contains("  ")) {
            return cut(value.strip(), LONGEST_LINE);
        }
        String joined = BLANKS.matcher(strip(value)).replaceAll(" ").strip();
        return cut(joined, LONGEST_LINE);
    }

    /** A text of a few lines, such as an address. */
    public static String lines(String value) {
        return cut(text(value).strip(), LONGEST_LINES);
    }

    /** A text of several lines: direction marks and other control characters are dropped. */
    public static String text(String value) {
        return cut(strip(value.replace("\r\n", "\n").replace('\r', '\n')), LONGEST_TEXT);
    }

    /** Whether {@link #line} would shorten it. */
    public static boolean isTooLong(String value) {
        return strip(value).strip().length() > LONGEST_LINE;
    }

    /**
     * Without the marks by which a value could turn round the text beside it: embeddings, overrides, isolates and
     * the two direction marks. The zero width non-joiner stays, Persian is spelt with it.
     */
    private static String strip(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(code -> !isDirection(code) && !isControl(code))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isDirection(int code) {
        return code >= 0x202A && code <= 0x202E
                || code >= 0x2066 && code <= 0x2069
                || code == 0x200E
                || code == 0x200F
                || code == 0x061C
                || code == 0xFEFF;
    }

    private static boolean isControl(int code) {
        return Character.isISOControl(code) && code != '\n' && code != '\t';
    }

    private static String cut(String value, int longest) {
        if (value.length() <= longest) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
        return value.substring(0, end);
    }
}
