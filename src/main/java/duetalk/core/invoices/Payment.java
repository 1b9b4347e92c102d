package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that came, as far as it counts on one invoice: a payment over several is as many of these.
 *
 * @param id of this share
 * @param receipt of the whole payment: all its shares have the same, and it stays when the payment is corrected
 * @param invoiceId what it was counted against; null for what stands to the client's credit or pays a charge
 * @param on the day it came; the invoice's own day when it came before that
 */
public record Payment(
        long id,
        long receipt,
        long clientId,
        @Nullable Long invoiceId,
        LocalDate on,
        Money amount,
        PaymentMethod method,
        String note) {

    /** A payment with a single share. */
    public Payment(
            long id,
            long clientId,
            @Nullable Long invoiceId,
            LocalDate on,
            Money amount,
            PaymentMethod method,
            String note) {
        this(id, id, clientId, invoiceId, on, amount, method, note);
    }

    /**
     * This share and another of the same payment as one; for no invoice when they are for two.
     *
     * @throws IllegalArgumentException when they are of different currencies
     */
    public Payment with(Payment other) {
        Long same = Objects.equals(invoiceId, other.invoiceId) ? invoiceId : null;
        return new Payment(id, receipt, clientId, same, on, amount.plus(other.amount), method, note);
    }
}
