package duetalk.ui.calendar;

/** How much of the calendar is shown at once. */
public enum CalendarView {
    MONTH,
    WEEK,
    DAY,
    AGENDA
}
