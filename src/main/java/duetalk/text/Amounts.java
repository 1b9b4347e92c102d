package duetalk.text;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import duetalk.core.clients.Language;
import duetalk.core.money.Currencies;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Amounts and numbers as one language writes them. */
public final class Amounts {

    private static final int MOST_DECIMALS = 6;
    private static final char NO_BREAK = '\u00a0';
    private static final char LEFT_TO_RIGHT_MARK = '\u200e';

    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "ILS", "₪", "USD", "$");

    private static final Map<String, String> PERSIAN_NAMES =
            Map.of("IRR", "ریال", "EUR", "یورو", "PLN", "زلوتی", "GBP", "پوند", "ILS", "شِکِل", "USD", "دلار");

    private static final long RIALS_A_TOMAN = 10;
    /** Where the short format stands among those by their decimals. */
    private static final int BRIEF = -1;

    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);
    private static final String ABOUT = "\u2248\u00a0";

    private static final String TOMAN = "تومان";

    private final Language language;
    private final boolean spoken;
    private final Map<Integer, DecimalFormat> formats = new HashMap<>();

    Amounts(Language language) {
        this(language, false);
    }

    private Amounts(Language language, boolean spoken) {
        this.language = language;
        this.spoken = spoken;
    }

    /** Amount and currency, isolated, ready to stand in a sentence. */
    public String of(Money money) {
        return switch (language) {
            case HE -> Isolate.rightToLeft(plain(money));
            case FA -> Isolate.rightToLeft(plain(money));
            default -> Isolate.leftToRight(plain(money));
        };
    }

    /** The same as they are said aloud: in Persian rials are said in tomans, ten to one (facts/domain, 5). */
    Amounts spoken() {
        return new Amounts(language, true);
    }

    /** Amount and currency without isolates. */
    public String plain(Money money) {
        String currency = money.currency();
        boolean tomans =
                spoken && language == Language.FA && currency.equals("IRR") && money.minor() % RIALS_A_TOMAN == 0;
        if (tomans) {
            String minus = money.isNegative() ? "-" : "";
            return negative(minus) + whole(Math.abs(money.minor()) / RIALS_A_TOMAN) + NO_BREAK + TOMAN;
        }
        String number = number(money.amount().abs(), Currencies.digits(currency));
        String minus = money.isNegative() ? "-" : "";
        return switch (language) {
            case EN ->
                SIGNS.containsKey(currency)
                        ? minus + SIGNS.get(currency) + number
                        : minus + currency + NO_BREAK + number;
            case PL ->
                minus + number + NO_BREAK + (currency.equals("PLN") ? "zł" : SIGNS.getOrDefault(currency, currency));
            case HE -> negative(minus) + number + NO_BREAK + SIGNS.getOrDefault(currency, currency);
            case FA -> negative(minus) + number + NO_BREAK + PERSIAN_NAMES.getOrDefault(currency, currency);
        };
    }

    /** About how much, as short as it goes, for a narrow place: ≈ £320, ≈ IRR 195m. Never for a sentence or a letter. */
    public synchronized String brief(Money money) {
        boolean small = money.amount().abs().compareTo(LARGE) < 0;
        String number = ABOUT
                + (small
                        ? number(money.amount(), 0)
                        : formats.computeIfAbsent(BRIEF, any -> compact()).format(money.amount()));
        String sign = SIGNS.getOrDefault(money.currency(), money.currency());
        return switch (language) {
            case EN -> Isolate.leftToRight(number.replace(ABOUT, ABOUT + sign + (sign.length() > 1 ? NO_BREAK : "")));
            case PL -> Isolate.leftToRight(number + NO_BREAK + (money.currency().equals("PLN") ? "zł" : sign));
            case HE -> Isolate.rightToLeft(number + NO_BREAK + sign);
            case FA ->
                Isolate.rightToLeft(number + NO_BREAK + PERSIAN_NAMES.getOrDefault(money.currency(), money.currency()));
        };
    }

    private DecimalFormat compact() {
        CompactDecimalFormat format =
                CompactDecimalFormat.getInstance(Tags.locale(language), CompactDecimalFormat.CompactStyle.SHORT);
        format.setMaximumSignificantDigits(4);
        return format;
    }

    /** The number alone, isolated, for a column whose heading names the currency. */
    public String numberOf(Money money) {
        String number = number(money.amount().abs(), Currencies.digits(money.currency()));
        return Isolate.leftToRight((money.isNegative() ? "-" : "") + number);
    }

    /** A number with grouping and a fixed number of decimal places. */
    public synchronized String number(BigDecimal value, int decimals) {
        return formats.computeIfAbsent(decimals, this::format).format(value);
    }

    private DecimalFormat format(int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(Tags.locale(language));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumGroupingDigits(1);
        return format;
    }

    /** A percentage with at least two decimals, as rates are written; isolated. */
    public String percent(BigDecimal value) {
        int decimals =
                Math.max(2, Math.min(MOST_DECIMALS, value.stripTrailingZeros().scale()));
        return Isolate.leftToRight(number(value, decimals) + (language == Language.FA ? "٪" : "%"));
    }

    /** A number with the decimals that it has and no more. */
    public String exact(BigDecimal value) {
        return number(
                value,
                Math.max(0, Math.min(MOST_DECIMALS, value.stripTrailingZeros().scale())));
    }

    /** A whole number in the digits of the language. */
    public String whole(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** Digits of the language in place of 0-9, everything else as it is. */
    public String digits(String latin) {
        if (language != Language.FA) {
            return latin;
        }
        StringBuilder result = new StringBuilder(latin.length());
        latin.chars().forEach(c -> result.append(c >= '0' && c <= '9' ? (char) ('۰' + c - '0') : (char) c));
        return result.toString();
    }

    /** What a currency is called beside an amount field. */
    public String sign(String currency) {
        if (language == Language.FA) {
            return PERSIAN_NAMES.getOrDefault(currency, currency);
        }
        return currency.equals("PLN") && language == Language.PL ? "zł" : SIGNS.getOrDefault(currency, currency);
    }

    private static String negative(String minus) {
        return minus.isEmpty() ? "" : LEFT_TO_RIGHT_MARK + minus;
    }
}
