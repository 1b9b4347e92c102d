package duetalk.core.interest;

/** What a part payment is counted against. The first never overstates and is the default. */
public enum PaymentOrder {
    PRINCIPAL_FIRST,
    /** As a creditor may in Poland (Civil Code art. 451(1)). */
    INTEREST_FIRST
}
