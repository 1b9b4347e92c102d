package duetalk.core.clients;

/** What was agreed for paying late. */
public enum LateFee {
    NONE,
    FLAT_MONTHLY,
    PERCENT_A_YEAR,
    STATUTORY
}
