package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.Ledger;
import java.util.Map;

/** An invoice that was not entered: it leaves the lists with the act itself, as long as nothing is counted on it. */
final class UndoInvoiceEntry implements Undoing {

    @Override
    public void check(Stores stores, Act act) {
        Invoice invoice = invoice(stores, act);
        for (Entry entry :
                Ledger.of(stores.entries().ofClient(invoice.clientId())).about(invoice.id())) {
            if (entry.actId() != act.id()) {
                throw new Refusal("INVOICE_HAS_MONEY", Map.of("invoice", invoice.number()));
            }
        }
        boolean planned = stores.plans().ofClient(invoice.clientId()).stream()
                .anyMatch(plan -> plan.agreedOn() != null && plan.invoices().contains(invoice.id()));
        if (planned) {
            throw new Refusal("INVOICE_IN_PLAN", Map.of("invoice", invoice.number()));
        }
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        // done with its entries
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void redo(Stores stores, Act act, Act undo, Act again) {
        Invoice invoice = invoice(stores, act);
        stores.invoices().byNumber(invoice.clientId(), invoice.number()).ifPresent(other -> {
            throw new Refusal("INVOICE_EXISTS", Map.of("invoice", other.number()));
        });
        stores.invoices().cancel(invoice.id(), null);
    }

    private static Invoice invoice(Stores stores, Act act) {
        return stores.invoices().byId(Undoings.fact(act)).orElseThrow(() -> new Refusal("INVOICE_GONE"));
    }
}
