package duetalk.ui.common;

import duetalk.core.Refusal;
import java.util.Arrays;
import javafx.scene.control.TextField;

/** Pass phrases leave their fields as characters that can be wiped, and the fields are emptied. */
public final class Secrets {

    private static final int LEAST = 10;

    private Secrets() {}

    /** Takes what was typed; the caller wipes it after use. */
    public static char[] take(TextField field) {
        CharSequence typed = field.getCharacters();
        char[] secret = new char[typed.length()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = typed.charAt(i);
        }
        field.clear();
        return secret;
    }

    /** Takes a new phrase that was typed twice; refuses one that is short, or two that differ. */
    public static char[] takeNew(TextField first, TextField second) {
        char[] one = take(first);
        char[] other = take(second);
        try {
            if (!Arrays.equals(one, other)) {
                throw new Refusal("PHRASES_DIFFER");
            }
            if (one.length < LEAST) {
                throw new Refusal("PHRASE_SHORT");
            }
            return one.clone();
        } finally {
            wipe(one);
            wipe(other);
        }
    }

    public static void wipe(char[] secret) {
        Arrays.fill(secret, '\0');
    }
}
