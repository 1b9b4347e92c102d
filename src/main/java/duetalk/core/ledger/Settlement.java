package duetalk.core.ledger;

/** How a dispute ended. */
public enum Settlement {
    ACCEPTED,
    PARTLY,
    REJECTED,
    /** A certificate of withheld tax came. */
    CONFIRMED,
    /** Corrected by hand, without a decision. */
    CHANGED
}
