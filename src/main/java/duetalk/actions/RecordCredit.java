package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.invoices.Credit;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.LocalDate;

/** Takes part of an invoice off, with the reason. */
public final class RecordCredit {

    private final Book book;

    public RecordCredit(Book book) {
        this.book = book;
    }

    public long record(long invoiceId, Money amount, LocalDate on, String reason) {
        if (!amount.isPositive()) {
            throw new Refusal("CREDIT_NOT_POSITIVE");
        }
        return book.write(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            if (amount.compareTo(invoice.balance()) > 0) {
                throw new Refusal("CREDIT_ABOVE_BALANCE");
            }
            return stores.invoices().add(new Credit(0, invoiceId, on, amount, Clean.line(reason)));
        });
    }
}
