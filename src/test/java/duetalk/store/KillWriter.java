package duetalk.store;

import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.RecordPayment;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;

/** Another process that saves through the actions as fast as it can and says after each save how many there are. */
public final class KillWriter {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private KillWriter() {}

    public static void main(String[] arguments) {
        H2Book book = TestBook.openOrMake(new BookFile(Path.of(arguments[0])), TestBook.key(arguments, 1));
        if (book.missingChanges() > 0) {
            System.out.println("missing " + book.missingChanges());
        }
        long client = book.read(stores -> stores.clients().all()).stream()
                .findFirst()
                .map(Client::id)
                .orElseGet(() -> book.write(stores ->
                        stores.clients().save(ClientCard.of(Client.named("Wilk", Language.PL, "PLN", Place.PL)))));
        int saved = book.read(stores -> stores.invoices().paymentsOf(client)).size();
        for (int next = book.read(stores -> stores.invoices().count()); ; next++) {
            Invoice invoice =
                    Invoice.fresh(client, "N-" + next, DAY.minusDays(30), DAY, new Money(10_000 + next, "PLN"), "work");
            long id = new SaveInvoice(book).save(invoice, DAY, java.time.Instant.EPOCH);
            new RecordPayment(book)
                    .record(
                            new RecordPayment.Received(
                                    client, new Money(100, "PLN"), DAY, PaymentMethod.TRANSFER, id, "first"),
                            DAY,
                            java.time.Instant.EPOCH);
            saved++;
            System.out.println("saved " + saved);
        }
    }
}
