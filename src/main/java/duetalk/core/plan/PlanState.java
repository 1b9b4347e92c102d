package duetalk.core.plan;

/** What has become of a plan. Derived from facts, never stored. */
public enum PlanState {
    PROPOSED,
    AGREED,
    /** All is paid. */
    KEPT,
    /** An instalment is late, and may still be made good. */
    LATE,
    /** An instalment was not made good in time. What follows is the user's to decide. */
    DEFAULTED,
    /** The user called in the rest. */
    CALLED_IN,
    /** A settlement whose day went by: the whole debt is owed again. */
    LAPSED,
    CANCELLED;

    /** Whether money still comes by it as agreed: reminders and the ladder rest meanwhile. */
    public boolean isRunning() {
        return this == AGREED || this == LATE;
    }

    /** Whether it is over, whatever came of it. */
    public boolean isOver() {
        return this == KEPT || this == LAPSED || this == CANCELLED || this == CALLED_IN;
    }
}
