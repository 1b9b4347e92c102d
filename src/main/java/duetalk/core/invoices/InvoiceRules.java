package duetalk.core.invoices;

import duetalk.core.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** What an invoice must be like before it goes into the book. */
public final class InvoiceRules {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TERM_YEARS = 10;

    private InvoiceRules() {}

    /** Refuses with a code what can't be an invoice. */
    public static void check(Invoice invoice) {
        if (invoice.number().isBlank()) {
            throw new Refusal("INVOICE_NUMBER_MISSING");
        }
        if (invoice.number().length() > LONGEST_NUMBER) {
            throw new Refusal("INVOICE_NUMBER_LONG", Map.of("longest", LONGEST_NUMBER));
        }
        if (!invoice.total().isPositive()) {
            throw new Refusal("INVOICE_AMOUNT_NOT_POSITIVE");
        }
        invoice.total().sane();
        if (invoice.disputed().isNegative() || invoice.disputed().compareTo(invoice.total()) > 0) {
            throw new Refusal("DISPUTED_OUT_OF_RANGE");
        }
        if (invoice.issued().isBefore(EARLIEST)) {
            throw new Refusal("INVOICE_DATE_TOO_EARLY");
        }
        if (invoice.due().isBefore(invoice.issued())) {
            throw new Refusal("DUE_BEFORE_ISSUED");
        }
        if (invoice.due().isAfter(invoice.issued().plusYears(LONGEST_TERM_YEARS))) {
            throw new Refusal("DUE_TOO_FAR");
        }
    }
}
