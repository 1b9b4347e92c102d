package duetalk.store;

import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.RecordPayment;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Rows whose number and sums tell whether something is missing: each save is an invoice with its first payment. */
final class SavedRows {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private SavedRows() {}

    /** Makes the client that they are of. */
    static void begin(H2Book book) {
        book.write(stores -> stores.clients().save(ClientCard.of(Client.named("Wilk", Language.PL, "PLN", Place.PL))));
    }

    static void save(H2Book book, int number) {
        Invoice invoice =
                Invoice.fresh(1, "N-" + number, DAY.minusDays(30), DAY, new Money(10_000 + number, "PLN"), "work");
        long id = new SaveInvoice(book).save(invoice, DAY, java.time.Instant.EPOCH);
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(1, new Money(100, "PLN"), DAY, PaymentMethod.TRANSFER, id, "first"),
                        DAY,
                        java.time.Instant.EPOCH);
    }

    /** How many payments a book has; -1 when its sums do not agree. */
    static int count(H2Book book) {
        List<Invoice> invoices = book.read(stores -> stores.invoices().open());
        List<Payment> payments = book.read(stores -> stores.invoices().paymentsOf(1));
        long paid =
                payments.stream().mapToLong(payment -> payment.amount().minor()).sum();
        long noted =
                invoices.stream().mapToLong(invoice -> invoice.paid().minor()).sum();
        return paid == noted ? payments.size() : -1;
    }
}
