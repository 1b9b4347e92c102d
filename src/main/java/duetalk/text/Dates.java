package duetalk.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import duetalk.core.clients.Language;
import duetalk.text.DateChoice.Calendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates and hours as one language writes them, in the calendars that were chosen. */
public final class Dates {

    private static final long DAY = 86_400_000L;

    private final Language language;
    private final DateChoice choice;
    private final Map<String, DateFormat> formats = new HashMap<>();

    Dates(Language language, DateChoice choice) {
        this.language = language;
        this.choice = choice;
    }

    public DateChoice choice() {
        return choice;
    }

    /** The same language with another calendar first. */
    public Dates with(Calendar first) {
        return new Dates(language, new DateChoice(first, choice.second()));
    }

    /** For tables: 22/11/2026, 22.11.2026, ۱۴۰۵/۰۹/۰۱. */
    public String brief(LocalDate date) {
        return Isolate.leftToRight(in(
                choice.first(),
                date,
                switch (choice.first()) {
                    case PERSIAN -> "y/MM/dd";
                    case HEBREW -> "d MMM y";
                    case GREGORIAN ->
                        language == Language.EN ? "dd/MM/y" : language == Language.FA ? "y/MM/dd" : "dd.MM.y";
                }));
    }

    /** For sentences and letters: 22 November 2026, 22 listopada 2026 r., 1 Azar 1405. */
    public String full(LocalDate date) {
        return Isolate.value(in(choice.first(), date, fullPattern(choice.first())));
    }

    /** With the weekday: a deadline, a promise. */
    public String weekday(LocalDate date) {
        boolean comma = language == Language.PL || language == Language.HE;
        return Isolate.value(in(choice.first(), date, (comma ? "EEEE',' " : "EEEE ") + fullPattern(choice.first())));
    }

    /** Without the year, for days near today. */
    public String dayMonth(LocalDate date) {
        return Isolate.value(in(choice.first(), date, dayMonthPattern(choice.first())));
    }

    /** Weekday and day as short as they go: Fri 27 Nov. */
    public String shortDay(LocalDate date) {
        return Isolate.value(in(choice.first(), date, shortPattern()));
    }

    /** The same with the year. */
    public String shortDayYear(LocalDate date) {
        return Isolate.value(in(choice.first(), date, shortPattern() + " y"));
    }

    /** The month alone, as short as it goes. */
    public String monthShort(LocalDate date) {
        return in(choice.first(), date, "LLL");
    }

    private String shortPattern() {
        boolean hebrew = choice.first() == Calendar.GREGORIAN && language == Language.HE;
        return language == Language.FA ? "EEEE d MMMM" : hebrew ? "EEE d בMMM" : "EEE d MMM";
    }

    /** The same day in the second calendar, or null when none was chosen. */
    public @Nullable String second(LocalDate date) {
        Calendar second = choice.second();
        return second == null ? null : Isolate.value(in(second, date, fullPattern(second)));
    }

    /** The number of the day in the month of the first calendar. */
    public String dayNumber(LocalDate date) {
        return in(choice.first(), date, "d");
    }

    /** The number of the day in the second calendar, with the month's name on its first day; null without one. */
    public @Nullable String secondDayNumber(LocalDate date) {
        Calendar second = choice.second();
        if (second == null) {
            return null;
        }
        boolean first = monthOf(second, date) != monthOf(second, date.minusDays(1));
        return in(second, date, first ? "d MMM" : "d");
    }

    /** The month and year of a day in the first calendar. */
    public String month(LocalDate date) {
        return in(choice.first(), date, "LLLL y");
    }

    /** The first day of the month that a day lies in, in the first calendar. */
    public LocalDate startOfMonth(LocalDate date) {
        LocalDate day = date;
        while (monthOf(choice.first(), day.minusDays(1)) == monthOf(choice.first(), date)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The first day of the next month of the first calendar. */
    public LocalDate startOfNextMonth(LocalDate date) {
        LocalDate day = date;
        while (monthOf(choice.first(), day) == monthOf(choice.first(), date)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private int monthOf(Calendar calendar, LocalDate date) {
        com.ibm.icu.util.Calendar at = com.ibm.icu.util.Calendar.getInstance(TimeZone.GMT_ZONE, locale(calendar));
        at.setTimeInMillis(date.toEpochDay() * DAY);
        return at.get(com.ibm.icu.util.Calendar.MONTH);
    }

    /** What the days of a week are called at the head of a calendar. */
    public String weekdayName(DayOfWeek day) {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        return in(Calendar.GREGORIAN, monday.plusDays(day.getValue() - 1L), "cccc");
    }

    /** The same as short as it goes. */
    public String weekdayShort(DayOfWeek day) {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        return in(Calendar.GREGORIAN, monday.plusDays(day.getValue() - 1L), language == Language.FA ? "ccccc" : "ccc");
    }

    /** The day that a week begins with where this language is spoken. */
    public DayOfWeek firstDayOfWeek() {
        int first = com.ibm.icu.util.Calendar.getInstance(Tags.locale(language)).getFirstDayOfWeek();
        return DayOfWeek.of((first + 5) % 7 + 1);
    }

    /** Hour and minute. */
    public String hour(LocalTime time) {
        Date at = new Date(time.toSecondOfDay() * 1000L);
        return Isolate.leftToRight(formatted(Calendar.GREGORIAN, "H:mm", at));
    }

    private String fullPattern(Calendar calendar) {
        return switch (calendar) {
            case PERSIAN, HEBREW -> "d MMMM y";
            case GREGORIAN ->
                switch (language) {
                    case PL -> "d'\u00a0'MMMM y'\u00a0r.'";
                    case HE -> "d בMMMM y";
                    case EN -> "d'\u00a0'MMMM y";
                    case FA -> "d MMMM y";
                };
        };
    }

    private String dayMonthPattern(Calendar calendar) {
        return calendar == Calendar.GREGORIAN && language == Language.HE ? "d בMMMM" : "d MMMM";
    }

    private String in(Calendar calendar, LocalDate date, String pattern) {
        return formatted(calendar, pattern, new Date(date.toEpochDay() * DAY));
    }

    /** Formats are not for several threads at once. */
    private String formatted(Calendar calendar, String pattern, Date at) {
        synchronized (formats) {
            return format(calendar, pattern).format(at);
        }
    }

    private DateFormat format(Calendar calendar, String pattern) {
        return formats.computeIfAbsent(calendar + pattern, any -> {
            SimpleDateFormat format = new SimpleDateFormat(pattern, locale(calendar));
            format.setTimeZone(TimeZone.GMT_ZONE);
            if (calendar == Calendar.HEBREW && language == Language.HE) {
                format.setNumberFormat(NumberFormat.getInstance(new ULocale("he_IL@numbers=hebr")));
            }
            return format;
        });
    }

    private ULocale locale(Calendar calendar) {
        return Tags.locale(language).setKeywordValue("calendar", calendar.keyword());
    }
}
