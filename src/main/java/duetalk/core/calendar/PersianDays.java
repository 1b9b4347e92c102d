package duetalk.core.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Iran's days of rest by the solar calendar. */
final class PersianDays {

    private static final ULocale PERSIAN = new ULocale("fa_IR@calendar=persian");

    private PersianDays() {}

    static @Nullable Holiday holiday(LocalDate date) {
        Calendar persian = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        persian.setTimeInMillis(date.toEpochDay() * 86_400_000L);
        int day = persian.get(Calendar.DAY_OF_MONTH);
        return switch (persian.get(Calendar.MONTH) + 1) {
            case 1 -> farvardin(day);
            case 3 -> day == 14 ? Holiday.KHOMEINI_DAY : day == 15 ? Holiday.KHORDAD_15 : null;
            case 11 -> day == 22 ? Holiday.REVOLUTION_DAY : null;
            case 12 -> day == 29 ? Holiday.OIL_DAY : null;
            default -> null;
        };
    }

    private static @Nullable Holiday farvardin(int day) {
        if (day <= 4) {
            return Holiday.NOWRUZ;
        }
        return day == 12 ? Holiday.ISLAMIC_REPUBLIC_DAY : day == 13 ? Holiday.NATURE_DAY : null;
    }
}
