package duetalk.actions.ledger;

import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.invoices.Allocation;
import duetalk.core.invoices.Allocation.Share;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the user is asked before a payment is written down, because it may be a slip of the hand. */
public final class PaymentQuestions {

    private final List<Invoice> invoices;
    private final Set<Long> planned;
    private final LocalDate today;

    /**
     * @param invoices of the client
     * @param planned the ids of those that a running plan asks for: money for them is never too early
     */
    public PaymentQuestions(List<Invoice> invoices, Set<Long> planned, LocalDate today) {
        this.invoices = List.copyOf(invoices);
        this.planned = Set.copyOf(planned);
        this.today = today;
    }

    /** What is asked. */
    public enum Kind {
        /** It would count on what falls due later; if not, it stands to their credit. */
        NOT_YET_DUE,
        /** More came than is open: the rest would stand to their credit. */
        SURPLUS,
        /** It came before the invoice was written. */
        BEFORE_INVOICE
    }

    /**
     * One question.
     *
     * @param invoice the number of the first invoice that it is about, empty for a surplus
     * @param day when that invoice falls due, or was written; for a surplus the day of the payment
     */
    public record Question(Kind kind, Money amount, String invoice, LocalDate day) {}

    /** How a payment would be counted when nobody splits it: what is asked first, then what falls due later. */
    public List<Share> shares(Received received) {
        if (received.parts().isEmpty()) {
            return Allocation.of(
                    received.amount(), invoices, received.invoiceId(), List.of(), today, received.notYetDue());
        }
        List<Share> shares = new ArrayList<>();
        Money left = received.amount();
        for (Part part : received.parts()) {
            left = left.minus(part.amount());
            if (part.invoiceId() != null) {
                shares.add(new Share(part.invoiceId(), part.amount()));
            }
        }
        if (left.isPositive()) {
            shares.add(new Share(null, left));
        }
        return shares;
    }

    /** What to ask, in this order; nothing for most payments. */
    public List<Question> of(Received received) {
        List<Question> questions = new ArrayList<>();
        List<Share> shares = shares(received);
        if (received.parts().isEmpty()) {
            early(received, shares, questions);
        }
        Money rest = shares.stream()
                .filter(share -> share.invoiceId() == null)
                .map(Share::amount)
                .reduce(Money.zero(received.amount().currency()), Money::plus);
        if (rest.isPositive()) {
            questions.add(new Question(Kind.SURPLUS, rest, "", received.on()));
        }
        for (Share share : shares) {
            Invoice invoice = invoice(share);
            if (invoice != null && received.on().isBefore(invoice.issued())) {
                questions.add(new Question(Kind.BEFORE_INVOICE, share.amount(), invoice.number(), invoice.issued()));
                break;
            }
        }
        return questions;
    }

    private void early(Received received, List<Share> shares, List<Question> questions) {
        Money early = Money.zero(received.amount().currency());
        Invoice first = null;
        for (Share share : shares) {
            Invoice invoice = invoice(share);
            if (invoice != null && isEarly(invoice, received)) {
                early = early.plus(share.amount());
                first = first == null ? invoice : first;
            }
        }
        if (first != null) {
            questions.add(new Question(Kind.NOT_YET_DUE, early, first.number(), first.due()));
        }
    }

    private boolean isEarly(Invoice invoice, Received received) {
        return invoice.due().isAfter(today)
                && !planned.contains(invoice.id())
                && !Objects.equals(invoice.id(), received.invoiceId());
    }

    private @org.jspecify.annotations.Nullable Invoice invoice(Share share) {
        return invoices.stream()
                .filter(one -> Objects.equals(one.id(), share.invoiceId()))
                .findFirst()
                .orElse(null);
    }
}
