package duetalk.text;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptText;
import duetalk.store.Shipped;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script says, in all four languages. */
class ScriptWordingTest {

    private static final Script STANDARD = Shipped.read().script();

    private static List<String> codes(Script script) {
        return ScriptWording.faults(script).stream()
                .map(ScriptWording.Fault::code)
                .distinct()
                .toList();
    }

    @Test
    void theStandardScriptSaysNothingWrongInAnyLanguage() {
        assertThat(ScriptWording.faults(STANDARD)).isEmpty();
    }

    /** A fault planted into each language is found in it, and nothing else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FORBIDDEN               | EN | script.WHY          | Or I will call the police?
            FORBIDDEN               | PL | script.WHY          | Czy mam zawiadomić policję?
            FORBIDDEN               | HE | script.WHY          | לפנות למשטרה?
            FORBIDDEN               | FA | script.WHY          | به پلیس بگویم؟
            DEBT_TO_OTHERS          | EN | script.OPEN         | It is about an unpaid invoice
            DEBT_TO_OTHERS          | PL | script.VOICEMAIL    | Dzwonię w sprawie faktury
            DEBT_TO_OTHERS          | HE | script.THIRD_PARTY  | בעניין החשבונית
            DEBT_TO_OTHERS          | FA | script.GATEKEEPER   | بابت بدهی شما
            DEBT_TO_OTHERS          | EN | script.WHAT_ABOUT.LATER | It is about money
            CONSEQUENCE_NOT_DECIDED | EN | script.EFFECT       | Then I will go to court
            CONSEQUENCE_NOT_DECIDED | PL | script.CONSEQUENCE  | Sprawa trafi do sądu
            CONSEQUENCE_NOT_DECIDED | HE | script.CONSEQUENCE  | נגיש תביעה
            CONSEQUENCE_NOT_DECIDED | FA | script.CONSEQUENCE  | به دادگاه می‌روم
            UNKNOWN_VALUE           | EN | script.WHY          | Hello {stranger}
            UNKNOWN_VALUE           | FA | script.WHY          | {form, select, m {a} f {b {stranger}} other {c}}
            VALUE_NOT_KNOWN         | PL | script.WHY          | {form, select, m {a {clause}} f {b} other {c}}
            NO_WORDS                | HE | script.WHY          | {form, select, m {a} f {} other {c}}
            UNKNOWN_VALUE           | PL | answer.FORGOT       | Zapomnienie {amount}
            VALUE_NOT_KNOWN         | HE | script.FACTS        | סיכמנו על {promised}
            VALUE_NOT_KNOWN         | EN | script.UNDISPUTED   | And {undisputed}?
            VALUE_NOT_KNOWN         | EN | script.CONSEQUENCE  | See {clause}?
            VALUE_NOT_KNOWN         | EN | script.WHEN         | You said {agreed}?
            BROKEN_PATTERN          | FA | script.WHY          | {amount
            MARKUP                  | EN | script.WHY          | <b>Why</b>?
            MARKUP                  | PL | answer.FORGOT       | <script>x</script>
            TOO_LONG                | EN | script.WHY          | one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
            """)
    void eachPlantedFaultIsFound(String code, Language language, String key, String words) {
        Script planted = STANDARD.saying(language, key, Optional.of(words));
        assertThat(codes(planted)).containsExactly(code);
        assertThat(ScriptWording.faults(planted))
                .allMatch(fault -> fault.language() == language && fault.key().equals(key));
    }

    @Test
    void wordsThatAreMissingAreFoundInEveryLanguage() {
        Script longer = ScriptText.read(ScriptText.write(STANDARD)
                .replace("answer READY > OPEN", "say PREPARE.OWN when TALKS>=9\nsay PREPARE\nanswer READY > OPEN"));
        assertThat(codes(longer)).containsExactly("NO_WORDS");
        assertThat(ScriptWording.faults(longer)).hasSize(Language.values().length);
        assertThat(codes(STANDARD.saying(Language.PL, "script.WHY", Optional.of(" "))))
                .containsExactly("NO_WORDS");
    }

    /** A consequence may stand where the user has decided on it, and only there. */
    @Test
    void whatWasDecidedMayBeSaid() {
        assertThat(Wording.consequence(new Words(Language.EN).pattern("script.CONSEQUENCE.COURT"), Language.EN))
                .contains("court");
    }
}
