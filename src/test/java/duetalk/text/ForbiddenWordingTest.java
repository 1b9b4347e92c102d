package duetalk.text;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is said or written threatens, shames, or tells a third party of the debt. */
class ForbiddenWordingTest {

    private static final String START = "(?<!\\p{L})";
    private static final String END = "(?!\\p{L})";

    /** Never, anywhere. */
    private static final Map<Language, String> NEVER = Map.of(
            Language.EN,
            START
                    + "(police|prison|jail|arrest(ed|ing)?|bailiffs?|ashamed|black ?list\\p{L}*|thie(f|ves)|liars?|crooks?|or else)"
                    + END,
            Language.PL,
            START
                    + "(policj|więzieni|areszt|prokuratur|wstyd|kompromit|złodziej|kłamc|oszust|czarn\\p{L}+ list)\\p{L}*",
            Language.HE,
            START + "[ושהבלכמ]{0,3}(משטרה|משטרת|כלא|מאסר|מעצר|שיימינג|נוכלים|גנב(ת|ים)?|שקרן|בושה)" + END,
            Language.FA,
            START + "(پلیس|کلانتری|زندان|حبس|بازداشت|کلاه ?بردار|بد ?حساب|دروغ ?گو|آبروریزی)\\p{L}*");

    /** Never before it is known who listens, nor to anyone else. */
    private static final Map<Language, String> NOT_TO_OTHERS = Map.of(
            Language.EN,
            START
                    + "(debts?|owe[sd]?|owing|unpaid|overdue|outstanding|arrears|invoices?|pay(ment|ments|ing)?|paid|court|legal|money|amount)"
                    + END + "|[£€$₪]",
            Language.PL,
            START
                    + "(dług(u|i|iem)?|dłużni\\p{L}*|zaleg\\p{L}*|płatno\\p{L}*|(za|w|s|o)pła[tcć]\\p{L}*|faktur\\p{L}*|należnoś\\p{L}*|kwot\\p{L}*|zł)"
                    + END,
            Language.HE,
            START + "[ושהבלכמ]{0,3}(חוב|חובות|חייבים|פיגור|חשבונית|חשבוניות|תשלום|תשלומים|שולם|סכום|גבייה|תביעה)" + END
                    + "|₪",
            Language.FA,
            START + "(بدهی|بدهکار|طلب|معوق|سررسید|پرداخت|فاکتور|صورت ?حساب|وصول|مطالبه|مبلغ|تومان|ریال)\\p{L}{0,4}"
                    + END);

    private static final List<String> HEARD_BY_ANYONE = List.of(
            "script.OPEN",
            "script.GOOD_TIME",
            "script.VOICEMAIL",
            "script.THIRD_PARTY",
            "script.WRONG_NUMBER",
            "script.CALL_BACK");

    static Stream<Arguments> languages() {
        return Stream.of(Language.values()).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingSaidOrWrittenThreatensOrShames(Language language) {
        Words words = new Words(language);
        Pattern never = Pattern.compile(NEVER.get(language));
        words.keys().stream()
                .filter(key -> key.startsWith("script.") || key.startsWith("letter.") || key.startsWith("answer."))
                .forEach(key -> assertThat(
                                never.matcher(folded(words.pattern(key))).find())
                        .as(language + " " + key)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingAboutMoneyIsHeardByAnyoneElse(Language language) {
        Words words = new Words(language);
        Pattern notToOthers = Pattern.compile(NOT_TO_OTHERS.get(language));
        HEARD_BY_ANYONE.forEach(key -> assertThat(
                        notToOthers.matcher(folded(words.pattern(key))).find())
                .as(language + " " + key)
                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thePatternsFindWhatTheyAreFor(Language language) {
        Map<Language, List<String>> wrong = Map.of(
                Language.EN, List.of("I will call the police", "about your unpaid invoice"),
                Language.PL, List.of("zawiadomię policję", "w sprawie faktury"),
                Language.HE, List.of("אפנה למשטרה", "בעניין החוב"),
                Language.FA, List.of("به پلیس خبر می‌دهم", "بابت بدهی شما"));
        assertThat(Pattern.compile(NEVER.get(language))
                        .matcher(folded(wrong.get(language).getFirst()))
                        .find())
                .isTrue();
        assertThat(Pattern.compile(NOT_TO_OTHERS.get(language))
                        .matcher(folded(wrong.get(language).getLast()))
                        .find())
                .isTrue();
    }

    private static String folded(String text) {
        String masked = text.replaceAll("\\{(\\w+)}", "X");
        return Normalizer.normalize(masked, Normalizer.Form.NFKC)
                .replaceAll("[\\u200C-\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\u0591-\\u05C7\\u064B-\\u0655\\u0670]", "")
                .replace('״', '"')
                .replace('־', '-')
                .toLowerCase(Locale.ROOT);
    }
}
