package duetalk.core.ledger;

/** What is asked for beside the principal. */
public enum ChargeKind {
    INTEREST,
    /** The fixed sum or the costs of recovery that a law gives for late payment. */
    COMPENSATION,
    /** What the agreed terms give. */
    FEE
}
