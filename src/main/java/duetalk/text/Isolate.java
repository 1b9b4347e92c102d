package duetalk.text;

/**
 * Keeps a value from turning round the text beside it, and the text from turning round the value. User data has its
 * own direction marks taken out before it is kept, so a value can't close the isolate that it stands in.
 */
public final class Isolate {

    private static final char FIRST_STRONG = '\u2068';
    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char RIGHT_TO_LEFT = '\u2067';
    private static final char END = '\u2069';

    private Isolate() {}

    /** A name or a text: it runs as its own first strong letter says. */
    public static String value(String value) {
        return FIRST_STRONG + value + END;
    }

    /** A phone, an account number, an e-mail address, an amount in Latin digits: always left to right. */
    public static String leftToRight(String value) {
        return LEFT_TO_RIGHT + value + END;
    }

    /** An amount as Hebrew writes it: the sign stands to the left of the number. */
    public static String rightToLeft(String value) {
        return RIGHT_TO_LEFT + value + END;
    }

    /** The value without any isolates: for a place that holds nothing but the value. */
    public static String open(String isolated) {
        StringBuilder plain = new StringBuilder(isolated.length());
        isolated.codePoints().filter(code -> code < 0x2066 || code > 0x2069).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
