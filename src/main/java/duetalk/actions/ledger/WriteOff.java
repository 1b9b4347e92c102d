package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Gives an invoice up, whole or in part, with the reason. Money that comes all the same lifts it by as much. */
public final class WriteOff {

    private final Book book;

    public WriteOff(Book book) {
        this.book = book;
    }

    /**
     * Answers the id of the act.
     *
     * @throws Refusal REASON_MISSING, WRITE_OFF_ABOVE_BALANCE, WRITE_OFF_IN_THE_FUTURE
     */
    public long writeOff(long invoiceId, Money amount, LocalDate on, String reason, LocalDate today, Instant now) {
        if (reason.isBlank()) {
            throw new Refusal("REASON_MISSING");
        }
        if (on.isAfter(today)) {
            throw new Refusal("WRITE_OFF_IN_THE_FUTURE");
        }
        return book.write(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            if (!amount.isPositive() || amount.compareTo(invoice.balance()) > 0) {
                throw new Refusal("WRITE_OFF_ABOVE_BALANCE", Map.of("amount", invoice.balance()));
            }
            Act act = Act.of(ActKind.WRITTEN_OFF, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(amount, on)
                    .because(Clean.line(reason));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            posting.add(Entry.about(
                    EntryKind.WRITE_OFF, invoice.clientId(), invoiceId, on, amount, "", Clean.line(reason)));
            return posting.actId();
        });
    }
}
