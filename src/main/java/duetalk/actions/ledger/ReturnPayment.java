package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A payment that the bank took back: from its day on the invoices are open again. */
public final class ReturnPayment {

    private final Book book;

    public ReturnPayment(Book book) {
        this.book = book;
    }

    /**
     * Answers the id of the act.
     *
     * @param actId the act that recorded or last corrected the payment
     * @throws Refusal RETURN_BEFORE_PAYMENT, RETURN_IN_THE_FUTURE, RETURNED_ALREADY, DEPENDS_ON_IT after a refund
     */
    public long give(long actId, LocalDate on, String reason, LocalDate today, Instant now) {
        return book.write(stores -> give(stores, CorrectPayment.payment(stores, actId), on, reason, today, now));
    }

    /** The same of one payment, by its entry. */
    public long giveEntry(long paymentId, LocalDate on, String reason, LocalDate today, Instant now) {
        return book.write(stores -> give(stores, CorrectPayment.entry(stores, paymentId), on, reason, today, now));
    }

    private static long give(Stores stores, Entry payment, LocalDate on, String reason, LocalDate today, Instant now) {
        if (on.isAfter(today)) {
            throw new Refusal("RETURN_IN_THE_FUTURE");
        }
        Act act = Act.of(ActKind.PAYMENT_RETURNED, now, payment.clientId(), null, "")
                .worth(payment.amount(), on)
                .because(Clean.line(reason));
        if (on.isBefore(payment.on())) {
            throw new Refusal("RETURN_BEFORE_PAYMENT", Map.of("date", payment.on()));
        }
        Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
        Money amount = stillHere(posting.ledger(payment.clientId()), payment);
        posting.free(payment, amount, on);
        posting.add(Entry.from(payment, EntryKind.RETURN, on, amount, "", Clean.line(reason)));
        return posting.actId();
    }

    private static Money stillHere(Ledger ledger, Entry payment) {
        if (ledger.byId(payment.id()).isEmpty()) {
            throw new Refusal("UNDONE_ALREADY");
        }
        for (Entry entry : ledger.drawingOn(payment.id())) {
            if (entry.kind() == EntryKind.RETURN) {
                throw new Refusal("RETURNED_ALREADY");
            }
            if (entry.kind() == EntryKind.REFUND) {
                throw new Refusal(
                        "DEPENDS_ON_IT", Map.of("kind", entry.kind(), "amount", entry.amount(), "date", entry.on()));
            }
        }
        return payment.amount();
    }
}
