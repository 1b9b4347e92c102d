package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Allocation;
import duetalk.core.invoices.Invoice;
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
        return book.write(stores -> {
            List<Invoice> invoices = stores.invoices().ofClient(received.clientId());
            String currency = received.amount().currency();
            List<PlanRules.Standing> plans = plans(stores, received.clientId(), currency, today);
            Set<Long> planned = plans.stream()
                    .flatMap(plan -> plan.plan().invoices().stream())
                    .collect(Collectors.toSet());
            Long named = received.invoiceId();
            Money beyond = named != null && !planned.contains(named)
                    ? Money.zero(currency)
                    : plans.stream().map(plan -> plan.besides(invoices)).reduce(Money.zero(currency), Money::plus);
            return Allocation.of(received.amount(), invoices, named, planned, beyond).stream()
                    .map(share -> stores.invoices().add(payment(received, share)))
                    .toList();
        });
    }

    /** What comes while a plan runs is for the plan, unless the user names another invoice. */
    private static List<PlanRules.Standing> plans(Stores stores, long clientId, String currency, LocalDate today) {
        List<Plan> plans = stores.plans().ofClient(clientId);
        if (plans.isEmpty()) {
            return List.of();
        }
        Rules rules = Rules.of(stores, today);
        List<Payment> payments = stores.invoices().paymentsOf(clientId);
        return plans.stream()
                .map(plan -> PlanRules.judge(plan, payments, rules.days(), today))
                .filter(plan ->
                        plan.state() != PlanState.PROPOSED && !plan.state().isOver())
                .filter(plan -> plan.plan().currency().equals(currency))
                .toList();
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
