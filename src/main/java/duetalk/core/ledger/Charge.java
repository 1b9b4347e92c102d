package duetalk.core.ledger;

import duetalk.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A charge with what came of it.
 *
 * @param id the entry that booked it
 * @param invoiceId the invoice for whose lateness it is asked, null for none
 * @param left what is still asked of it
 */
public record Charge(
        long id,
        @Nullable Long invoiceId,
        ChargeKind kind,
        LocalDate on,
        Money amount,
        Money paid,
        Money waived,
        Money writtenOff) {

    public Money left() {
        return amount.minus(paid).minus(waived).minus(writtenOff);
    }
}
