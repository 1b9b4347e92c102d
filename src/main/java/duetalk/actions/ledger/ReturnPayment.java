package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.ReopenedInvoices;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A payment that the bank took back: from its day on the invoices are open again. What of it was paid back to the client
 * before was never theirs: they owe it, as a charge of its own beside the invoices.
 */
public final class ReturnPayment {

    private final Book book;

    public ReturnPayment(Book book) {
        this.book = book;
    }

    /**
     * Answers the id of the act.
     *
     * @param actId the act that recorded or last corrected the payment
     * @throws Refusal RETURN_BEFORE_PAYMENT, RETURN_IN_THE_FUTURE, RETURNED_ALREADY, UNDONE_ALREADY
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
        post(stores, posting, payment, on, Clean.line(reason));
        return posting.actId();
    }

    /** Enters once more what an act did that was taken back: by what has become of the money meanwhile. */
    static void again(Stores stores, Posting posting, Act act) {
        Entry before = stores.entries().ofAct(act.id()).stream()
                .filter(entry -> entry.kind() == EntryKind.RETURN)
                .findFirst()
                .orElseThrow(() -> new Refusal("REDO_IMPOSSIBLE"));
        Entry payment = Optional.ofNullable(before.sourceId())
                .flatMap(stores.entries()::byId)
                .flatMap(stores.entries()::standingFor)
                .orElseThrow(() -> new Refusal("SOURCE_GONE"));
        post(stores, posting, payment, before.on(), before.note());
    }

    private static void post(Stores stores, Posting posting, Entry payment, LocalDate on, String reason) {
        Money refunded = refunded(posting.ledger(payment.clientId()), payment);
        posting.free(payment, payment.amount().minus(refunded), on);
        if (refunded.isPositive()) {
            posting.add(Entry.from(payment, EntryKind.REFUND, on, refunded.negate(), "", reason));
        }
        posting.add(Entry.from(payment, EntryKind.RETURN, on, payment.amount(), "", reason));
        if (refunded.isPositive()) {
            Entry owed = posting.add(Entry.of(
                    EntryKind.CHARGE, payment.clientId(), on, refunded, ChargeKind.REFUND_OWED.name(), reason));
            posting.add(Entry.of(EntryKind.REFUND, payment.clientId(), on, refunded, "", reason)
                    .onCharge(owed.id()));
        }
        new ReopenedInvoices(stores.entries(), stores.invoices(), posting).settle();
    }

    /** What was paid back of it before. */
    private static Money refunded(Ledger ledger, Entry payment) {
        if (ledger.byId(payment.id()).isEmpty()) {
            throw new Refusal("UNDONE_ALREADY");
        }
        Money refunded = Money.zero(payment.currency());
        for (Entry entry : ledger.drawingOn(payment.id())) {
            if (entry.kind() == EntryKind.RETURN) {
                throw new Refusal("RETURNED_ALREADY");
            }
            if (entry.kind() == EntryKind.REFUND) {
                refunded = refunded.plus(entry.amount());
            }
        }
        return refunded;
    }
}
