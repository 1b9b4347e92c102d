package duetalk.core.ledger;

/** What is asked for beside the principal. */
public enum ChargeKind {
    INTEREST,
    /** The fixed sum or the costs of recovery that a law gives for late payment. */
    COMPENSATION,
    /** What the agreed terms give. */
    FEE,
    /** What was paid back to the client of a payment that the bank took back afterwards. */
    REFUND_OWED
}
