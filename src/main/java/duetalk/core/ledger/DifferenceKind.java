package duetalk.core.ledger;

/** Why a small rest is closed without money. */
public enum DifferenceKind {
    BANK_FEE,
    WITHHELD_TAX,
    EXCHANGE
}
