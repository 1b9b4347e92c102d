package duetalk.core.plan;

import duetalk.core.Refusal;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.money.Money;
import duetalk.core.money.Split;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Makes an offer of what a client can pay. */
public final class PlanOffer {

    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);

    private final PlanAsk ask;
    private final PlanDates dates;

    private PlanOffer(PlanAsk ask, WorkingDays days) {
        this.ask = ask;
        this.dates = new PlanDates(ask, days);
    }

    /** The offer; refuses with a code what would never end or be too long. */
    public static Offer of(PlanAsk ask, PlanLimits limits, WorkingDays days) {
        return new PlanOffer(ask, days).make(limits);
    }

    private Offer make(PlanLimits limits) {
        Money discount = ask.debt().percent(ask.discount());
        List<Instalment> schedule = schedule(ask.asked());
        boolean inTime = ask.discountUntil() != null
                && discount.isPositive()
                && !schedule.getLast().due().isAfter(ask.discountUntil());
        if (inTime) {
            schedule = schedule(ask.asked().minus(discount));
        }
        Money running = running(schedule);
        boolean added = ask.interest() == InterestMeanwhile.RUN;
        if (added) {
            checkEnds(schedule, running);
            schedule = withLast(schedule, running);
        }
        Money none = Money.zero(ask.debt().currency());
        Money total = sum(schedule);
        Money off = inTime ? discount : none;
        return new Offer(
                List.copyOf(schedule),
                total,
                off,
                added ? running : none,
                added ? none : running,
                inTime ? null : settlement(discount),
                limits.crossed(
                        ask,
                        total.minus(added ? running : none),
                        off,
                        schedule.getLast().due()));
    }

    private List<Instalment> schedule(Money whole) {
        List<Instalment> down = new ArrayList<>();
        if (ask.down().isPositive()) {
            LocalDate day = dates.working(ask.agreedOn());
            down.add(new Instalment(1, ask.agreedOn(), day, ask.down().min(whole), false));
        }
        Money rest = whole.minus(ask.down().min(whole));
        return rest.isPositive() ? dates.of(down, parts(rest)) : down;
    }

    /** Equal instalments whose last one takes the remainder, or as many of what they can pay as it takes. */
    private List<Money> parts(Money rest) {
        Money each = ask.each();
        if (ask.period() == Period.OWN_DATES) {
            return Split.evenly(rest, ask.ownDates().size());
        }
        if (each == null) {
            return Split.evenly(rest, Math.toIntExact(Math.min(ask.number(), rest.minor())));
        }
        if (Math.ceilDiv(rest.minor(), each.minor()) > PlanAsk.MOST_INSTALMENTS) {
            throw new Refusal("PLAN_TOO_LONG");
        }
        return Split.inPartsOf(rest, each);
    }

    /** Simple interest on what is still open from payment to payment, rounded once. */
    private Money running(List<Instalment> schedule) {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate from = ask.agreedOn();
        long open = ask.debt().minor();
        for (Instalment instalment : schedule) {
            long days = ChronoUnit.DAYS.between(from, instalment.due());
            sum = sum.add(BigDecimal.valueOf(open).multiply(BigDecimal.valueOf(days)));
            open = Math.max(0, open - instalment.amount().minor());
            from = instalment.due();
        }
        long minor = sum.multiply(ask.yearlyRate())
                .divide(PERCENT_DAYS, 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(minor, ask.debt().currency());
    }

    /** When interest grows faster than what is paid each time, no number of payments would end it. */
    private void checkEnds(List<Instalment> schedule, Money running) {
        if (running.compareTo(sum(schedule)) >= 0) {
            throw new Refusal("PLAN_NEVER_ENDS");
        }
    }

    private static List<Instalment> withLast(List<Instalment> schedule, Money more) {
        List<Instalment> longer = new ArrayList<>(schedule);
        Instalment last = longer.removeLast();
        longer.add(new Instalment(
                last.number(), last.wished(), last.due(), last.amount().plus(more), last.touched()));
        return longer;
    }

    private Offer.@org.jspecify.annotations.Nullable Settlement settlement(Money discount) {
        LocalDate until = ask.discountUntil();
        return until == null || !discount.isPositive()
                ? null
                : new Offer.Settlement(ask.asked().minus(discount), until);
    }

    private Money sum(List<Instalment> schedule) {
        return schedule.stream()
                .map(Instalment::amount)
                .reduce(Money.zero(ask.debt().currency()), Money::plus);
    }
}
