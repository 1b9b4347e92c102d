package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.ReopenedInvoices;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.util.Map;

/**
 * Gives an invoice to the client to whom it belongs. Disputes, write-offs and charges go along; letters that were sent
 * stay as they were sent.
 */
public final class MoveInvoice {

    private final Book book;

    public MoveInvoice(Book book) {
        this.book = book;
    }

    /**
     * Answers the id of the act; it is listed at the client whose invoice it was, and found by the invoice at both.
     *
     * @param moneyToo whether what was paid on it was the other client's too; if not, it falls back to the first
     *     client's credit
     * @throws Refusal INVOICE_GONE, CLIENT_GONE, MOVE_TO_ITSELF, INVOICE_EXISTS, INVOICE_IN_PLAN
     */
    public long move(long invoiceId, long toClient, boolean moneyToo, String reason, Instant now) {
        return book.write(stores -> {
            Invoice invoice = CancelInvoice.standing(stores, invoiceId);
            check(stores, invoice, toClient);
            Act act = Act.of(ActKind.INVOICE_MOVED, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(invoice.total(), invoice.issued())
                    .because(Clean.line(reason));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            stores.entries().keepVersion(posting.actId(), invoice);
            stores.invoices().save(toOther(invoice, toClient));
            posting.settle(new MovedEntries(stores, posting, invoice, toClient, moneyToo).move());
            new ReopenedInvoices(stores.entries(), stores.invoices(), posting).settle();
            return posting.actId();
        });
    }

    private static Invoice toOther(Invoice invoice, long client) {
        return new Invoice(
                invoice.id(),
                client,
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                invoice.total(),
                invoice.paid(),
                invoice.credited(),
                invoice.settled(),
                invoice.subject(),
                invoice.disputed(),
                invoice.writtenOff());
    }

    private static void check(Stores stores, Invoice invoice, long toClient) {
        if (toClient == invoice.clientId()) {
            throw new Refusal("MOVE_TO_ITSELF");
        }
        if (stores.clients().card(toClient).isEmpty()) {
            throw new Refusal("CLIENT_GONE");
        }
        if (stores.invoices().byNumber(toClient, invoice.number()).isPresent()) {
            throw new Refusal("INVOICE_EXISTS", Map.of("invoice", invoice.number()));
        }
        CancelInvoice.refusePlanned(stores, invoice);
    }
}
