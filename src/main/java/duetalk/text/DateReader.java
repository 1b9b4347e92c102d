package duetalk.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.search.Fold;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people type them and files hold them. An impossible day is refused, never rolled over. */
public final class DateReader {

    private static final int LONGEST = 80;

    private static final Pattern THREE = Pattern.compile("(\\d{1,4})[./\\- ](\\d{1,2})[./\\- ](\\d{1,4})(?:[ T].*)?");
    private static final Pattern TWO = Pattern.compile("(\\d{1,2}) ?[./\\- ] ?(\\d{1,2})\\.?");
    private static final Pattern AHEAD = Pattern.compile("\\+ ?(\\d{1,3}) ?([dwmtשחיהمر]?)");
    private static final ULocale PERSIAN = new ULocale("fa_IR@calendar=persian");
    private static final int LAST_JALALI_YEAR = 1600;
    private static final int MONTHS = 12;

    private DateReader() {}

    /** In which order the parts stand. */
    public enum Order {
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR,
        YEAR_MONTH_DAY,
        JALALI
    }

    /** Reads what a user types: "+7", "+2w", "fri", 10.12, 22.11.2026, 2026-11-22, 1405/9/1, 15 kislev, 27 nov. */
    public static LocalDate typed(String typed, LocalDate today) {
        return typed(typed, today, Months.GREGORIAN);
    }

    /** The same; months ahead ("+1m") are those of the agreement that the date is for. */
    public static LocalDate typed(String typed, LocalDate today, Months months) {
        return typed(typed, today, months, DateChoice.Calendar.GREGORIAN);
    }

    /**
     * The same.
     *
     * @param first the calendar whose dates the user writes: 9/15 is the fifteenth of Azar where that is the Persian one
     */
    public static LocalDate typed(String typed, LocalDate today, Months months, DateChoice.Calendar first) {
        String text = latin(typed);
        Matcher ahead = AHEAD.matcher(text);
        if (ahead.matches()) {
            return ahead(today, Integer.parseInt(ahead.group(1)), ahead.group(2), months);
        }
        Optional<LocalDate> words = DateWords.all().read(text, today);
        if (words.isPresent()) {
            return words.get();
        }
        Matcher parts = THREE.matcher(text);
        if (parts.matches() && parts.group(1).length() == 4) {
            boolean jalali = Integer.parseInt(parts.group(1)) < LAST_JALALI_YEAR;
            return read(typed, jalali ? Order.JALALI : Order.YEAR_MONTH_DAY);
        }
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            return withoutYear(typed, Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2)), today, first);
        }
        return read(typed, Order.DAY_MONTH_YEAR);
    }

    /** 10.12 and 10/12: the tenth of December nearest to today. In Iran the month goes first, unless it can't be one. */
    private static LocalDate withoutYear(String typed, int one, int other, LocalDate today, DateChoice.Calendar first) {
        boolean jalali = first == DateChoice.Calendar.PERSIAN;
        boolean monthFirst = jalali && one <= MONTHS;
        int month = monthFirst ? one : other;
        int day = monthFirst ? other : one;
        DateChoice.Calendar calendar = jalali ? first : DateChoice.Calendar.GREGORIAN;
        return Optional.of(month)
                .filter(number -> number >= 1 && number <= MONTHS)
                .flatMap(number -> DateWords.nearest(calendar, number, day, today))
                .orElseThrow(() -> new Refusal("DATE_IMPOSSIBLE", Map.of("typed", typed.strip())));
    }

    /** Weeks and months by their first letter in the four languages: week, tydzień, שבוע, هفته. */
    private static LocalDate ahead(LocalDate today, int number, String unit, Months months) {
        return switch (unit) {
            case "w", "t", "ש", "ه" -> today.plusWeeks(number);
            case "m", "ח", "م" -> months.plus(today, number);
            default -> today.plusDays(number);
        };
    }

    /** Reads a date whose parts stand in a known order. */
    public static LocalDate read(String written, Order order) {
        Matcher parts = THREE.matcher(latin(written));
        if (!parts.matches()) {
            throw new Refusal("DATE_NOT_A_DATE", Map.of("typed", shown(written)));
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int third = Integer.parseInt(parts.group(3));
        try {
            return switch (order) {
                case DAY_MONTH_YEAR -> LocalDate.of(year(third, parts.group(3)), second, first);
                case MONTH_DAY_YEAR -> LocalDate.of(year(third, parts.group(3)), first, second);
                case YEAR_MONTH_DAY -> LocalDate.of(year(first, parts.group(1)), second, third);
                case JALALI -> jalali(first, second, third);
            };
        } catch (DateTimeException | IllegalArgumentException impossible) {
            throw new Refusal("DATE_IMPOSSIBLE", Map.of("typed", shown(written)));
        }
    }

    private static int year(int value, String written) {
        if (written.length() == 2) {
            return 2000 + value;
        }
        if (written.length() != 4) {
            throw new DateTimeException(written);
        }
        return value;
    }

    private static LocalDate jalali(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(year, month - 1, day);
        return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    }

    private static String shown(String written) {
        return written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written.strip();
    }

    /** Nothing for a text that is longer than any date: a pattern tried on it might never come to an end. */
    private static String latin(String written) {
        if (written.length() > LONGEST) {
            return "";
        }
        StringBuilder latin = new StringBuilder();
        shown(written).codePoints().forEach(code -> {
            if (Character.isDigit(code)) {
                latin.append(Fold.digits(Character.toString(code)));
            } else if (Character.getType(code) != Character.FORMAT) {
                latin.appendCodePoint(code);
            }
        });
        return latin.toString();
    }
}
