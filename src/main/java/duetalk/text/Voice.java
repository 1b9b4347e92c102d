package duetalk.text;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.core.calendar.Months;
import duetalk.core.clients.Language;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One language with everything that is said in it: words, amounts, dates, direction. */
public final class Voice {

    private static final char NO_BREAK = '\u00a0';

    private final Language language;
    private final Words words;
    private final Amounts amounts;
    private final Dates dates;

    private Voice(Language language, Words words, Amounts amounts, Dates dates) {
        this.language = language;
        this.words = words;
        this.amounts = amounts;
        this.dates = dates;
    }

    public static Voice of(Language language) {
        return of(language, DateChoice.usual(language));
    }

    public static Voice of(Language language, DateChoice choice) {
        return new Voice(language, new Words(language), new Amounts(language), new Dates(language, choice));
    }

    /** The same with other patterns for some keys: the user's own words. */
    public Voice with(Map<String, String> own) {
        return own.isEmpty() ? this : new Voice(language, words.with(own), amounts, dates);
    }

    /** The same as one speaks: amounts are said as they are said aloud, not as a letter writes them. */
    public Voice spoken() {
        return new Voice(language, words, amounts.spoken(), dates);
    }

    public Language language() {
        return language;
    }

    public Words words() {
        return words;
    }

    public Amounts amounts() {
        return amounts;
    }

    public Dates dates() {
        return dates;
    }

    /** Whether this language is written from right to left. */
    public boolean isRightToLeft() {
        return isRightToLeft(language);
    }

    public static boolean isRightToLeft(Language language) {
        return language == Language.HE || language == Language.FA;
    }

    /**
     * Says a message. Values come as name, value, name, value: money and dates are written as the language writes
     * them, texts are isolated, a {@link Choice} only chooses a form, whole numbers count.
     */
    public String say(String key, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return say(key, values);
    }

    public String say(String key, Map<String, Object> values) {
        Map<String, Object> written = new HashMap<>();
        values.forEach((name, value) -> written.put(name, write(value)));
        return tidy(words.fill(key, written));
    }

    /** In Polish the point of "r." (year) also ends the sentence. */
    private String tidy(String sentence) {
        return language == Language.PL ? sentence.replace("r.\u2069.", "r.\u2069") : sentence;
    }

    private Object write(Object value) {
        return switch (value) {
            case Money money -> amounts.of(money);
            case Sums sums -> beside(sums.all());
            case LocalDate date -> dates.full(date);
            case LocalTime time -> dates.hour(time);
            case Choice choice -> choice.word();
            case Ltr ltr -> Isolate.leftToRight(ltr.value());
            case String text -> Isolate.value(text);
            default -> value;
        };
    }

    /** Sums beside each other, the last after an "and". */
    private String beside(List<Money> sums) {
        List<String> written = sums.stream().map(amounts::of).toList();
        if (written.size() < 2) {
            return String.join("", written);
        }
        String before = String.join(words.fill("list.comma", Map.of()) + " ", written.subList(0, written.size() - 1));
        return words.fill("list.and", Map.of("before", before, "last", written.getLast()));
    }

    /** A value as it stands in a sentence: money, a date, an hour, a text; isolated. */
    public String written(Object value) {
        return String.valueOf(write(value));
    }

    /** A sum in words, where letters of this language carry one; empty elsewhere. */
    public Optional<String> inWords(Money money) {
        return AmountWords.of(money, this);
    }

    /** Reads an amount as a speaker of this language types it; refuses with a code what can't be one. */
    public Money amountTyped(String typed, String currency) {
        return AmountReader.typed(typed, currency, language == Language.PL ? ',' : '.');
    }

    /** Reads a date as a user of this language's first calendar types it; refuses with a code what is none. */
    public LocalDate dateTyped(String typed, LocalDate today, Months months) {
        return DateReader.typed(typed, today, months, dates.choice().first());
    }

    /** Reads a plain number, such as a percentage, in digits of any script. */
    public BigDecimal numberTyped(String typed) {
        return AmountReader.number(typed);
    }

    /** Words as they begin a line: the first letter large. Hebrew and Persian know no such letters. */
    public String capital(String words) {
        for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
            int letter = words.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                return words.substring(0, i)
                        + Character.toString(Character.toTitleCase(letter))
                        + words.substring(i + Character.charCount(letter));
            }
        }
        return words;
    }

    /** What an enum's value is called: {@code group.NAME}. */
    public String name(String group, Enum<?> value) {
        return words.fill(group + "." + value.name(), Map.of());
    }

    /**
     * Where a figure is from. What is shipped names its source by a code, with article or number after a semicolon;
     * what the user entered stands as they wrote it.
     */
    public String source(String source) {
        int cut = source.indexOf(';');
        String key = "source." + (cut < 0 ? source : source.substring(0, cut));
        if (!words.has(key)) {
            return Isolate.value(source);
        }
        String name = words.fill(key, Map.of());
        String comma = language == Language.FA ? "، " : ", ";
        return cut < 0
                ? name
                : name
                        + comma
                        + Isolate.leftToRight(source.substring(cut + 1).strip().replace(' ', NO_BREAK));
    }

    /** Why an act was refused, and what to do. */
    public String problem(Refusal refusal) {
        return say("problem." + refusal.code(), refusal.values());
    }

    /** Why the book can't be opened or written, and what to do. */
    public String problem(BookProblem problem) {
        return say("book." + problem.kind().name(), "place", new Ltr(problem.place()));
    }
}
