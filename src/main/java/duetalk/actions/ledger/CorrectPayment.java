package duetalk.actions.ledger;

import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.ReopenedInvoices;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            Act old = first(stores, actId);
            if (stores.entries().undoneBy(old.id()).isPresent()) {
                throw new Refusal("UNDONE_ALREADY");
            }
            return correct(stores, payment(stores, old.id()), right, reason, today, now);
        });
    }

    /** The same of one payment, by its entry: also of one that came in with others, by a file or a moved invoice. */
    public long correctEntry(long paymentId, Corrected right, String reason, LocalDate today, Instant now) {
        refuseWithout(reason);
        return book.write(stores -> correct(stores, entry(stores, paymentId), right, reason, today, now));
    }

    private static long correct(
            Stores stores, Entry payment, Corrected right, String reason, LocalDate today, Instant now) {
        List<Entry> mine = mine(stores, payment);
        Posting posting = posting(stores, payment, right.amount(), right.on(), reason, now);
        List<Entry> cancelled = posting.cancel(mine, Clean.line(reason));
        Received received = received(stores, posting, payment, mine, right);
        RecordPayment.check(received, today);
        RecordPayment.post(stores, posting, received, first(payment), today);
        posting.settle(cancelled);
        new ReopenedInvoices(stores.entries(), stores.invoices(), posting).settle();
        return posting.actId();
    }

    private static void refuseWithout(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("REASON_MISSING");
        }
    }

    /** An act in the place of the one that brought a payment; of one that brought other things too, beside it. */
    static Posting posting(Stores stores, Entry payment, Money amount, LocalDate on, String reason, Instant now) {
        Act old = first(stores, payment);
        Act act = Act.of(ActKind.PAYMENT_CORRECTED, now, payment.clientId(), null, old.subject())
                .worth(amount, on)
                .because(Clean.line(reason));
        return Posting.of(stores.entries(), stores.invoices(), isItsOwn(old) ? act.correcting(old.id()) : act);
    }

    private static boolean isItsOwn(Act act) {
        return act.kind() == ActKind.PAYMENT_RECORDED || act.kind() == ActKind.PAYMENT_CORRECTED;
    }

    /**
     * What goes with a payment: all that its own act entered; of one that came with others, what draws on it. To be
     * asked before the act that takes its place is in the book: with that one, its own act no longer stands.
     */
    static List<Entry> mine(Stores stores, Entry payment) {
        Ledger ledger = Ledger.of(stores.entries().standingOf(payment.clientId()));
        if (ledger.byId(payment.id()).isEmpty()) {
            throw new Refusal("UNDONE_ALREADY");
        }
        Act old = first(stores, payment);
        if (isItsOwn(old)) {
            return stores.entries().standingOfAct(old.id());
        }
        List<Entry> mine = new ArrayList<>(List.of(payment));
        ledger.drawingOn(payment.id()).stream()
                .filter(entry -> entry.kind().isAllocation() && entry.actId() == payment.actId())
                .forEach(mine::add);
        return mine;
    }

    static Entry entry(Stores stores, long paymentId) {
        return stores.entries()
                .byId(paymentId)
                .filter(one -> one.kind() == EntryKind.PAYMENT)
                .orElseThrow(() -> new Refusal("NO_PAYMENT"));
    }

    /** The act itself; of one that put a payment back, the act that had recorded that payment. */
    private static Act first(Stores stores, long actId) {
        Act act = stores.entries().act(actId).orElseThrow(() -> new Refusal("ACT_GONE"));
        return act.kind() == ActKind.UNDONE ? first(stores, payment(stores, actId)) : act;
    }

    /** The act that a payment is from; of one that was put back, the act that had recorded it. */
    private static Act first(Stores stores, Entry payment) {
        Act act = stores.entries().act(payment.actId()).orElseThrow(() -> new Refusal("ACT_GONE"));
        return act.kind() == ActKind.UNDONE
                ? UndoAct.owners(stores, payment).stream().findFirst().orElse(act)
                : act;
    }

    /**
     * The payment of an act that records or corrects one, as it stands.
     *
     * @throws Refusal NO_PAYMENT, UNDONE_ALREADY
     */
    public static Entry payment(Stores stores, long actId) {
        boolean ever = stores.entries().ofAct(actId).stream().anyMatch(entry -> entry.kind() == EntryKind.PAYMENT);
        return stores.entries().standingOfAct(actId).stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .findFirst()
                .orElseThrow(() -> new Refusal(ever ? "UNDONE_ALREADY" : "NO_PAYMENT"));
    }

    private static long first(Entry payment) {
        Long first = payment.sourceId();
        return first == null ? payment.root() : first;
    }

    /** What the first one was for, in its order, as far as the right amount reaches; a bank's fee stays with it. */
    private static Received received(Stores stores, Posting posting, Entry payment, List<Entry> mine, Corrected right) {
        Money none = Money.zero(right.amount().currency());
        Money fee = mine.stream()
                .filter(entry -> entry.kind() == EntryKind.DIFFERENCE)
                .map(Entry::amount)
                .reduce(none, Money::plus);
        Received received = new Received(
                        payment.clientId(), right.amount(), right.on(), right.method(), null, right.note())
                .withFee(fee);
        boolean besides = mine.stream().anyMatch(entry -> entry.kind() == EntryKind.CHARGE);
        List<Part> parts = new ArrayList<>();
        Money left = right.amount();
        for (Entry entry : mine) {
            if (entry.kind() == EntryKind.PAYMENT_ALLOCATION && entry.amount().isPositive()) {
                Money kept = parts.isEmpty() ? fee : none;
                Money open = open(stores, posting, entry).minus(kept).max(none);
                boolean more = entry.chargeId() == null && right.amount().compareTo(payment.amount()) > 0;
                Money part = left.min(more ? open : entry.amount().min(open));
                if (part.isPositive()) {
                    parts.add(new Part(entry.chargeId() == null ? entry.invoiceId() : null, entry.chargeId(), part));
                    left = left.minus(part);
                }
            }
        }
        // what a plan asked for besides was booked with the payment and goes with it: its order decides again
        return parts.isEmpty() || besides ? received.asked(besides, true) : received.split(parts);
    }

    private static Money open(Stores stores, Posting posting, Entry share) {
        Money none = Money.zero(share.currency());
        Long charge = share.chargeId();
        if (charge != null) {
            return posting.ledger(share.clientId()).charges().stream()
                    .filter(one -> one.id() == charge)
                    .map(Charge::left)
                    .findFirst()
                    .orElse(none);
        }
        return Optional.ofNullable(share.invoiceId())
                .filter(invoice -> !stores.invoices().isCancelled(invoice))
                .flatMap(invoice -> stores.invoices().byId(invoice))
                .map(invoice -> invoice.balance().plus(invoice.writtenOff()))
                .orElse(none);
    }
}
