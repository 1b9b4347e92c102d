package duetalk.exchange.csv;

import java.util.regex.Pattern;

/**
 * Text as it may stand in a list that a spreadsheet opens: what begins like a formula gets an apostrophe before it, so
 * that nothing that a client has written is ever run. Reading takes exactly that apostrophe away again.
 */
public final class SafeText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private SafeText() {}

    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    public static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
