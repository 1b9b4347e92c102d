package duetalk.core.plan;

/** How often an instalment is paid. */
public enum Period {
    WEEK,
    TWO_WEEKS,
    MONTH,
    /** On days that were named one by one. */
    OWN_DATES
}
