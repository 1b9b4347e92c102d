package duetalk.core.imports;

import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Entry;
import duetalk.core.money.Money;
import java.util.List;

/**
 * How an invoice stands in the book when a list names it again.
 *
 * @param imported the payments that earlier lists brought and that count on this invoice alone
 * @param disputeImported whether what is disputed of it was brought by a list
 * @param hasEntries whether anything in the ledger is about it
 */
public record Standing(Invoice invoice, List<Entry> imported, boolean disputeImported, boolean hasEntries) {

    public Standing {
        imported = List.copyOf(imported);
    }

    /** What has closed part of it: payments, credit notes, small settlements; not what was given up. */
    Money closed() {
        return invoice.total().minus(invoice.balance()).minus(invoice.writtenOff());
    }
}
