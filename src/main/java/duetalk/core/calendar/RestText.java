package duetalk.core.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** Days of rest as the lines of the table that is shipped, and rules as the words in it and in the book. */
public final class RestText {

    private static final int FIELDS = 6;

    private RestText() {}

    public static List<RestRule> read(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(RestText::rule)
                .toList();
    }

    /** Says which line it is that can't be: an impossible day is refused, never taken for another. */
    private static RestRule rule(String line) {
        try {
            return read(line);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("no such day: " + line, impossible);
        }
    }

    private static RestRule read(String line) {
        String[] field = line.split("\t", -1);
        if (field.length != FIELDS) {
            throw new IllegalArgumentException("not " + FIELDS + " fields: " + line);
        }
        return new RestRule(
                0,
                Place.valueOf(field[0]),
                Holiday.valueOf(field[1]),
                "",
                falls(field[2]),
                LocalDate.parse(field[3]),
                field[4].equals("-") ? null : LocalDate.parse(field[4]),
                field[5]);
    }

    /** Reads a rule such as {@code easter 60}. */
    public static Falls falls(String words) {
        String[] word = words.split(" ");
        return switch (word[0]) {
            case "weekly" -> new Falls.Weekly(DayOfWeek.valueOf(word[1]));
            case "fixed" -> new Falls.Fixed(MonthDay.parse("--" + word[1]), false);
            case "replaced" -> new Falls.Fixed(MonthDay.parse("--" + word[1]), true);
            case "easter" -> new Falls.ByEaster(Integer.parseInt(word[1]));
            case "first", "last" ->
                new Falls.InMonth(word[0].equals("last"), DayOfWeek.valueOf(word[1]), Integer.parseInt(word[2]));
            case "hebrew" -> new Falls.Hebrew(Integer.parseInt(word[1]), Integer.parseInt(word[2]), false);
            case "hebrew-off-sabbath" -> new Falls.Hebrew(Integer.parseInt(word[1]), Integer.parseInt(word[2]), true);
            case "persian" -> new Falls.Persian(Integer.parseInt(word[1]), Integer.parseInt(word[2]));
            case "once" -> new Falls.Once(LocalDate.parse(word[1]));
            default -> throw new IllegalArgumentException("no rule of rest: " + words);
        };
    }
}
