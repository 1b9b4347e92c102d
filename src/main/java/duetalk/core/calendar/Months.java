package duetalk.core.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** Counting in months without drift: always from the first day, never from the last result. */
public final class Months {

    private Months() {}

    /**
     * The wished day of the month that lies so many months after a first day; the month's last day where it is
     * shorter. The 31st from 31 January: 28 February, then 31 March again.
     */
    public static LocalDate after(LocalDate first, int dayOfMonth, int months) {
        YearMonth month = YearMonth.from(first).plusMonths(months);
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
