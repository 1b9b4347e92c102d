package duetalk.text;

import duetalk.core.Refusal;
import duetalk.core.money.Currencies;
import duetalk.core.money.Money;
import duetalk.core.search.Fold;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads amounts as people type them: digits of any script, point or comma, with or without grouping. */
public final class AmountReader {

    private static final Pattern ALLOWED = Pattern.compile("[+-]?[0-9][0-9.,' ]*");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}([.][0-9]{1,6})?");
    private static final int MOST_DIGITS = 15;
    private static final char NONE = '\0';

    private AmountReader() {}

    /** What separates the decimals, when it is known. */
    public enum Decimal {
        POINT,
        COMMA,
        GUESS
    }

    /** Reads an amount of a currency; refuses with a code what can't be one. */
    public static Money read(String typed, String currency, Decimal decimal) {
        return read(typed, currency, decimal, NONE);
    }

    /**
     * Reads what a user typed. A single sign before three digits, which may mean either thing, is the decimal one
     * when it is the sign of their own language; with the usual two decimals that is then refused, not guessed.
     */
    static Money typed(String typed, String currency, char ownDecimal) {
        return read(typed, currency, Decimal.GUESS, ownDecimal);
    }

    /** Reads a plain number such as a percentage: a single point or comma parts the decimals. */
    static BigDecimal number(String typed) {
        String text = latin(typed).replace("%", "").replace("\u066A", "").strip();
        String plain = text.replace(',', '.');
        if (text.isEmpty() || !PLAIN.matcher(plain).matches()) {
            throw new Refusal("NUMBER_NOT_A_NUMBER", Map.of("typed", typed.strip()));
        }
        return new BigDecimal(plain);
    }

    private static Money read(String typed, String currency, Decimal decimal, char ownDecimal) {
        String text = latin(typed);
        if (text.isEmpty()) {
            throw new Refusal("AMOUNT_MISSING");
        }
        if (!ALLOWED.matcher(text).matches()) {
            throw new Refusal("AMOUNT_NOT_A_NUMBER", Map.of("typed", typed.strip()));
        }
        int digits = Currencies.digits(currency);
        String plain = plain(text, typed, decimal, digits, ownDecimal);
        BigDecimal amount = new BigDecimal(plain);
        if (Math.max(0, amount.stripTrailingZeros().scale()) > digits) {
            throw new Refusal("AMOUNT_TOO_FINE", Map.of("typed", typed.strip(), "digits", digits));
        }
        if (plain.length() > MOST_DIGITS) {
            throw new Refusal("AMOUNT_TOO_LARGE", Map.of("amount", typed.strip()));
        }
        return Money.of(amount, currency);
    }

    private static String plain(String text, String typed, Decimal decimal, int digits, char ownDecimal) {
        String grouped = text.replace(" ", "").replace("'", "");
        char sign = switch (decimal) {
            case POINT -> '.';
            case COMMA -> ',';
            case GUESS -> guess(grouped, digits, ownDecimal);
        };
        char group = sign == '.' ? ',' : '.';
        int at = grouped.indexOf(sign);
        if (at != grouped.lastIndexOf(sign) || at >= 0 && grouped.indexOf(group, at) >= 0) {
            throw new Refusal("AMOUNT_TWO_SIGNS", Map.of("typed", typed.strip()));
        }
        if (!isGrouped(at < 0 ? grouped : grouped.substring(0, at), group)) {
            boolean onlyOneSign = at < 0 && grouped.indexOf(group) != grouped.lastIndexOf(group);
            throw new Refusal(onlyOneSign ? "AMOUNT_TWO_SIGNS" : "AMOUNT_NOT_A_NUMBER", Map.of("typed", typed.strip()));
        }
        String result = grouped.replace(String.valueOf(group), "").replace(sign, '.');
        return result.endsWith(".") ? result + "0" : result;
    }

    /** Groups, where there are any, have three digits. */
    private static boolean isGrouped(String whole, char group) {
        String[] groups = whole.split(Pattern.quote(String.valueOf(group)), -1);
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return false;
            }
        }
        return !groups[0].isEmpty();
    }

    /** The last of two different signs is the decimal one; a single sign before three digits is a grouping one. */
    private static char guess(String text, int digits, char ownDecimal) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma ? '.' : ',';
        }
        char only = point >= 0 ? '.' : ',';
        int at = Math.max(point, comma);
        boolean several = at >= 0 && text.indexOf(only) != at;
        boolean three = at >= 0 && text.length() - at - 1 == 3;
        boolean startsWithZero = text.replace("-", "").replace("+", "").startsWith("0");
        boolean isGrouping = several || three && digits != 3 && only != ownDecimal && !startsWithZero;
        return isGrouping ? (only == '.' ? ',' : '.') : only;
    }

    private static String latin(String typed) {
        StringBuilder latin = new StringBuilder();
        typed.strip().codePoints().forEach(code -> {
            if (Character.isDigit(code)) {
                latin.append(Fold.digits(Character.toString(code)));
            } else if (code == 0x066B) {
                latin.append('.');
            } else if (code == 0x066C || code == 0x060C) {
                latin.append(',');
            } else if (code == 0x2212) {
                latin.append('-');
            } else if (code == 0x2019) {
                latin.append('\'');
            } else if (Character.isSpaceChar(code)) {
                latin.append(' ');
            } else if (Character.getType(code) != Character.FORMAT
                    && Character.getType(code) != Character.CURRENCY_SYMBOL) {
                latin.appendCodePoint(code);
            }
        });
        return latin.toString().strip();
    }
}
