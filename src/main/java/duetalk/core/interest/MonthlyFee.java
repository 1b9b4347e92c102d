package duetalk.core.interest;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.Terms;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.interest.InterestBasis.Why;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The flat fee for every month late that some contracts have. Only whole months count, so it never overstates. */
public final class MonthlyFee {

    private MonthlyFee() {}

    /** Whether it may be charged: {@code MONTHLY_FEE} when it may, else why not. */
    public static Why why(Jurisdiction law, Terms terms) {
        BigDecimal value = terms.lateFeeValue();
        if (terms.lateFee() != LateFee.FLAT_MONTHLY) {
            return Why.NOT_ASKED;
        }
        if (law == Jurisdiction.IR) {
            return Why.LAWYERS_MATTER;
        }
        if (value == null || value.signum() == 0) {
            return Why.NO_RATE;
        }
        return terms.consentOn() == null ? Why.NO_CONSENT : Why.MONTHLY_FEE;
    }

    /** Whole months from a due date to a day, and what they cost at the agreed fee; nothing before the first. */
    public static Money of(Money aMonth, LocalDate due, LocalDate until) {
        if (aMonth.isNegative()) {
            throw new Refusal("LATE_FEE_OUT_OF_RANGE");
        }
        return new Money(Math.multiplyExact(aMonth.minor(), wholeMonths(due, until)), aMonth.currency());
    }

    private static int wholeMonths(LocalDate due, LocalDate until) {
        int months = 0;
        while (!Months.GREGORIAN.plus(due, months + 1).isAfter(until)) {
            months++;
        }
        return months;
    }
}
