package duetalk.core.invoices;

/** What has become of an invoice. */
public enum InvoiceState {
    OPEN,
    PART_PAID,
    PAID,
    DISPUTED,
    WRITTEN_OFF
}
