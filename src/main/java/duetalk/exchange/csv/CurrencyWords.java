package duetalk.exchange.csv;

import duetalk.core.money.Currencies;
import duetalk.core.search.Fold;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signs and words by which amounts are written in four languages, as currency codes. */
public final class CurrencyWords {

    /** Ten rials, in which people of Iran reckon; it is no currency of ISO 4217. */
    public static final String TOMAN = "TOMAN";

    private static final Map<String, String> SIGNS =
            Map.of("₪", "ILS", "€", "EUR", "£", "GBP", "$", "USD", "﷼", "IRR", "₤", "GBP");

    private static final Map<String, String> WORDS = words();

    private CurrencyWords() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        put(words, "PLN", "zł, złoty, złote, złotych, zloty, zlotych");
        put(words, "ILS", "nis, shekel, shekels, ש״ח, שח, שקל, שקלים, שקל חדש, שקלים חדשים, szekel, szekli");
        put(words, "EUR", "euro, euros, אירו, יורו, یورو");
        put(
                words,
                "GBP",
                "pound, pounds, stg, sterling, pound sterling, pounds sterling, ליש״ט, לירה שטרלינג, funt, funty,"
                        + " funtów, پوند");
        put(
                words,
                "USD",
                "dollar, dollars, us dollar, us dollars, דולר, דולרים, דולר ארהב, dolar, dolary, dolarów, دلار");
        put(words, "IRR", "rial, rials, ریال, ریال ایران, ריאל");
        put(words, TOMAN, "toman, tomans, تومان, تومن, irt");
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> words, String code, String written) {
        for (String word : written.split(",")) {
            words.put(key(word), code);
        }
    }

    /** The code of what is written, {@link #TOMAN} for tomans; null for what is no sign or word of a currency. */
    public static @Nullable String code(String written) {
        String bare = written.replaceAll("[\\s\\p{Cf}\\u00a0\\u202f.]", "");
        String sign = SIGNS.get(bare);
        if (sign != null) {
            return sign;
        }
        if (bare.equalsIgnoreCase("US$") || bare.equalsIgnoreCase("USD$")) {
            return "USD";
        }
        String word = WORDS.get(key(written));
        String upper = bare.toUpperCase(Locale.ROOT);
        return word != null ? word : upper.matches("[A-Z]{3}") && Currencies.isKnown(upper) ? upper : null;
    }

    private static String key(String written) {
        return Fold.key(written).replace(" ", "");
    }
}
