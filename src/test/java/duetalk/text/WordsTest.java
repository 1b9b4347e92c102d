package duetalk.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import duetalk.core.clients.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the four languages are complete, whole and rightly built. */
class WordsTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Words ENGLISH = new Words(Language.EN);

    private static final Set<String> SAME_IN_ALL = Set.of(
            "import.stayed",
            "today.last",
            "calendar.holiday.there",
            "calendar.line",
            "about.version",
            "calendar.paper.line",
            "ladder.next",
            "ladder.rest.open",
            "phone.named",
            "today.payments.hit",
            "today.done.line",
            "clients.last",
            "timeline.contact",
            "payment.invoice.line",
            "correct.of",
            "payment.split.charge",
            "import.nocolumn",
            "import.column",
            "import.term.none",
            "import.near.pair",
            "sender.someone",
            "calendar.at",
            "letter.date",
            "letter.number",
            "letters.part",
            "interest.segment",
            "figures.change.line",
            "safety.megabytes",
            "safety.moment",
            "list.comma",
            "today.wish",
            "dispute.invoice.line",
            "log.addition",
            "log.row",
            "log.step",
            "log.when",
            "papers.letter",
            "plan.allot.line",
            "plan.percent",
            "scripts.node",
            "scripts.try.clause",
            "scripts.try.invoice",
            "scripts.try.phone");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(new Words(language).keys()).isEqualTo(ENGLISH.keys());
    }

    /** A letter may leave a name out where the language opens without one; it never invents a value. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noLanguageAsksForAValueThatEnglishDoesNotKnow(Language language) {
        Words words = new Words(language);
        Set<String> selectors = Set.of("form", "mine", "client", "me", "name", "spelt", "words");
        for (String key : words.keys()) {
            Set<String> extra = new TreeSet<>(names(words.pattern(key)));
            extra.removeAll(names(ENGLISH.pattern(key)));
            extra.removeAll(selectors);
            assertThat(extra).as(key).isEmpty();
        }
    }

    private static Set<String> names(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pluralsHaveEveryCategoryOfTheLanguage(Language language) {
        Words words = new Words(language);
        Set<String> wanted =
                new TreeSet<>(PluralRules.forLocale(Tags.locale(language)).getKeywords());
        for (String key : words.keys()) {
            for (Set<String> found : plurals(words.pattern(key))) {
                if (language == Language.FA) {
                    assertThat(found).as(key).contains("other");
                } else {
                    assertThat(found).as(key).containsAll(wanted);
                }
            }
        }
    }

    private static List<Set<String>> plurals(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        List<Set<String>> all = new ArrayList<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> selectors = new TreeSet<>();
                int end = parsed.getLimitPartIndex(i);
                for (int k = i + 1; k < end; k++) {
                    MessagePattern.Part inner = parsed.getPart(k);
                    if (inner.getType() == MessagePattern.Part.Type.ARG_START) {
                        k = parsed.getLimitPartIndex(k);
                    } else if (inner.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                        selectors.add(parsed.getSubstring(inner));
                    }
                }
                all.add(selectors);
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noMessageHasAStraightApostropheOrDoubleSpace(Language language) {
        Words words = new Words(language);
        for (String key : words.keys()) {
            assertThat(words.pattern(key)).as(key).doesNotContain("'");
            if (!key.equals("start.help")) {
                assertThat(words.pattern(key)).as(key).doesNotContain("  ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"HE", "FA"})
    void rightToLeftLanguagesAreWrittenInTheirOwnScript(Language language) {
        Words words = new Words(language);
        Pattern own = Pattern.compile(language == Language.HE ? "[א-ת]" : "[آ-ی]");
        List<String> foreign = words.keys().stream()
                .filter(key -> !SAME_IN_ALL.contains(key))
                .filter(key -> !words.pattern(key).isEmpty())
                .filter(key -> !own.matcher(words.pattern(key)).find())
                .filter(key -> !key.matches("sample\\.me\\..*|capture\\.promised|summary\\.promise\\.line"))
                .toList();

        assertThat(foreign).isEmpty();
    }

    @Test
    void polishIsNotEnglish() {
        Words polish = new Words(Language.PL);
        Set<String> allowed = new TreeSet<>(SAME_IN_ALL);
        allowed.addAll(Set.of(
                "channel.EMAIL",
                "client.email",
                "field.EMAIL",
                "field.STATUS",
                "holiday.YOM_KIPPUR",
                "holiday.SUKKOT",
                "import.separator",
                "letter.to",
                "law.IR",
                "place.IR"));
        List<String> same = polish.keys().stream()
                .filter(key -> !allowed.contains(key))
                .filter(key -> polish.pattern(key).equals(ENGLISH.pattern(key)))
                .toList();

        assertThat(same).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void persianUsesPersianLetters(Language language) {
        Words words = new Words(language);
        for (String key : words.keys()) {
            assertThat(words.pattern(key)).as(key).doesNotContain("ي", "ك");
        }
    }

    /** What stands as a literal in the sources, and in FXML behind a per cent sign, is a message. */
    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Set<String> used = new TreeSet<>();
        Pattern java = Pattern.compile("(?:say|\\.words\\(\\)\\.fill)\\(\\s*\"([a-zA-Z.0-9_]+)\"\\s*[,)]");
        Pattern fxml = Pattern.compile("\"%([\\w.]+)\"");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".java") || name.endsWith(".fxml")) {
                    Matcher found = (name.endsWith(".java") ? java : fxml).matcher(Files.readString(file));
                    while (found.find()) {
                        used.add(found.group(1));
                    }
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(150);
        assertThat(used.stream().filter(key -> !ENGLISH.has(key)).collect(Collectors.toList()))
                .isEmpty();
    }

    @Test
    void everyTextOfAScreenComesFromTheWords() throws IOException {
        Pattern literal = Pattern.compile("(?:text|promptText)=\"([^%$\"][^\"]*)\"");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".fxml")).toList()) {
                Matcher matcher = literal.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }

        assertThat(found).containsOnly("Duetalk");
    }

    @Test
    void polishCountsAsPolesDo() {
        Voice polish = Voice.of(Language.PL);
        assertThat(Stream.of(1, 2, 5, 12, 21, 22, 25, 101).map(days -> polish.say("days.late", "days", days)))
                .containsExactly(
                        "1 dzień po terminie",
                        "2 dni po terminie",
                        "5 dni po terminie",
                        "12 dni po terminie",
                        "21 dni po terminie",
                        "22 dni po terminie",
                        "25 dni po terminie",
                        "101 dni po terminie");
        assertThat(Stream.of(1, 3, 5, 22).map(count -> polish.say("today.title", "count", count)))
                .containsExactly("Dziś 1 sprawa", "Dziś 3 sprawy", "Dziś 5 spraw", "Dziś 22 sprawy");
    }

    @Test
    void hebrewKnowsTwoAndPersianItsOwnDigits() {
        assertThat(Voice.of(Language.HE).say("days.late", "days", 2)).isEqualTo("יומיים באיחור");
        assertThat(Voice.of(Language.FA).say("days.late", "days", 71)).isEqualTo("۷۱ روز دیرکرد");
    }

    @Test
    void aPolishSentenceEndsWithOnePointAfterTheYear() {
        String sentence = Voice.of(Language.PL)
                .say("script.FACTS", "invoice", "1", "amount", "2", "due", java.time.LocalDate.of(2026, 9, 14));

        assertThat(Isolate.open(sentence)).contains("14\u00a0września 2026\u00a0r., a wpłaty");
        assertThat(Isolate.open(
                        Voice.of(Language.PL).say("letter.date", "date", java.time.LocalDate.of(2026, 9, 14)) + "."))
                .isEqualTo("14\u00a0września 2026\u00a0r..");
    }
}
