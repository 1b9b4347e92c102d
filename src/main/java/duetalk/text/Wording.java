package duetalk.text;

import duetalk.core.clients.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wording that harms: what must never be said to anyone, and what speaks of consequences (facts/domain, 4.1 and section
 * 8, rules 12 and 23). Look at a text with its values left out: a client's own name may hold any word.
 */
public final class Wording {

    private static final String START = "(?<!\\p{L})";
    private static final String END = "(?!\\p{L})";
    private static final String HEBREW = START + "[ושהבלכמ]{0,3}";

    /** Threats, shame, third parties. */
    private static final Map<Language, Pattern> NEVER = Map.of(
            Language.EN,
            Pattern.compile(START
                    + "(police|prison|jail|arrest(ed|ing)?|bailiffs?|name and shame|ashamed|humiliat\\p{L}*|ruin (you|your)"
                    + "|black ?list\\p{L}*|thie(f|ves)|liars?|crooks?|you will regret|or else"
                    + "|(tell|inform|contact) (your|the) (family|wife|husband|neighbou?rs|employer|customers|clients))"
                    + END),
            Language.PL,
            Pattern.compile(START
                    + "((policj|więzieni|areszt|prokuratur|wstyd|kompromit|złodziej|kłamc|pożałuj)\\p{L}*"
                    + "|(oszust|oszukań|oszukuj|naciągacz)\\p{L}*|czarn\\p{L}+ list\\p{L}+"
                    + "|(powiadomi|poinformuj|zawiadomi)\\p{L}* (rodzin|żon|męż|sąsiad|pracodawc)\\p{L}*)"),
            Language.HE,
            Pattern.compile(HEBREW
                    + "(משטרה|משטרת|שוטר(ים)?|כלא|מאסר|מעצר|מעצרים|שיימינג|נוכלים|נוכלת|גנב(ת|ים)?|רמאי(ת|ם)?|שקרן|שקרני(ת|ם))"
                    + END
                    + "|" + START + "ו?ה?בושה" + END + "|ה?רשימה ה?שחורה|" + START + "תתחרט[יו]?" + END
                    + "|" + START
                    + "(אספר|נספר|אודיע|נודיע) ל(משפחה|משפחתך|אשתך|בעלך|מעסיק|שכנים|לקוחות)\\p{L}*"),
            Language.FA,
            Pattern.compile(START
                    + "(پلیس|کلانتری|زندان|حبس|بازداشت|شر ?خر|کلاه ?بردار|بد ?حساب|دروغ ?گو|حرام ?خور|حق ?الناس|آبروریزی|بی ?آبرو)\\p{L}*"
                    + "|حکم جلب|آبروی ?(شما|تان)|(لیست|فهرست) سیاه|پشیمان (می|خواه)"
                    + "|به (خانواده|همسر|همسایه|کارفرما|مشتریان)\\p{L}* (خبر|می ?گو|اطلاع)"));

    /** Consequences, which only the user's own decision brings into a letter. */
    private static final Map<Language, Pattern> CONSEQUENCES = Map.of(
            Language.EN,
            Pattern.compile(START
                    + "(court|legal (action|proceedings)|solicitor|letter before claim|ccj|statutory interest|suspend\\p{L}*|collection agency)"
                    + END),
            Language.PL,
            Pattern.compile(START
                    + "(sąd(u|em|owi|owy|ow\\p{L}+|zie|y|ów)?|poz(ew|wu|wem|wie|wy|wać|wan\\p{L}+)|komorni\\p{L}+|egzekuc\\p{L}*"
                    + "|windykac\\p{L}*|wstrzym\\p{L}*|odset\\p{L}*|rekompensat\\p{L}*)"
                    + END),
            Language.HE,
            Pattern.compile(HEBREW
                    + "(תביעה|תביעות|בית[ -]ה?משפט|הלי(ך|כים) משפטי(ים)?|עורך[ -]דין|עורכת[ -]דין|עו\"ד|הוצאה לפועל|הוצל\"פ|ריבית|חברת גבייה)"
                    + END),
            Language.FA,
            Pattern.compile(
                    "(دادگاه|دادخواست|طرح دعو[ای]|اجرائیه|اجراییه|مراجع قضایی|مرجع قضایی|اظهارنامه|خسارت تاخیر|خسارت تأخیر"
                            + "|دیرکرد|شرکت وصول)"));

    /** What nobody else may hear, nor the client before it is known that it is they. */
    private static final Map<Language, Pattern> NOT_TO_OTHERS = Map.of(
            Language.EN,
            Pattern.compile(START
                    + "(debts?|debtor|owe[sd]?|owing|unpaid|overdue|outstanding|arrears|invoices?|pay(ment|ments|ing)?|paid"
                    + "|court|legal|money|amount|collections?)"
                    + END + "|[£€$₪]"),
            Language.PL,
            Pattern.compile(START
                    + "(dług(u|i|iem|ów|ach)?|dłużni\\p{L}*|zadłuż\\p{L}*|zaleg\\p{L}*|nie(za|o)płac\\p{L}*|płatno\\p{L}*"
                    + "|(za|w|s|o)pła[tcć]\\p{L}*|faktur\\p{L}*|należnoś\\p{L}*|windyk\\p{L}*|odset\\p{L}*|przelew\\p{L}*"
                    + "|rat(a|y|ę|ą|ach)|kwot\\p{L}*|zł)"
                    + END),
            Language.HE,
            Pattern.compile(HEBREW
                    + "(חוב|חובות|חובך|חייבת?|חייבים|פיגור(ים)?|חשבונית|חשבוניות|תשלום|תשלומים|שולם|סכום|גבייה|תביעה|ריבית|שקל(ים)?|ש\"ח)"
                    + END + "|₪"),
            Language.FA,
            Pattern.compile(START
                    + "(بدهی|بدهکار|طلب|طلبکار|معوق|سررسید|پرداخت|فاکتور|صورت ?حساب|وصول|مطالبه|قسط|اقساط|مبلغ|تومان|ریال|دادگاه|شکایت)\\p{L}{0,4}"
                    + END + "|" + START + "چک(ی|ها|تان)?" + END));

    private Wording() {}

    /** The first piece of a text that speaks of the debt: never to anyone but the client (facts/domain 4.1). */
    public static Optional<String> toOthers(String text, Language language) {
        return first(NOT_TO_OTHERS, text, language);
    }

    /** The first piece of a text that may never be said, in any case. */
    public static Optional<String> never(String text, Language language) {
        return first(NEVER, text, language);
    }

    /** The first piece of a text that speaks of a consequence. */
    public static Optional<String> consequence(String text, Language language) {
        return first(CONSEQUENCES, text, language);
    }

    private static Optional<String> first(Map<Language, Pattern> patterns, String text, Language language) {
        Pattern pattern = patterns.get(language);
        if (pattern == null) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(folded(text));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** As the patterns are written: no marks, no control characters, one kind of quotes and letters. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u200C-\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\u0591-\\u05BD\\u05BF-\\u05C7\\u064B-\\u0653\\u0655\\u0670]", "")
                .replace('״', '"')
                .replace('׳', '\'')
                .replace('־', '-')
                .replace('ي', 'ی')
                .replace('ك', 'ک')
                .toLowerCase(Locale.ROOT);
    }
}
