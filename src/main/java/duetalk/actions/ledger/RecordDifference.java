package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.DifferenceKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Closes a rest that no money will come for: a bank's fee, tax that was withheld, a difference of exchange. */
public final class RecordDifference {

    private final Book book;

    public RecordDifference(Book book) {
        this.book = book;
    }

    /** Answers the id of the act. */
    public long record(
            long invoiceId,
            DifferenceKind kind,
            Money amount,
            LocalDate on,
            String note,
            LocalDate today,
            Instant now) {
        if (on.isAfter(today)) {
            throw new Refusal("PAYMENT_IN_THE_FUTURE");
        }
        return book.write(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            if (!amount.isPositive() || amount.compareTo(invoice.balance()) > 0) {
                throw new Refusal("FEE_ABOVE_BALANCE", Map.of("amount", invoice.balance()));
            }
            Act act = Act.of(ActKind.DIFFERENCE_RECORDED, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(amount, on)
                    .because(Clean.line(note));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            posting.add(Entry.about(
                    EntryKind.DIFFERENCE, invoice.clientId(), invoiceId, on, amount, kind.name(), Clean.line(note)));
            return posting.actId();
        });
    }
}
