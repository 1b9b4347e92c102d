package duetalk.actions.ledger;

import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.ledger.Posting;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
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
        if (reason.isBlank()) {
            throw new Refusal("REASON_MISSING");
        }
        return book.write(stores -> {
            Act old = stores.entries().act(actId).orElseThrow(() -> new Refusal("ACT_GONE"));
            if (stores.entries().undoneBy(actId).isPresent()) {
                throw new Refusal("UNDONE_ALREADY");
            }
            Entry payment = payment(stores, actId);
            Act act = Act.of(ActKind.PAYMENT_CORRECTED, now, payment.clientId(), null, old.subject())
                    .worth(right.amount(), right.on())
                    .because(Clean.line(reason))
                    .correcting(actId);
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            List<Entry> mine = stores.entries().ofAct(actId).stream()
                    .filter(entry -> entry.kind() != EntryKind.CANCELLATION)
                    .filter(entry -> posting.ledger(payment.clientId())
                            .byId(entry.id())
                            .isPresent())
                    .toList();
            List<Entry> cancelled = posting.cancel(mine, Clean.line(reason));
            Received received = received(stores, payment, mine, right);
            RecordPayment.check(received, today);
            RecordPayment.post(stores, posting, received, first(payment), today);
            posting.settle(cancelled);
            return posting.actId();
        });
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
            Long invoiceId = entry.kind() == EntryKind.PAYMENT_ALLOCATION && entry.chargeId() == null
                    ? entry.invoiceId()
                    : null;
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
        Received received = new Received(
                payment.clientId(), right.amount(), right.on(), right.method(), null, right.note());
        return parts.isEmpty() ? received.asked(false, true) : received.split(parts);
    }
}
