package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.core.imports.ImportState;
import duetalk.core.search.Fold;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How invoicing programs of four languages call the state of an invoice. */
final class StateWords {

    private static final Map<String, ImportState> WORDS = words();

    private StateWords() {}

    private static Map<String, ImportState> words() {
        Map<String, ImportState> words = new HashMap<>();
        put(
                words,
                ImportState.OPEN,
                "open, unpaid, not paid, outstanding, sent, issued, approved, authorised, awaiting payment, due, no, n,"
                        + " otwarta, otwarte, nieopłacona, nieopłacone, niezapłacona, niezapłacone, nierozliczona,"
                        + " wystawiona, wysłana, do zapłaty, oczekuje, oczekująca, nie,"
                        + " פתוח, פתוחה, לא שולם, לא שולמה, ממתין לתשלום, ממתינה לתשלום, לתשלום, נשלחה, לא,"
                        + " باز, پرداخت نشده, تسویه نشده, وصول نشده, در انتظار پرداخت, ارسال شده, صادر شده, خیر, نه");
        put(
                words,
                ImportState.PAID,
                "paid, fully paid, paid in full, settled, closed, yes, y,"
                        + " opłacona, opłacone, zapłacona, zapłacone, zapłacono, rozliczona, uregulowana, tak,"
                        + " שולם, שולמה, שולם במלואו, שולמה במלואה, נפרע, נפרעה, סגור, סגורה, נסגר, נסגרה, כן,"
                        + " پرداخت شده, پرداخت شد, تسویه, تسویه شده, تسویه شد, وصول شده, بسته, بله, بلی");
        put(
                words,
                ImportState.PART_PAID,
                "part paid, partly paid, partially paid, partial, part payment, partial payment,"
                        + " częściowo opłacona, częściowo zapłacona, opłacona częściowo, zapłacona częściowo,"
                        + " częściowo rozliczona, częściowo,"
                        + " שולם חלקית, שולמה חלקית, שולם חלק, תשלום חלקי, חלקי, חלקית,"
                        + " پرداخت ناقص, پرداخت جزئی, بخشی پرداخت شده, قسمتی پرداخت شده, تسویه ناقص");
        put(
                words,
                ImportState.OVERDUE,
                "overdue, late, past due, unpaid overdue,"
                        + " przeterminowana, przeterminowane, po terminie, zaległa,"
                        + " באיחור, בפיגור, מאחר, מאחרת, פיגור, עבר המועד,"
                        + " سررسید گذشته, سررسید شده, معوق, معوقه, عقب افتاده, دیرکرد");
        put(
                words,
                ImportState.CANCELLED,
                "cancelled, canceled, void, voided, deleted, withdrawn,"
                        + " anulowana, anulowane, anulowano, unieważniona, wycofana,"
                        + " מבוטל, מבוטלת, בוטל, בוטלה,"
                        + " لغو شده, لغو, باطل, باطل شده, ابطال, ابطال شده");
        return Map.copyOf(words);
    }

    private static void put(Map<String, ImportState> words, ImportState state, String written) {
        for (String word : written.split(",")) {
            words.put(key(word), state);
        }
    }

    /** The state that is written; null for an empty cell. Refuses a word that is none. */
    static @Nullable ImportState read(String written) {
        String key = key(written);
        if (key.isEmpty()) {
            return null;
        }
        ImportState state = WORDS.get(key);
        if (state == null) {
            throw new Refusal("CSV_STATE_UNKNOWN", Map.of("typed", written.strip()));
        }
        return state;
    }

    private static String key(String written) {
        return Fold.key(written).replace(" ", "");
    }
}
