package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.core.clients.ClientKind;
import duetalk.core.search.Fold;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind a client is by the words of a list, or by the legal form in the name. */
final class KindWords {

    private static final Map<String, ClientKind> WORDS = words();

    /** Only forms that no human being has in their name. */
    private static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}.])(ltd|limited|llp|plc|inc|llc|gmbh|ag|b\\.?v|s\\.?r\\.?l|"
                    + "sp\\.? ?z ?o\\.? ?o|sp\\.? ?j|sp\\.? ?k|s\\.? ?a|s\\.? ?c|spółka|spółdzielnia|przedsiębiorstwo|"
                    + "fundacja|stowarzyszenie|בע[\"״”']{1,2}מ|ע[\"״”']{1,2}ר|חל[\"״”']{1,2}צ|חברת|עמותת|"
                    + "شرکت|شركت|مؤسسه|موسسه|تعاونی)\\.?(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PUBLIC = Pattern.compile(
            "^(urząd|gmina|szkoła|uniwersytet|עיריית|מועצת|משרד ה|دانشگاه|شهرداری|اداره کل|وزارت)(?![\\p{L}]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private KindWords() {}

    private static Map<String, ClientKind> words() {
        Map<String, ClientKind> words = new HashMap<>();
        put(
                words,
                ClientKind.BUSINESS,
                "business, company, firm, corporate, organisation, organization, b2b, firma, spółka, przedsiębiorca,"
                        + " przedsiębiorstwo, osoba prawna, עסק, עסקי, חברה, תאגיד, לקוח עסקי, شرکت, تجاری, حقوقی,"
                        + " شخص حقوقی");
        put(
                words,
                ClientKind.CONSUMER,
                "private, private client, private person, consumer, individual, person, b2c, home, domestic, osoba,"
                        + " osoba fizyczna, osoba prywatna, konsument, prywatny, prywatna, klient prywatny,"
                        + " klient indywidualny, פרטי, פרטית, לקוח פרטי, אדם פרטי, צרכן, יחיד, شخصی, شخص, حقیقی,"
                        + " شخص حقیقی, مشتری شخصی, مصرف کننده, خانگی");
        put(
                words,
                ClientKind.SOLE_TRADER,
                "sole trader, self employed, freelancer, jednoosobowa działalność, jednoosobowa działalność gospodarcza,"
                        + " działalność gospodarcza, jdg, עוסק, עוסק מורשה, עוסק פטור, עוסק יחיד, עצמאי,"
                        + " کسب و کار شخصی, صاحب کسب و کار");
        put(
                words,
                ClientKind.PUBLIC_BODY,
                "public, public body, public sector, government, b2g, instytucja publiczna, sektor publiczny, urząd,"
                        + " גוף ציבורי, ציבורי, ממשלתי, نهاد عمومی, دولتی");
        put(
                words,
                ClientKind.PUBLIC_HEALTH,
                "public hospital, nhs, publiczny szpital, בית חולים ציבורי, بیمارستان دولتی");
        return Map.copyOf(words);
    }

    private static void put(Map<String, ClientKind> words, ClientKind kind, String written) {
        for (String word : written.split(",")) {
            words.put(Headings.plain(word), kind);
        }
    }

    /**
     * The kind that a cell says, else the one that the name says; null when neither does.
     *
     * @throws Refusal CSV_KIND_UNKNOWN for a word that is none
     */
    static @Nullable ClientKind of(String cell, String name) {
        if (Fold.key(cell).isEmpty()) {
            String bare = name.strip().toLowerCase(Locale.ROOT);
            return PUBLIC.matcher(bare).matches()
                    ? ClientKind.PUBLIC_BODY
                    : FORM.matcher(bare).find() ? ClientKind.BUSINESS : null;
        }
        ClientKind kind = WORDS.get(Headings.plain(cell));
        if (kind == null) {
            throw new Refusal("CSV_KIND_UNKNOWN", Map.of("typed", cell.strip()));
        }
        return kind;
    }
}
