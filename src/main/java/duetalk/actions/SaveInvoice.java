package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceRules;
import duetalk.core.recovery.Claim;
import duetalk.core.search.Clean;
import java.util.Map;
import java.util.Optional;

/** Enters an invoice or changes one. */
public final class SaveInvoice {

    private final Book book;

    public SaveInvoice(Book book) {
        this.book = book;
    }

    /** The same, with what it is a claim from. */
    public long save(Invoice invoice, Claim claim) {
        Invoice clean = clean(invoice);
        return book.write(stores -> {
            long id = save(stores, clean);
            stores.claims().keep(id, claim);
            return id;
        });
    }

    /** Answers the invoice's id. */
    public long save(Invoice invoice) {
        Invoice clean = clean(invoice);
        return book.write(stores -> save(stores, clean));
    }

    private static Invoice clean(Invoice invoice) {
        Invoice clean = new Invoice(
                invoice.id(),
                invoice.clientId(),
                Clean.line(invoice.number()),
                invoice.issued(),
                invoice.due(),
                invoice.total(),
                invoice.paid(),
                invoice.credited(),
                Clean.line(invoice.subject()),
                invoice.disputed(),
                invoice.writtenOff());
        InvoiceRules.check(clean);
        return clean;
    }

    private static long save(Stores stores, Invoice clean) {
        refuseDouble(stores, clean);
        refuseBelowPaid(stores, clean);
        return stores.invoices().save(clean);
    }

    private static void refuseDouble(Stores stores, Invoice invoice) {
        Optional<Invoice> other = stores.invoices().byNumber(invoice.clientId(), invoice.number());
        if (other.isPresent() && other.get().id() != invoice.id()) {
            throw new Refusal("INVOICE_EXISTS", Map.of("invoice", invoice.number()));
        }
    }

    private static void refuseBelowPaid(Stores stores, Invoice invoice) {
        Optional<Invoice> before =
                invoice.id() == 0 ? Optional.empty() : stores.invoices().byId(invoice.id());
        boolean tooLow = before.filter(
                        one -> one.total().currency().equals(invoice.total().currency()))
                .map(one -> one.paid().plus(one.credited()).compareTo(invoice.total()) > 0)
                .orElse(before.isPresent() && before.get().paid().isPositive());
        if (tooLow) {
            throw new Refusal("INVOICE_BELOW_PAID");
        }
    }
}
