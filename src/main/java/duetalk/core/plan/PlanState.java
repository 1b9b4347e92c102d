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
    CANCELLED
}
