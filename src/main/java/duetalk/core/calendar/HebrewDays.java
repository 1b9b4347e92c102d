package duetalk.core.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.HebrewCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Israel's days of rest, by the Hebrew calendar. */
final class HebrewDays {

    private static final int YEARS_AHEAD_OF_GREGORIAN = 3_760;

    private HebrewDays() {}

    static @Nullable Holiday holiday(LocalDate date) {
        HebrewCalendar hebrew = new HebrewCalendar();
        hebrew.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        hebrew.setTimeInMillis(date.toEpochDay() * 86_400_000L);
        int day = hebrew.get(Calendar.DAY_OF_MONTH);
        return switch (hebrew.get(Calendar.MONTH)) {
            case HebrewCalendar.TISHRI -> tishri(day);
            case HebrewCalendar.NISAN -> day == 15 || day == 21 ? Holiday.PASSOVER : null;
            case HebrewCalendar.IYAR -> date.equals(independenceDay(date.getYear())) ? Holiday.INDEPENDENCE_IL : null;
            case HebrewCalendar.SIVAN -> day == 6 ? Holiday.SHAVUOT : null;
            default -> null;
        };
    }

    private static @Nullable Holiday tishri(int day) {
        return switch (day) {
            case 1, 2 -> Holiday.ROSH_HASHANAH;
            case 10 -> Holiday.YOM_KIPPUR;
            case 15 -> Holiday.SUKKOT;
            case 22 -> Holiday.SIMCHAT_TORAH;
            default -> null;
        };
    }

    /** 5 Iyar; on a Monday it moves to Tuesday, on a Friday or Saturday back to Thursday. */
    private static LocalDate independenceDay(int gregorianYear) {
        HebrewCalendar hebrew = new HebrewCalendar();
        hebrew.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        hebrew.clear();
        hebrew.set(gregorianYear + YEARS_AHEAD_OF_GREGORIAN, HebrewCalendar.IYAR, 5);
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(hebrew.getTimeInMillis(), 86_400_000L));
        return switch (day.getDayOfWeek()) {
            case MONDAY -> day.plusDays(1);
            case FRIDAY -> day.with(DayOfWeek.THURSDAY);
            case SATURDAY -> day.with(DayOfWeek.THURSDAY);
            default -> day;
        };
    }
}
