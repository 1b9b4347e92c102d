package duetalk.core.money;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a bank account by ISO 13616, without spaces. Its two check digits are right (ISO 7064, mod 97-10).
 */
public record Iban(String value) {

    private static final Pattern WRITTEN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}\\b");

    /** A Polish account number as Poles write it: the IBAN without its country. */
    private static final Pattern POLISH = Pattern.compile("\\b\\d{2}(?:[ -]?\\d{4}){6}\\b");

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    public Iban {
        if (!isRight(value)) {
            throw new IllegalArgumentException("no IBAN");
        }
    }

    /** The first account number in a text that somebody has typed, such as payment details; empty when none is right. */
    public static Optional<Iban> in(String text) {
        String capital = text.toUpperCase(Locale.ROOT);
        return first(WRITTEN.matcher(capital), "").or(() -> first(POLISH.matcher(capital), "PL"));
    }

    private static Optional<Iban> first(Matcher written, String country) {
        while (written.find()) {
            String value = country + written.group().replaceAll("[ -]", "");
            if (isRight(value)) {
                return Optional.of(new Iban(value));
            }
        }
        return Optional.empty();
    }

    private static boolean isRight(String value) {
        if (!value.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (value.substring(HEAD) + value.substring(0, HEAD))
                .chars()
                .forEach(sign -> digits.append(Character.digit(sign, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
    }

    /** The country's two letters. */
    public String country() {
        return value.substring(0, 2);
    }
}
