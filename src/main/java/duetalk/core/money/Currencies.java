package duetalk.core.money;

import java.util.Currency;

/** What a currency code means for counting money. */
public final class Currencies {

    private static final String IRANIAN_RIAL = "IRR";

    private Currencies() {}

    /**
     * How many decimal places amounts of this currency are kept with.
     *
     * <p>The rial has none: nobody writes a hundredth of a rial, although ISO 4217 (and so the JDK) says two.
     */
    public static int digits(String code) {
        return IRANIAN_RIAL.equals(code)
                ? 0
                : Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }

    /** Whether this is a currency code of ISO 4217. */
    public static boolean isKnown(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
