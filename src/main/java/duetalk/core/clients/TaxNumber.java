package duetalk.core.clients;

import duetalk.core.calendar.Place;
import duetalk.core.search.Fold;

/** Tells a tax number that was surely mistyped from one that may be right. */
public final class TaxNumber {

    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    private static final int DIGITS = WEIGHTS.length + 1;
    private static final int MODULUS = 11;

    private TaxNumber() {}

    /**
     * Whether it is a Polish NIP whose check digit is wrong: the weighted sum of the first nine digits, modulo eleven,
     * is the tenth. Spaces, hyphens and PL before it don't matter; what has not ten digits is some other number and is
     * never complained of, nor is one of another country.
     */
    public static boolean isMistyped(Place place, String typed) {
        String bare = typed.strip().replaceFirst("(?i)^PL", "");
        String number = Fold.digits(bare);
        return place == Place.PL
                && number.length() == DIGITS
                && bare.chars().noneMatch(Character::isLetter)
                && !isChecked(number);
    }

    private static boolean isChecked(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum % MODULUS == number.charAt(WEIGHTS.length) - '0';
    }
}
