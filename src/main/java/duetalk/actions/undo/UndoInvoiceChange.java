package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import java.util.Map;

/** An invoice that was not corrected: it says what it said before, what that no longer needs is the client's credit. */
final class UndoInvoiceChange implements Undoing {

    private final boolean repeatable;

    /** @param repeatable not for one that was moved: its money would have to be taken from the first client once more */
    UndoInvoiceChange(boolean repeatable) {
        this.repeatable = repeatable;
    }

    @Override
    public void check(Stores stores, Act act) {
        Undoings.refuseLater(
                stores,
                act,
                new Refusal("INVOICE_CHANGED_SINCE", Map.of("invoice", act.subject())),
                ActKind.INVOICE_CORRECTED,
                ActKind.INVOICE_MOVED);
    }

    @Override
    public void undo(Stores stores, Act act, Act undo) {
        // done with its entries
    }

    @Override
    public boolean isRepeatable() {
        return repeatable;
    }

    @Override
    public void redo(Stores stores, Act act, Act undo, Act again) {
        check(stores, undo);
        for (Invoice corrected : stores.entries().versionsBefore(undo.id())) {
            Invoice now = stores.invoices().byId(corrected.id()).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            stores.entries().keepVersion(again.id(), now);
            stores.invoices().save(now.saying(corrected));
        }
    }
}
