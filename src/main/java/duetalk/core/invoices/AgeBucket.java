package duetalk.core.invoices;

/** How late a debt is, counted from the due date (never from the invoice date). */
public enum AgeBucket {
    NOT_DUE,
    DAYS_1_30,
    DAYS_31_60,
    DAYS_61_90,
    OVER_90;

    /** The bucket for a number of days after the due date; 0 is the due date itself. */
    public static AgeBucket of(long daysLate) {
        if (daysLate <= 0) {
            return NOT_DUE;
        }
        return daysLate <= 30 ? DAYS_1_30 : daysLate <= 60 ? DAYS_31_60 : daysLate <= 90 ? DAYS_61_90 : OVER_90;
    }
}
