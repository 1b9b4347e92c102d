package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.text.Voice;
import java.math.BigDecimal;

/** A whole number that was typed, in digits of any script. */
public final class WholeNumber {

    private static final BigDecimal MOST = BigDecimal.valueOf(9_999);

    private WholeNumber() {}

    /** Refuses with this code what is no whole number from 0 to 9,999. */
    public static int typed(Voice voice, String text, String code) {
        try {
            BigDecimal number = voice.numberTyped(text.strip());
            if (number.signum() >= 0 && number.compareTo(MOST) <= 0) {
                return number.intValueExact();
            }
        } catch (Refusal | ArithmeticException notWhole) {
            throw new Refusal(code);
        }
        throw new Refusal(code);
    }
}
