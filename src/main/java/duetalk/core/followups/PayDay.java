package duetalk.core.followups;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import java.time.LocalDate;

/** The day of the month on which a client gets their pay: the best day to ask is the working day after it. */
public final class PayDay {

    private static final int LAST = 31;

    private PayDay() {}

    /**
     * The first working day after the next pay day, by the months of the place where the pay is given.
     *
     * @param dayOfMonth 1 to 31; in a shorter month its last day
     */
    public static LocalDate after(int dayOfMonth, LocalDate today, Place place, WorkingDays days) {
        if (dayOfMonth < 1 || dayOfMonth > LAST) {
            throw new Refusal("PAY_DAY_OUT_OF_RANGE");
        }
        Months months = Months.between(place, place);
        LocalDate paid = months.after(today, dayOfMonth, 0);
        if (paid.isBefore(today)) {
            paid = months.after(today, dayOfMonth, 1);
        }
        return days.after(place, paid);
    }
}
