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
        @Nullable Long replacedBy) {

    public Promise {
        invoices = List.copyOf(invoices);
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
