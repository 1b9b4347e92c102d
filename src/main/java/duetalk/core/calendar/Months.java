package duetalk.core.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * By whose months an agreement runs. Counting is always from the first day, never from the last result, so that it
 * does not drift.
 *
 * <p>Only what two people agree goes by this: follow-ups, plans, terms of payment, a day of pay, "+1m". A period of a
 * law is counted as that law says, in the Gregorian months of {@link LocalDate#plusMonths}.
 */
public enum Months {
    GREGORIAN {
        @Override
        public LocalDate after(LocalDate first, int dayOfMonth, int months) {
            YearMonth month = YearMonth.from(first).plusMonths(months);
            return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
        }

        @Override
        public int dayOfMonth(LocalDate day) {
            return day.getDayOfMonth();
        }
    },
    /** The solar Persian months: six of 31 days, five of 30, Esfand of 29 or in a leap year 30. */
    JALALI {
        @Override
        public LocalDate after(LocalDate first, int dayOfMonth, int months) {
            Calendar persian = persian(first);
            int month = persian.get(Calendar.MONTH) + months;
            int year = persian.get(Calendar.EXTENDED_YEAR) + Math.floorDiv(month, MONTHS_OF_A_YEAR);
            persian.clear();
            persian.set(Calendar.EXTENDED_YEAR, year);
            persian.set(Calendar.MONTH, Math.floorMod(month, MONTHS_OF_A_YEAR));
            persian.set(Calendar.DAY_OF_MONTH, 1);
            persian.set(Calendar.DAY_OF_MONTH, Math.min(dayOfMonth, persian.getActualMaximum(Calendar.DAY_OF_MONTH)));
            return LocalDate.ofEpochDay(Math.floorDiv(persian.getTimeInMillis(), MILLIS_OF_A_DAY));
        }

        @Override
        public int dayOfMonth(LocalDate day) {
            return persian(day).get(Calendar.DAY_OF_MONTH);
        }
    };

    /** No month is longer: the wished day of who wants the month's last one. */
    public static final int LAST_DAY = 31;

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final long MILLIS_OF_A_DAY = 86_400_000L;

    /**
     * The months of an agreement between two places: those of Iran's official calendar (act of 11 Farvardin 1304) when
     * both sides are there, else the Gregorian ones, which both sides know.
     */
    public static Months between(Place mine, Place theirs) {
        return mine == Place.IR && theirs == Place.IR ? JALALI : GREGORIAN;
    }

    /**
     * The wished day of the month that lies so many months after a first day; the month's last day where it is
     * shorter. The 31st from 31 January: 28 February, then 31 March again; from 31 Shahrivar: 30 Mehr.
     *
     * @param months may be negative
     */
    public abstract LocalDate after(LocalDate first, int dayOfMonth, int months);

    /** Which day of its month a day is, from 1. */
    public abstract int dayOfMonth(LocalDate day);

    /** The same day of the month so many months later, or the month's last one. */
    public LocalDate plus(LocalDate day, int months) {
        return after(day, dayOfMonth(day), months);
    }

    /** The last day of a day's month. */
    public LocalDate end(LocalDate day) {
        return after(day, LAST_DAY, 0);
    }

    private static Calendar persian(LocalDate day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
        calendar.clear();
        calendar.setTimeInMillis(Math.multiplyExact(day.toEpochDay(), MILLIS_OF_A_DAY));
        return calendar;
    }
}
