package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that came.
 *
 * @param invoiceId what it was counted against; null for money that no invoice was left for
 */
public record Payment(
        long id,
        long clientId,
        @Nullable Long invoiceId,
        LocalDate on,
        Money amount,
        PaymentMethod method,
        String note) {}
