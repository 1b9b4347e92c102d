package duetalk.store;

import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * What a person writes down for the day the pass phrase is forgotten: 160 random bits as eight groups of four letters
 * and digits, without those that look alike.
 */
final class RecoveryKey {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_PER_LETTER = 5;
    private static final int COUNT = 32;
    private static final int GROUP = 4;

    private RecoveryKey() {}

    /** A new one, such as {@code 3F7K-9QZX-...}. */
    static String random() {
        BigInteger bits = new BigInteger(1, BookKey.randomBytes(COUNT * BITS_PER_LETTER / Byte.SIZE));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            int at = bits.shiftRight(i * BITS_PER_LETTER).intValue() & (LETTERS.length() - 1);
            text.append(LETTERS.charAt(at));
        }
        return text.toString();
    }

    /** What was meant by what was typed: small letters, spaces, O for 0, I and L for 1. The caller wipes it. */
    static char[] meant(char[] typed) {
        CharBuffer meant = CharBuffer.allocate(typed.length);
        for (char one : typed) {
            char letter = Character.toUpperCase(one);
            char same = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
            if (LETTERS.indexOf(same) >= 0) {
                meant.put(same);
            }
        }
        char[] all = Arrays.copyOf(meant.array(), meant.position());
        Arrays.fill(meant.array(), '\0');
        return all;
    }
}
