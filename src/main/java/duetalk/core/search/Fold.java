package duetalk.core.search;

import java.text.Normalizer;
import java.util.Map;

/**
 * One spelling for everything that people write in several ways: capitals, Polish diacritics, niqqud and Hebrew
 * final letters, Arabic and Persian letter variants, invisible marks, digits of any script, quotation marks inside
 * words. Used alike for what is searched and for what is typed.
 */
public final class Fold {

    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ي', "ی"),
            Map.entry((int) 'ى', "ی"),
            Map.entry((int) 'ې', "ی"),
            Map.entry((int) 'ے', "ی"),
            Map.entry((int) 'ك', "ک"),
            Map.entry((int) 'ڪ', "ک"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ە', "ه"),
            Map.entry((int) 'ہ', "ه"),
            Map.entry((int) 'ھ', "ه"),
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ء', ""),
            Map.entry((int) 'ך', "כ"),
            Map.entry((int) 'ם', "מ"),
            Map.entry((int) 'ן', "נ"),
            Map.entry((int) 'ף', "פ"),
            Map.entry((int) 'ץ', "צ"));

    private static final String DROPPED = "'’‘`\"“”״׳ـ";

    private Fold() {}

    /** The folded form: lower-case letters and digits 0-9, one space between words. */
    public static String key(String written) {
        String decomposed = Normalizer.normalize(written, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(decomposed.length());
        boolean[] gap = {true};
        decomposed.codePoints().forEach(code -> append(code, key, gap));
        int length = key.length();
        if (length > 0 && key.charAt(length - 1) == ' ') {
            key.setLength(length - 1);
        }
        return key.toString();
    }

    /**
     * Whether nothing in a text needs to be put into another form: Latin letters, digits 0-9 and the usual signs. Most
     * fields of most lists are such, and a long list is read in a third of the time.
     */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign > '~' || sign == '`' || sign == '$') {
                return false;
            }
        }
        return true;
    }

    /** The digits of any script as 0-9, and nothing else. */
    public static String digits(String written) {
        StringBuilder digits = new StringBuilder();
        written.codePoints()
                .filter(Character::isDigit)
                .forEach(code -> digits.append((char) ('0' + Character.digit(code, 10))));
        return digits.toString();
    }

    private static void append(int code, StringBuilder key, boolean[] gap) {
        if (isInvisible(code) || DROPPED.indexOf(code) >= 0) {
            return;
        }
        if (Character.isDigit(code)) {
            key.append((char) ('0' + Character.digit(code, 10)));
            gap[0] = false;
        } else if (Character.isLetter(code)) {
            int lower = Character.toLowerCase(code);
            String replaced = LETTERS.get(lower);
            if (replaced == null) {
                key.appendCodePoint(lower);
            } else {
                key.append(replaced);
            }
            gap[0] = false;
        } else if (!gap[0]) {
            key.append(' ');
            gap[0] = true;
        }
    }

    private static boolean isInvisible(int code) {
        return switch (Character.getType(code)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
