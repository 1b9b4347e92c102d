package duetalk.core.promises;

import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a client said they would pay: amount, date and method.
 *
 * @param entryId the conversation in which it was said
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
        @Nullable Long replacedBy) {}
