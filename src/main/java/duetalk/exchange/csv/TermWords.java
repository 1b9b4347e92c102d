package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.TermKind;
import duetalk.core.search.Fold;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Terms of payment as lists write them: Net 30, 14 dni, שוטף + 30, on receipt, ۳۰ روز. */
final class TermWords {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final List<String> END_OF_MONTH =
            List.of("eom", "endofmonth", "monthend", "koniecmiesiąca", "końcamiesiąca", "שוטפ", "סופחודש", "پایانماه");
    private static final List<String> AT_ONCE = List.of(
            "receipt",
            "immediate",
            "cash",
            "natychmiast",
            "gotówka",
            "przyodbiorze",
            "odręki",
            "מידי",
            "מזומנ",
            "نقد",
            "فوری");

    private TermWords() {}

    /**
     * The term; null for an empty cell.
     *
     * @throws Refusal CSV_TERMS_UNKNOWN
     */
    static @Nullable PaymentTerm read(String cell) {
        String key = Headings.plain(cell);
        if (key.isEmpty()) {
            return null;
        }
        Matcher number = NUMBER.matcher(key);
        int days = number.find() ? Integer.parseInt(number.group()) : -1;
        if (says(key, END_OF_MONTH)) {
            return new PaymentTerm(TermKind.END_OF_MONTH, Math.max(days, 0));
        }
        if (days == 0 || days < 0 && says(key, AT_ONCE)) {
            return new PaymentTerm(TermKind.ON_RECEIPT, 0);
        }
        if (days < 0 || number.find()) {
            throw new Refusal("CSV_TERMS_UNKNOWN", Map.of("typed", cell.strip()));
        }
        return PaymentTerm.net(days);
    }

    private static boolean says(String key, List<String> words) {
        return words.stream().map(Fold::key).anyMatch(key::contains);
    }
}
