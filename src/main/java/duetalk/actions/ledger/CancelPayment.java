package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.ReopenedInvoices;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.util.List;

/**
 * Takes a payment out of the book that never came, however often it was corrected. Undoing a correction would bring
 * back what was wrong before it; this leaves nothing of either.
 */
public final class CancelPayment {

    private final Book book;

    public CancelPayment(Book book) {
        this.book = book;
    }

    /**
     * Answers the id of the act: the payment's own undoing, else a correction to nothing.
     *
     * @param paymentId the entry that brought it
     * @throws Refusal REASON_MISSING, NO_PAYMENT, UNDONE_ALREADY, DEPENDS_ON_IT when it was returned or refunded since
     */
    public long cancel(long paymentId, String reason, Instant now) {
        if (reason.isBlank()) {
            throw new Refusal("REASON_MISSING");
        }
        return book.write(stores -> cancel(stores, CorrectPayment.entry(stores, paymentId), reason, now));
    }

    private static long cancel(Stores stores, Entry payment, String reason, Instant now) {
        boolean recorded = stores.entries()
                .act(payment.actId())
                .filter(act -> act.kind() == ActKind.PAYMENT_RECORDED)
                .isPresent();
        if (recorded) {
            return UndoAct.within(stores, payment.actId(), Clean.line(reason), now);
        }
        List<Entry> mine = CorrectPayment.mine(stores, payment);
        Posting posting =
                CorrectPayment.posting(stores, payment, Money.zero(payment.currency()), payment.on(), reason, now);
        posting.settle(posting.cancel(mine, Clean.line(reason)));
        new ReopenedInvoices(stores.entries(), stores.invoices(), posting).settle();
        return posting.actId();
    }
}
