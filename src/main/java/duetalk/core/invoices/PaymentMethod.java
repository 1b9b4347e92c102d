package duetalk.core.invoices;

/** How money comes. */
public enum PaymentMethod {
    TRANSFER,
    CASH,
    CARD,
    CHEQUE,
    OTHER
}
