package duetalk.text;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import duetalk.core.clients.Language;
import duetalk.core.search.Fold;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates written with words, in any of the four languages and three calendars: fri, ה, 27 nov, 15 kislev, ט״ו בכסלו,
 * ۹ آذر. Without a year the day nearest to today is meant.
 */
final class DateWords {

    private static final long DAY = 86_400_000L;

    /** Two years that hold every month of the Hebrew calendar, the leap month too. */
    private static final LocalDate FROM = LocalDate.of(2023, 9, 1);

    private static final int DAYS = 800;
    private static final int SHORTEST = 3;
    /** As a folded word ends. */
    private static final String DAY_IN_HEBREW = "יומ";

    private static final Pattern PARTS =
            Pattern.compile("(\\S+?)[ ./-]+(.*?\\p{L}.*?)(?:[ ./-]+(\\d{2,4}|[\\p{L}\"'\u05f3\u05f4]+))?");

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();
    private final Map<String, Integer> near = new HashMap<>();

    private record Month(DateChoice.Calendar calendar, int number) {}

    /** The names are read once; they never change. */
    private static final class Holder {
        private static final DateWords ALL = new DateWords();
    }

    static DateWords all() {
        return Holder.ALL;
    }

    private DateWords() {
        for (Language language : Language.values()) {
            for (DateChoice.Calendar calendar : DateChoice.Calendar.values()) {
                ULocale locale = Tags.locale(language).setKeywordValue("calendar", calendar.keyword());
                for (String pattern : new String[] {"MMMM", "LLLL", "MMM"}) {
                    months(calendar, locale, pattern);
                }
            }
            for (String pattern : new String[] {"EEEE", "EEE"}) {
                weekdays(Tags.locale(language), pattern);
            }
        }
        near("yesterday wczoraj אתמול دیروز", -1);
        near("today dziś dzisiaj היום امروز", 0);
        near("tomorrow jutro מחר فردا", 1);
        near("pojutrze מחרתיים پسفردا", 2);
        byHand("mo tu we th fr sa su", DayOfWeek.MONDAY);
        byHand("mon tues weds thur fri sat sun", DayOfWeek.MONDAY);
        byHand("pn wt śr cz pt so nd", DayOfWeek.MONDAY);
        byHand("א ב ג ד ה ו ש", DayOfWeek.SUNDAY);
        byHand("ראשון שני שלישי רביעי חמישי שישי שבת", DayOfWeek.SUNDAY);
        byHand("ش ی د س چ پ ج", DayOfWeek.SATURDAY);
        byHand("شنبه یک دو سه چهار پنج جمعه", DayOfWeek.SATURDAY);
    }

    /** How the days of a week are written short. */
    private void byHand(String names, DayOfWeek first) {
        DayOfWeek day = first;
        for (String name : names.split(" ")) {
            weekdays.putIfAbsent(letters(key(name)), day);
            day = day.plus(1);
        }
    }

    /** "יום ה׳", "czw." and "پنج شنبه" without what stands between and around their letters. */
    private static String letters(String key) {
        String letters = key.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.startsWith(DAY_IN_HEBREW) && letters.length() > DAY_IN_HEBREW.length()
                ? letters.substring(DAY_IN_HEBREW.length())
                : letters;
    }

    private void near(String names, int days) {
        for (String name : names.split(" ")) {
            near.put(letters(key(name)), days);
        }
    }

    private void months(DateChoice.Calendar calendar, ULocale locale, String pattern) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        for (int i = 0; i < DAYS; i += 10) {
            LocalDate day = FROM.plusDays(i);
            String name = key(format.format(new Date(day.toEpochDay() * DAY)));
            if (name.codePoints().anyMatch(Character::isLetter)) {
                months.putIfAbsent(name, new Month(calendar, at(calendar, day).get(Calendar.MONTH)));
            }
        }
    }

    private void weekdays(ULocale locale, String pattern) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale.setKeywordValue("calendar", "gregorian"));
        format.setTimeZone(TimeZone.GMT_ZONE);
        for (int i = 0; i < 7; i++) {
            LocalDate day = FROM.plusDays(i);
            weekdays.putIfAbsent(letters(key(format.format(new Date(day.toEpochDay() * DAY)))), day.getDayOfWeek());
        }
    }

    private static String key(String words) {
        return Fold.key(words).strip();
    }

    /** The day that is meant; empty when these are no words for one. */
    Optional<LocalDate> read(String typed, LocalDate today) {
        String words = key(typed);
        Integer ahead = near.get(letters(words));
        if (ahead != null) {
            return Optional.of(today.plusDays(ahead));
        }
        DayOfWeek weekday = find(weekdays, letters(words));
        if (weekday != null) {
            return Optional.of(today.with(TemporalAdjusters.next(weekday)));
        }
        return dayOfMonth(typed, today);
    }

    private Optional<LocalDate> dayOfMonth(String typed, LocalDate today) {
        Matcher parts = PARTS.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int day = number(parts.group(1));
        String name = parts.group(2);
        String year = parts.group(3);
        Month month = year == null ? month(name) : month(name + " " + year);
        if (month != null) {
            year = null;
        } else {
            month = month(name);
        }
        int inYear = year == null ? 0 : number(year);
        if (day == 0 || month == null || year != null && inYear == 0) {
            return Optional.empty();
        }
        return inYear == 0 ? nearest(month, day, today) : date(month, day, full(month, inYear, today));
    }

    /** A day and a month by their numbers, of the year in which it is nearest to today. */
    static Optional<LocalDate> nearest(DateChoice.Calendar calendar, int month, int day, LocalDate today) {
        return nearest(new Month(calendar, month - 1), day, today);
    }

    /** In a Hebrew date the month may begin with "in". */
    private @Nullable Month month(String name) {
        String key = key(name);
        Month month = find(months, key);
        return month == null && key.startsWith("ב") ? find(months, key.substring(1)) : month;
    }

    /** The value of this name, or of the only one that begins so. */
    private static <T> @Nullable T find(Map<String, T> names, String typed) {
        T exact = names.get(typed);
        if (exact != null || typed.length() < SHORTEST) {
            return exact;
        }
        Set<T> hits = new HashSet<>();
        names.forEach((name, value) -> {
            if (name.startsWith(typed)) {
                hits.add(value);
            }
        });
        return hits.size() == 1 ? hits.iterator().next() : null;
    }

    /** 0 for what is no number. */
    private static int number(String word) {
        String digits = Fold.key(word);
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : HebrewNumber.read(word);
    }

    /** Years are written short: 26, 87 or תשפ״ז without the thousands. */
    private static int full(Month month, int year, LocalDate today) {
        int now = at(month.calendar(), today).get(Calendar.EXTENDED_YEAR);
        if (year < 100) {
            return now / 100 * 100 + year;
        }
        return year < 1_000 ? now / 1_000 * 1_000 + year : year;
    }

    private static Optional<LocalDate> nearest(Month month, int day, LocalDate today) {
        int year = at(month.calendar(), today).get(Calendar.EXTENDED_YEAR);
        LocalDate best = null;
        for (int i = -1; i <= 1; i++) {
            LocalDate date = date(month, day, year + i).orElse(null);
            if (date != null && (best == null || distance(date, today) < distance(best, today))) {
                best = date;
            }
        }
        return Optional.ofNullable(best);
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    /** Empty when there is no such day in that year. */
    private static Optional<LocalDate> date(Month month, int day, int year) {
        Calendar at = calendar(month.calendar());
        at.clear();
        at.set(Calendar.EXTENDED_YEAR, year);
        at.set(Calendar.MONTH, month.number());
        at.set(Calendar.DAY_OF_MONTH, day);
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(at.getTimeInMillis(), DAY));
        boolean same = at.get(Calendar.MONTH) == month.number() && at.get(Calendar.DAY_OF_MONTH) == day;
        return same ? Optional.of(date) : Optional.empty();
    }

    private static Calendar at(DateChoice.Calendar calendar, LocalDate date) {
        Calendar at = calendar(calendar);
        at.setTimeInMillis(date.toEpochDay() * DAY);
        return at;
    }

    private static Calendar calendar(DateChoice.Calendar calendar) {
        return Calendar.getInstance(
                TimeZone.GMT_ZONE, new ULocale("en").setKeywordValue("calendar", calendar.keyword()));
    }
}
