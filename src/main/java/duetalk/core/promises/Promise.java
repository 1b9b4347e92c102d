package duetalk.core.promises;

import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client said they would pay: amount, date and method.
 *
 * @param entryId the conversation in which it was said
 * @param invoices the ids of the invoices it was said about, empty for all of the client's
 * @param replacedBy the promise that took its place when it was moved, null when none did
 * @param planId the plan that took its place, null when none did
 */
public record Promise(
        long id,
        long clientId,
        @Nullable Long entryId,
        Money amount,
        LocalDate dueOn,
        PaymentMethod method,
        LocalDate madeOn,
        List<Long> invoices,
        @Nullable Long replacedBy,
        @Nullable Long planId) {

    public Promise {
        invoices = List.copyOf(invoices);
    }

    /** One that no plan has taken the place of. */
    public Promise(
            long id,
            long clientId,
            @Nullable Long entryId,
            Money amount,
            LocalDate dueOn,
            PaymentMethod method,
            LocalDate madeOn,
            List<Long> invoices,
            @Nullable Long replacedBy) {
        this(id, clientId, entryId, amount, dueOn, method, madeOn, invoices, replacedBy, null);
    }

    /** Whether another promise or a plan has taken its place. */
    public boolean isMoved() {
        return replacedBy != null || planId != null;
    }

    /** Whether both are about some same invoice: two such promises can't run at once. */
    public boolean isAboutTheSameAs(Promise other) {
        return clientId == other.clientId
                && amount.currency().equals(other.amount.currency())
                && (invoices.isEmpty()
                        || other.invoices.isEmpty()
                        || invoices.stream().anyMatch(other.invoices::contains));
    }
}
