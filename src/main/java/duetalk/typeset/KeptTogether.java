package duetalk.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text stays on one line as long as a line can hold it: values, whatever runs in a direction of its own (an
 * amount, a phone, an account number), and amounts, dates, phones and account numbers that were typed.
 */
final class KeptTogether {

    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char FIRST_STRONG = '\u2068';
    private static final char END = '\u2069';

    private static final String GAP = "[ \\u00a0\\u202f]";

    /** Digits with what stands between them in amounts, dates and phones; a comma with a space after it ends them. */
    private static final String NUMBER = "[+\\-\\u2212(]?\\p{Nd}(?:(?:[.,\\u066b\\u066c/:'\\u2019\\u2013\\-]|" + GAP
            + "?[()]?" + GAP + "?)\\p{Nd})*+";

    private static final String BEFORE = "(?:(?:\\b[A-Z]{3}|[£€$₪])" + GAP + "?)?";

    private static final String AFTER =
            "(?:" + GAP + "?(?:[%\\u066a€£$₪]|(?:[A-Z]{3}|zł|gr|r\\.|euros?|pounds?|pence|złot\\p{L}+"
                    + "|groszy|ש[״\"]ח|שקל(?:ים)?|אירו|אגורות|ریال|تومان|یورو|پوند|دلار|زلوتی|days?|dni|ימים|روز)(?!\\p{L})))?";

    /** A day with its month in words, and its year. */
    private static final String DATE =
            "\\p{Nd}{1,2}" + GAP + "[\\p{L}\\u200c]+" + GAP + "\\p{Nd}{4}(?:" + GAP + "r\\.)?";

    private static final String ACCOUNT = "\\b[A-Z]{2}\\p{Nd}{2}(?:" + GAP + "?[A-Z0-9]{2,4}){2,8}\\b";

    /** A reference: letters and digits without a space between them. */
    private static final String REFERENCE = "(?<!\\S)(?=\\S*\\p{Nd})\\S{2,30}(?!\\S)";

    private static final List<Pattern> TYPED = List.of(DATE, ACCOUNT, BEFORE + NUMBER + AFTER, REFERENCE).stream()
            .map(Pattern::compile)
            .toList();

    private KeptTogether() {}

    /** A piece of a text, counted in UTF-16 units. */
    record Span(int start, int limit) {}

    static List<Span> in(StyledText text) {
        List<Span> spans = new ArrayList<>();
        text.parts().stream()
                .filter(StyledText.Part::isValue)
                .forEach(part -> spans.add(new Span(part.start(), part.limit())));
        String words = text.text();
        isolated(words, spans);
        for (Pattern pattern : TYPED) {
            for (Matcher matcher = pattern.matcher(words); matcher.find(); ) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    /** What is isolated with a direction that was given, not found out: a name may be broken between its words. */
    private static void isolated(String words, List<Span> spans) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= LEFT_TO_RIGHT && c <= FIRST_STRONG) {
                open.add(i);
            } else if (c == END && !open.isEmpty()) {
                int start = open.removeLast();
                if (words.charAt(start) != FIRST_STRONG) {
                    spans.add(new Span(start, i + 1));
                }
            }
        }
    }
}
