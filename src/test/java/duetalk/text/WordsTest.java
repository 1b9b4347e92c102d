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
            "today.last",
            "today.done.line",
            "clients.last",
            "timeline.contact",
            "payment.invoice.line",
            "import.nocolumn",
            "sender.someone",
            "calendar.at",
            "letter.date",
            "interest.segment",
            "figures.change.line",
            "safety.megabytes",
            "safety.moment",
            "list.comma",
            "today.wish");

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
        Set<String> selectors = Set.of("form", "mine", "client", "me", "name");
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

    /** Codes that the rules give out are looked up by their name. */
    @Test
    void everyCodeHasItsWords() throws IOException {
        List<String> missing = new ArrayList<>();
        add(missing, "problem", codes("Refusal\\(\\s*\"([A-Z_]+)\""));
        add(missing, "book", names(duetalk.core.book.BookProblem.Kind.values()));
        add(missing, "work", names(duetalk.core.followups.WorkReason.values()));
        add(missing, "followup", names(duetalk.core.followups.FollowUpKind.values()));
        add(missing, "outcome", names(duetalk.core.contacts.Outcome.values()));
        add(missing, "reason", names(duetalk.core.contacts.Reason.values()));
        add(missing, "channel", names(duetalk.core.contacts.Channel.values()));
        add(missing, "method", names(duetalk.core.invoices.PaymentMethod.values()));
        add(missing, "invoice.state", names(duetalk.core.invoices.InvoiceState.values()));
        add(missing, "promise", names(duetalk.core.promises.PromiseState.values()));
        add(missing, "kind", names(duetalk.core.clients.ClientKind.values()));
        add(missing, "language", names(Language.values()));
        add(missing, "form", names(duetalk.core.clients.AddressForm.values()));
        add(missing, "fee", names(duetalk.core.clients.LateFee.values()));
        add(missing, "place", names(duetalk.core.calendar.Place.values()));
        add(missing, "holiday", names(duetalk.core.calendar.Holiday.values()));
        add(missing, "hours", names(duetalk.core.calendar.CallHours.Why.values()));
        add(missing, "way", names(duetalk.core.letters.LetterWay.values()));
        add(missing, "figure", names(duetalk.core.figures.FigureKind.values()));
        duetalk.store.Shipped shipped = duetalk.store.Shipped.read();
        List<String> sources = Stream.concat(
                        shipped.figures().all().stream().map(duetalk.core.figures.Figure::source),
                        shipped.restDays().stream().map(duetalk.core.calendar.RestRule::source))
                .map(source -> source.replaceAll(";.*", ""))
                .distinct()
                .toList();
        assertThat(sources).hasSizeGreaterThan(30);
        add(missing, "source", sources);
        add(missing, "group", names(duetalk.core.figures.FigureGroup.values()));
        add(missing, "law", names(duetalk.core.figures.Jurisdiction.values()));
        add(missing, "sureness", names(duetalk.core.figures.Sureness.values()));
        add(missing, "term", names(duetalk.core.clients.TermKind.values()));
        add(missing, "client.terms.line", names(duetalk.core.clients.TermKind.values()));
        add(missing, "risk", names(duetalk.core.record.RiskSign.Level.values()));
        add(missing, "risk.reason", names(duetalk.core.record.RiskSign.Reason.values()));
        add(missing, "mode", names(duetalk.core.interest.InterestMode.values()));
        add(missing, "basis", names(duetalk.core.interest.InterestBasis.Why.values()));
        add(missing, "interest.missing", names(duetalk.core.interest.Interest.Missing.values()));
        add(missing, "settings.page", names(duetalk.ui.common.Destination.Settings.Page.values()));
        add(missing, "phase", names(duetalk.core.script.Phase.values()));

        assertThat(missing).isEmpty();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> codes(String expression) throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = Pattern.compile(expression).matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static void add(List<String> missing, String group, List<String> codes) {
        codes.stream()
                .map(code -> group + "." + code)
                .filter(key -> !ENGLISH.has(key))
                .forEach(missing::add);
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
