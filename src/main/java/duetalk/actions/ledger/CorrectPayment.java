package duetalk.actions.ledger;

import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.PaymentMethod;
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
import java.util.ArrayList;
import java.util.List;

/**
 * Puts another payment in the place of one that was entered wrongly: another amount, day or method. It counts on what
 * the first one was for, as far as it reaches; what was used of its credit since falls back.
 */
public final class CorrectPayment {

    private final Book book;

    public CorrectPayment(Book book) {
        this.book = book;
    }

    /** What is right. */
    public record Corrected(Money amount, LocalDate on, PaymentMethod method, String note) {}

    /**
     * Answers the id of the act.
     *
     * @param actId the act that recorded or last corrected the payment
     * @throws Refusal REASON_MISSING, UNDONE_ALREADY, DEPENDS_ON_IT when it was returned or refunded since
     */
    public long correct(long actId, Corrected right, String reason, LocalDate today, Instant now) {
        refuseWithout(reason);
        return book.write(stores -> {
            if (stores.entries().undoneBy(actId).isPresent()) {
                throw new Refusal("UNDONE_ALREADY");
            }
            return correct(stores, payment(stores, actId), right, reason, today, now);
        });
    }

    /** The same of one payment, by its entry: also of one that came in with others, by a file or a moved invoice. */
    public long correctEntry(long paymentId, Corrected right, String reason, LocalDate today, Instant now) {
        refuseWithout(reason);
        return book.write(stores -> correct(stores, entry(stores, paymentId), right, reason, today, now));
    }

    private static long correct(
            Stores stores, Entry payment, Corrected right, String reason, LocalDate today, Instant now) {
        Posting posting = posting(stores, payment, right.amount(), right.on(), reason, now);
        List<Entry> mine = mine(stores, posting.ledger(payment.clientId()), payment);
        List<Entry> cancelled = posting.cancel(mine, Clean.line(reason));
        Received received = received(stores, payment, mine, right);
        RecordPayment.check(received, today);
        RecordPayment.post(stores, posting, received, first(payment), today);
        posting.settle(cancelled);
        return posting.actId();
    }

    private static void refuseWithout(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("REASON_MISSING");
        }
    }

    /** An act in the place of the one that brought a payment; of one that brought other things too, beside it. */
    static Posting posting(Stores stores, Entry payment, Money amount, LocalDate on, String reason, Instant now) {
        Act old = stores.entries().act(payment.actId()).orElseThrow(() -> new Refusal("ACT_GONE"));
        Act act = Act.of(ActKind.PAYMENT_CORRECTED, now, payment.clientId(), null, old.subject())
                .worth(amount, on)
                .because(Clean.line(reason));
        return Posting.of(stores.entries(), stores.invoices(), isItsOwn(old) ? act.correcting(old.id()) : act);
    }

    private static boolean isItsOwn(Act act) {
        return act.kind() == ActKind.PAYMENT_RECORDED || act.kind() == ActKind.PAYMENT_CORRECTED;
    }

    /** What goes with a payment: all that its own act entered; of one that came with others, what draws on it. */
    static List<Entry> mine(Stores stores, Ledger ledger, Entry payment) {
        if (ledger.byId(payment.id()).isEmpty()) {
            throw new Refusal("UNDONE_ALREADY");
        }
        Act old = stores.entries().act(payment.actId()).orElseThrow(() -> new Refusal("ACT_GONE"));
        if (isItsOwn(old)) {
            return stores.entries().ofAct(old.id()).stream()
                    .filter(entry -> ledger.byId(entry.id()).isPresent())
                    .toList();
        }
        List<Entry> mine = new ArrayList<>(List.of(payment));
        ledger.drawingOn(payment.id()).stream()
                .filter(entry -> entry.kind().isAllocation() && entry.actId() == old.id())
                .forEach(mine::add);
        return mine;
    }

    static Entry entry(Stores stores, long paymentId) {
        return stores.entries()
                .byId(paymentId)
                .filter(one -> one.kind() == EntryKind.PAYMENT)
                .orElseThrow(() -> new Refusal("NO_PAYMENT"));
    }

    /** The payment of an act that records or corrects one. */
    public static Entry payment(Stores stores, long actId) {
        return stores.entries().ofAct(actId).stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .findFirst()
                .orElseThrow(() -> new Refusal("NO_PAYMENT"));
    }

    private static long first(Entry payment) {
        Long first = payment.sourceId();
        return first == null ? payment.id() : first;
    }

    /** What the first one was for, in its order, as far as the right amount reaches. */
    private static Received received(Stores stores, Entry payment, List<Entry> mine, Corrected right) {
        List<Part> parts = new ArrayList<>();
        Money left = right.amount();
        boolean more = right.amount().compareTo(payment.amount()) > 0;
        for (Entry entry : mine) {
            Long invoiceId =
                    entry.kind() == EntryKind.PAYMENT_ALLOCATION && entry.chargeId() == null ? entry.invoiceId() : null;
            if (invoiceId != null && entry.amount().isPositive() && left.isPositive()) {
                Money open = stores.invoices()
                        .byId(invoiceId)
                        .map(one -> one.balance())
                        .orElse(Money.zero(left.currency()));
                Money wanted = more ? open : entry.amount().min(open);
                Money part = left.min(wanted);
                if (part.isPositive()) {
                    parts.add(Part.of(invoiceId, part));
                    left = left.minus(part);
                }
            }
        }
        Received received =
                new Received(payment.clientId(), right.amount(), right.on(), right.method(), null, right.note());
        return parts.isEmpty() ? received.asked(false, true) : received.split(parts);
    }
}
