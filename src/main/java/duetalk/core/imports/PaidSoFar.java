package duetalk.core.imports;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of the money that came for its invoice; null for what it says nothing of. Amounts are in the
 * currency of the invoice.
 *
 * @param on the day on which money came, the last one when it came more than once
 * @param paid how much has come in all
 * @param balance how much is still open
 */
public record PaidSoFar(
        @Nullable LocalDate on,
        @Nullable Money paid,
        @Nullable Money balance,
        @Nullable ImportState state) {

    /** A line that says nothing of money. */
    public static final PaidSoFar UNSAID = new PaidSoFar(null, null, null, null);

    /** Whether all that it says is that the whole amount came on a day. */
    public boolean isWholeOnItsDay() {
        return on != null && paid == null && balance == null;
    }

    /** Whether nothing is open any more. */
    public boolean isWhole(Money total) {
        if (paid != null) {
            return paid.compareTo(total) >= 0;
        }
        if (balance != null) {
            return !balance.isPositive();
        }
        return on != null || state == ImportState.PAID;
    }

    /** Whether it says how much came, be it nothing. */
    public boolean isSaid() {
        return paid != null || balance != null || on != null || state == ImportState.PAID;
    }

    /** How much came in all; nothing when it does not say. */
    public Money of(Money total) {
        if (paid != null) {
            return paid;
        }
        if (balance != null) {
            return total.minus(balance);
        }
        return isWhole(total) ? total : Money.zero(total.currency());
    }

    /**
     * Refuses what contradicts itself or the calendar.
     *
     * @throws Refusal PAYMENT_IN_THE_FUTURE; CSV_PAID_OUT_OF_RANGE; CSV_BALANCE_WRONG when the balance is not what is
     *     left of the total; CSV_PART_UNKNOWN when a part was paid and no column says how much; CSV_STATE_WRONG
     */
    public void check(Money total, LocalDate today) {
        if (on != null && on.isAfter(today)) {
            throw new Refusal("PAYMENT_IN_THE_FUTURE");
        }
        if (state == ImportState.CANCELLED) {
            return;
        }
        Money came = of(total);
        if (came.isNegative() || came.compareTo(total) > 0) {
            throw new Refusal("CSV_PAID_OUT_OF_RANGE", Map.of("paid", came, "total", total));
        }
        if (paid != null && balance != null && !total.minus(paid).equals(balance)) {
            throw new Refusal("CSV_BALANCE_WRONG", Map.of("total", total, "paid", paid, "balance", balance));
        }
        checkState(total, came);
    }

    private void checkState(Money total, Money came) {
        boolean amountSaid = paid != null || balance != null;
        if (state == ImportState.PART_PAID && !amountSaid) {
            throw new Refusal("CSV_PART_UNKNOWN");
        }
        boolean wrong = on != null && came.isZero()
                || state == ImportState.PAID && !isWhole(total)
                || state == ImportState.PART_PAID && (came.isZero() || isWhole(total))
                || (state == ImportState.OPEN || state == ImportState.OVERDUE) && isWhole(total);
        if (wrong) {
            throw new Refusal("CSV_STATE_WRONG");
        }
    }
}
