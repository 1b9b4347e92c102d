package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.plan.Plan;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.util.Map;

/** Takes an invoice out of what is asked for, with the reason: entered twice, replaced, never owed. It stays in the history. */
public final class CancelInvoice {

    private final Book book;

    public CancelInvoice(Book book) {
        this.book = book;
    }

    /**
     * Answers the id of the act.
     *
     * @throws Refusal REASON_MISSING, INVOICE_GONE, INVOICE_HAS_MONEY with anything that rests on it, INVOICE_IN_PLAN
     */
    public long cancel(long invoiceId, String reason, Instant now) {
        if (reason.isBlank()) {
            throw new Refusal("REASON_MISSING");
        }
        return book.write(stores -> {
            Invoice invoice = standing(stores, invoiceId);
            refuseHeld(stores, invoice);
            Act act = Act.of(ActKind.INVOICE_CANCELLED, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(invoice.total(), invoice.issued())
                    .because(Clean.line(reason));
            long id = Posting.of(stores.entries(), stores.invoices(), act).actId();
            stores.invoices().cancel(invoiceId, id);
            return id;
        });
    }

    static Invoice standing(Stores stores, long invoiceId) {
        if (stores.invoices().isCancelled(invoiceId)) {
            throw new Refusal("INVOICE_GONE");
        }
        return stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
    }

    private static void refuseHeld(Stores stores, Invoice invoice) {
        refusePlanned(stores, invoice);
        boolean untouched = invoice.balance().equals(invoice.total()) && !invoice.isDisputed();
        boolean charged = Ledger.of(stores.entries().ofClient(invoice.clientId())).charges().stream()
                .anyMatch(charge -> charge.invoiceId() != null
                        && charge.invoiceId() == invoice.id()
                        && (charge.left().isPositive() || charge.paid().isPositive()));
        if (!untouched || charged) {
            throw new Refusal("INVOICE_HAS_MONEY", Map.of("invoice", invoice.number()));
        }
    }

    static void refusePlanned(Stores stores, Invoice invoice) {
        for (Plan plan : stores.plans().ofClient(invoice.clientId())) {
            if (invoice.isOpen() && plan.invoices().contains(invoice.id()) && isAgreed(plan)) {
                throw new Refusal("INVOICE_IN_PLAN", Map.of("invoice", invoice.number()));
            }
        }
    }

    private static boolean isAgreed(Plan plan) {
        return plan.agreedOn() != null && plan.cancelledOn() == null && plan.calledInOn() == null;
    }
}
