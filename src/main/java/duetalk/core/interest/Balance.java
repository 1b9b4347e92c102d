package duetalk.core.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is owed while days go by: the debt in minor units, and interest at full precision. */
final class Balance {

    /** Percent times days of a year of 365, also in leap years. */
    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);

    private final PaymentOrder order;
    private long principal;
    private BigDecimal accrued = BigDecimal.ZERO;
    private long settled;
    private long overpaid;

    Balance(long principal, PaymentOrder order) {
        this.principal = principal;
        this.order = order;
    }

    long principal() {
        return principal;
    }

    void accrue(BigDecimal rate, long days) {
        accrued = accrued.add(rate.multiply(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(principal)));
    }

    void pay(long minor) {
        long rest = order == PaymentOrder.INTEREST_FIRST ? settle(minor) : minor;
        long toPrincipal = Math.min(rest, principal);
        principal -= toPrincipal;
        rest -= toPrincipal;
        overpaid += settle(rest);
    }

    /** Covers interest that has arisen; what is settled is money, so it is rounded here. Answers the rest. */
    private long settle(long minor) {
        long due = rounded();
        long share = Math.min(minor, due);
        settled += share;
        accrued = share == due ? BigDecimal.ZERO : accrued.subtract(PERCENT_DAYS.multiply(BigDecimal.valueOf(share)));
        return minor - share;
    }

    private long rounded() {
        return accrued.divide(PERCENT_DAYS, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** All interest so far, rounded half up. */
    long total() {
        return settled + rounded();
    }

    long settled() {
        return settled;
    }

    long overpaid() {
        return overpaid;
    }
}
