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
    private static final Pattern WHOLE = Pattern.compile("[0-9]+|[0-9]{1,3}([.,' ])[0-9]{3}(\\1[0-9]{3})*");
    private static final Pattern FINE = Pattern.compile("[0-9]*");
    private static final Pattern SIGNS = Pattern.compile("[^0-9]");
    private static final int MOST_DIGITS = 15;
    private static final int GROUP = 3;

    /** No amount with all its signs and blanks is longer. */
    private static final int LONGEST = 80;

    private static final int SHOWN = 20;
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
        if (typed.length() > LONGEST) {
            throw new Refusal("AMOUNT_NOT_A_NUMBER", Map.of("typed", typed.substring(0, SHOWN) + "…"));
        }
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
        if (isTooFine(plain, amount, digits)) {
            throw new Refusal("AMOUNT_TOO_FINE", Map.of("typed", typed.strip(), "digits", digits));
        }
        if (plain.length() > MOST_DIGITS) {
            throw new Refusal("AMOUNT_TOO_LARGE", Map.of("amount", typed.strip()));
        }
        return Money.of(amount, currency);
    }

    /**
     * Zeros behind the decimals of a currency change nothing and are let pass, but not three decimals: where a
     * currency has fewer, they look like thousands, and whoever wrote them meant something else than is kept.
     */
    private static boolean isTooFine(String plain, BigDecimal amount, int digits) {
        int point = plain.indexOf('.');
        boolean three = point >= 0 && plain.length() - point - 1 == GROUP;
        return three && digits < GROUP || amount.stripTrailingZeros().scale() > digits;
    }

    private static String plain(String text, String typed, Decimal decimal, int digits, char ownDecimal) {
        String number = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
        char sign = switch (decimal) {
            case POINT -> '.';
            case COMMA -> ',';
            case GUESS -> guess(number, digits, ownDecimal);
        };
        int at = number.indexOf(sign);
        String whole = at < 0 ? number : number.substring(0, at);
        String fine = at < 0 ? "" : number.substring(at + 1);
        if (!FINE.matcher(fine).matches() || at < 0 && count(whole, sign == '.' ? ',' : '.') > 1 && !isWhole(whole)) {
            throw new Refusal("AMOUNT_TWO_SIGNS", Map.of("typed", typed.strip()));
        }
        if (!isWhole(whole)) {
            throw new Refusal("AMOUNT_NOT_A_NUMBER", Map.of("typed", typed.strip()));
        }
        String minus = text.startsWith("-") ? "-" : "";
        return minus + SIGNS.matcher(whole).replaceAll("") + (at < 0 ? "" : "." + (fine.isEmpty() ? "0" : fine));
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    /** A whole number: digits alone, or groups with one sign between them, three in each but the first. */
    private static boolean isWhole(String whole) {
        return WHOLE.matcher(whole).matches();
    }

    /**
     * The last of two different signs is the decimal one. One sign alone is a grouping one where the groups are right
     * and it comes more than once, or before three digits that the currency has not as decimals; else the decimal one.
     */
    private static char guess(String number, int digits, char ownDecimal) {
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma ? '.' : ',';
        }
        char only = point >= 0 ? '.' : ',';
        int at = Math.max(point, comma);
        boolean several = at >= 0 && number.indexOf(only) != at;
        boolean three = at >= 0 && number.length() - at - 1 == GROUP && isWhole(number);
        boolean isGrouping = several || three && digits != GROUP && only != ownDecimal && !number.startsWith("0");
        return isGrouping ? (only == '.' ? ',' : '.') : only;
    }

    private static String latin(String typed) {
        if (Fold.isPlain(typed)) {
            return typed.strip();
        }
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
