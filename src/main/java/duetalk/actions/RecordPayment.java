package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Allocation;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanRules;
import duetalk.core.plan.PlanState;
import duetalk.core.search.Clean;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down money that came, counted against the invoice that was named and then the oldest. */
public final class RecordPayment {

    private final Book book;

    public RecordPayment(Book book) {
        this.book = book;
    }

    /** What the user knows of a payment. */
    public record Received(
            long clientId,
            Money amount,
            LocalDate on,
            PaymentMethod method,
            @Nullable Long invoiceId,
            String note) {}

    /** Answers the ids of the payments, one for each invoice that it was counted against. */
    public List<Long> record(Received received, LocalDate today) {
        if (!received.amount().isPositive()) {
            throw new Refusal("PAYMENT_NOT_POSITIVE");
        }
        if (received.on().isAfter(today)) {
            throw new Refusal("PAYMENT_IN_THE_FUTURE");
        }
        return book.write(stores -> Allocation.of(
                        received.amount(),
                        stores.invoices().ofClient(received.clientId()),
                        received.invoiceId(),
                        planned(stores, received.clientId(), today))
                .stream()
                .map(share -> stores.invoices().add(payment(received, share)))
                .toList());
    }

    /** What comes while a plan runs is for the plan, unless the user names another invoice. */
    private static Set<Long> planned(Stores stores, long clientId, LocalDate today) {
        List<Plan> plans = stores.plans().ofClient(clientId);
        if (plans.isEmpty()) {
            return Set.of();
        }
        Rules rules = Rules.of(stores, today);
        List<Payment> payments = stores.invoices().paymentsOf(clientId);
        return plans.stream()
                .map(plan -> PlanRules.judge(plan, payments, rules.days(), today))
                .filter(plan ->
                        plan.state() != PlanState.PROPOSED && !plan.state().isOver())
                .flatMap(plan -> plan.plan().invoices().stream())
                .collect(Collectors.toSet());
    }

    /** Takes back payments that were recorded by mistake. */
    public void undo(List<Long> paymentIds) {
        book.write(stores -> {
            paymentIds.forEach(stores.invoices()::remove);
            return paymentIds.size();
        });
    }

    private static Payment payment(Received received, Allocation.Share share) {
        return new Payment(
                0,
                received.clientId(),
                share.invoiceId(),
                received.on(),
                share.amount(),
                received.method(),
                Clean.line(received.note()));
    }
}
