package duetalk.letters;

import duetalk.core.money.Money;
import duetalk.text.Choice;
import duetalk.text.Voice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the values of a letter are: money, dates, names and numbers by their name. A value that is not known yet is
 * shown by its name, and the letter is not finished before it is.
 */
public final class LetterValues {

    private final Map<String, Object> known;

    private LetterValues(Map<String, Object> known) {
        this.known = known;
    }

    public static LetterValues of(Map<String, Object> known) {
        return new LetterValues(new LinkedHashMap<>(known));
    }

    /** With a value, or without it when it is empty. */
    public LetterValues with(String name, Optional<?> value) {
        Map<String, Object> changed = new LinkedHashMap<>(known);
        value.ifPresentOrElse(one -> changed.put(name, one), () -> changed.remove(name));
        return new LetterValues(changed);
    }

    public boolean has(String name) {
        return known.containsKey(name);
    }

    public Optional<Object> get(String name) {
        return Optional.ofNullable(known.get(name));
    }

    public Set<String> names() {
        return known.keySet();
    }

    /** A value as it stands in the letter, isolated; its name in brackets when it is not known. */
    public String shown(String name, Voice voice) {
        Object value = known.get(name);
        return value == null ? missing(name, voice) : voice.written(value);
    }

    static String missing(String name, Voice voice) {
        return voice.written("[" + voice.say("value." + name) + "]");
    }

    /** The values as messages take them: those that are shown carry their name with them. */
    Map<String, Object> marked(Set<String> names, Voice voice) {
        Map<String, Object> marked = new HashMap<>();
        known.forEach((name, value) -> {
            boolean chooses = value instanceof Choice || value instanceof Integer;
            marked.put(name, chooses ? value : new ValueText.Marked(name, shown(name, voice)));
        });
        names.forEach(name -> marked.computeIfAbsent(name, any -> new ValueText.Marked(name, missing(name, voice))));
        return marked;
    }

    /** Some of the values as they are kept with a draft. */
    public String written(Set<String> names) {
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            String value = switch (known.get(name)) {
                case LocalDate date -> "d " + date;
                case Money money -> "m " + money.minor() + " " + money.currency();
                case Integer whole -> "i " + whole;
                case String text -> "t " + text.replace("\n", " ");
                case null, default -> "";
            };
            if (!value.isEmpty()) {
                out.append(name).append(' ').append(value).append('\n');
            }
        }
        return out.toString();
    }

    /** With the values that were kept; what can't be read is left out. */
    public LetterValues withWritten(String written) {
        LetterValues result = this;
        for (String line : written.lines().toList()) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3) {
                result = result.with(parts[0], read(parts[1], parts[2]));
            }
        }
        return result;
    }

    private static Optional<Object> read(String kind, String value) {
        try {
            return switch (kind) {
                case "d" -> Optional.of(LocalDate.parse(value));
                case "m" -> {
                    String[] parts = value.split(" ");
                    yield Optional.of(new Money(Long.parseLong(parts[0]), parts[1]));
                }
                case "i" -> Optional.of(Integer.valueOf(value));
                case "t" -> Optional.of(value);
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** The names that a kept piece of values holds. */
    public static Set<String> namesIn(String written) {
        return written.lines()
                .map(line -> line.split(" ", 2)[0])
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
