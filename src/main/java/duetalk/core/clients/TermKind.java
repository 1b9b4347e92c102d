package duetalk.core.clients;

/** From what a term of payment is counted. */
public enum TermKind {
    /** So many days after the invoice date. */
    NET,
    /** So many days after the end of the invoice's month (Israel's "shotef"). */
    END_OF_MONTH,
    /** The next such day of the month. */
    DAY_OF_MONTH,
    /** The day on which the invoice comes. */
    ON_RECEIPT
}
