package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.core.money.Currencies;
import duetalk.core.money.Money;
import duetalk.core.search.Fold;
import duetalk.text.AmountReader;
import duetalk.text.AmountReader.Decimal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a list writes it, with the sign or word of its currency before or behind, a minus at either end, or
 * brackets for one.
 *
 * @param number the digits with what divides them
 * @param unit what is written of a currency, empty for nothing
 */
record ListAmount(String number, String unit, boolean negative) {

    /** Groups that a blank or an apostrophe divides have three digits, all but the first, and all the same sign. */
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([ '])[0-9]{3}(\\1[0-9]{3})*([.,][0-9]*)?");

    private static final Pattern TWO_WAYS = Pattern.compile("[1-9][0-9]{0,2}([.,])[0-9]{3}");
    private static final Pattern NO_CENTS = Pattern.compile("[.,]\\s*[-–—−]+$");
    /** No amount with its currency is longer. */
    private static final int LONGEST = 120;

    private static final int SHOWN = 20;
    private static final String MINUS = "-−–—";
    private static final BigDecimal RIALS_OF_A_TOMAN = BigDecimal.TEN;

    /** Takes a cell apart; a cell without any digit is all unit. */
    static ListAmount of(String cell) {
        String text = NO_CENTS.matcher(plain(cell)).replaceAll("");
        int first = 0;
        while (first < text.length() && !isDigit(text.charAt(first))) {
            first++;
        }
        int last = text.length();
        while (last > first && !isDigit(text.charAt(last - 1))) {
            last--;
        }
        String before = text.substring(0, first);
        String behind = text.substring(last);
        boolean brackets = before.contains("(") && behind.contains(")");
        boolean minus = hasMinus(before) || hasMinus(behind);
        return new ListAmount(
                text.substring(first, last), (bare(before) + " " + bare(behind)).strip(), brackets || minus);
    }

    /**
     * The amount.
     *
     * @param stated the currency by the line's column or the heading, null when neither says
     * @param usual the currency of the whole list, null when nobody said
     * @throws Refusal CSV_CURRENCY_SIGN for a word that is no currency, CSV_CURRENCIES_DIFFER, CSV_CURRENCY_UNSAID,
     *     AMOUNT_TWO_WAYS when the sign may part the decimals or the thousands, and those of {@link AmountReader}
     */
    Money money(String cell, @Nullable String stated, @Nullable String usual, Decimal decimal) {
        if (cell.length() > LONGEST) {
            throw new Refusal("AMOUNT_NOT_A_NUMBER", Map.of("typed", cell.substring(0, SHOWN) + "…"));
        }
        if (number.isEmpty()) {
            throw cell.isBlank()
                    ? new Refusal("AMOUNT_MISSING")
                    : new Refusal("AMOUNT_NOT_A_NUMBER", Map.of("typed", cell.strip()));
        }
        String code = currency(cell, stated, usual);
        boolean tomans = code.equals(CurrencyWords.TOMAN);
        String currency = tomans ? "IRR" : code;
        if (number.matches(".*[ '].*") && !GROUPED.matcher(number).matches()) {
            throw new Refusal("AMOUNT_NOT_A_NUMBER", Map.of("typed", cell.strip()));
        }
        if (decimal == Decimal.GUESS && Currencies.digits(currency) == 2 && isTwoWays(number)) {
            throw new Refusal("AMOUNT_TWO_WAYS", Map.of("typed", cell.strip()));
        }
        Money read = AmountReader.read(number, currency, decimal);
        Money whole = tomans ? Money.of(read.amount().multiply(RIALS_OF_A_TOMAN), currency) : read;
        return negative ? whole.negate() : whole;
    }

    private String currency(String cell, @Nullable String stated, @Nullable String usual) {
        String said = unit.isEmpty() ? null : CurrencyWords.code(unit);
        if (said == null && !unit.isEmpty()) {
            throw new Refusal("CSV_CURRENCY_SIGN", Map.of("typed", cell.strip(), "sign", unit));
        }
        if (said != null && stated != null && !said.equals(stated)) {
            throw new Refusal("CSV_CURRENCIES_DIFFER", Map.of("one", said, "other", stated));
        }
        String code = said != null ? said : stated != null ? stated : usual;
        if (code == null) {
            throw new Refusal("CSV_CURRENCY_UNSAID");
        }
        return Objects.requireNonNull(code);
    }

    /** Whether the one sign in a number may part the thousands as well as the decimals. */
    static boolean isTwoWays(String number) {
        return TWO_WAYS.matcher(number).matches();
    }

    /** Digits 0-9, one kind of blank, one kind of apostrophe, no invisible marks. */
    static String plain(String cell) {
        if (Fold.isPlain(cell)) {
            return cell.strip();
        }
        StringBuilder plain = new StringBuilder(cell.length());
        cell.codePoints().forEach(code -> {
            if (Character.isDigit(code)) {
                plain.append(Fold.digits(Character.toString(code)));
            } else if (code == 0x066B) {
                plain.append('.');
            } else if (code == 0x066C || code == 0x060C) {
                plain.append(',');
            } else if (code == '’' || code == '‘' || code == '´' || code == '`' || code == 0x02BC) {
                plain.append('\'');
            } else if (Character.isSpaceChar(code) || code == '\t') {
                plain.append(' ');
            } else if (Character.getType(code) != Character.FORMAT) {
                plain.appendCodePoint(code);
            }
        });
        return plain.toString().strip();
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean hasMinus(String text) {
        return text.chars().anyMatch(sign -> MINUS.indexOf(sign) >= 0);
    }

    private static String bare(String text) {
        return text.isEmpty() ? text : text.replaceAll("[()+\\-−–—]", " ").strip();
    }
}
