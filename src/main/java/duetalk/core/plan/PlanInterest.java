package duetalk.core.plan;

import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Simple interest on what is still open of a debt, over 365 days, rounded half up once; principal is paid first. */
final class PlanInterest {

    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);

    private PlanInterest() {}

    /** Money that comes, or is to come, on a day. */
    record Part(LocalDate on, Money amount) {}

    static List<Part> dueParts(List<Instalment> schedule) {
        return schedule.stream().map(one -> new Part(one.due(), one.amount())).toList();
    }

    static List<Part> paidParts(List<Payment> payments) {
        return payments.stream().map(one -> new Part(one.on(), one.amount())).toList();
    }

    /** The interest that ran by a plan until a day; nothing unless that was agreed. */
    static Money ran(PlanTerms terms, LocalDate day, List<Payment> payments) {
        return terms.interest() != InterestMeanwhile.RUN || !day.isAfter(terms.since())
                ? Money.zero(terms.debt().currency())
                : of(terms.debt(), terms.yearlyRate(), terms.since(), day, paidParts(payments));
    }

    /** From the day {@code from} until the day {@code to}; parts before {@code from} have made the debt smaller. */
    static Money of(Money debt, BigDecimal yearlyRate, LocalDate from, LocalDate to, List<Part> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate day = from;
        long open = debt.minor();
        List<Part> inOrder =
                parts.stream().sorted(Comparator.comparing(Part::on)).toList();
        for (Part part : inOrder) {
            LocalDate until = part.on().isAfter(to) ? to : part.on();
            if (until.isAfter(day)) {
                sum = sum.add(units(open, day, until));
                day = until;
            }
            open = Math.max(0, open - part.amount().minor());
        }
        if (to.isAfter(day)) {
            sum = sum.add(units(open, day, to));
        }
        long minor = sum.multiply(yearlyRate)
                .divide(PERCENT_DAYS, 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(minor, debt.currency());
    }

    private static BigDecimal units(long open, LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(open).multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)));
    }
}
