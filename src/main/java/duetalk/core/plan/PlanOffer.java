package duetalk.core.plan;

import duetalk.core.Refusal;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.money.Money;
import duetalk.core.money.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes an offer of what a client can pay. */
public final class PlanOffer {

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
        Money discount = ask.debt().percentAtMost(ask.discount());
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
        Money interest = added ? running : none;
        return new Offer(
                ask,
                List.copyOf(schedule),
                total,
                off,
                interest,
                added ? none : running,
                inTime ? null : settlement(discount),
                limits.crossed(ask, schedule, total.minus(interest), off));
    }

    /** An offer whose rows were changed by hand: its total stays, everything else is reckoned again. */
    public static Offer edited(Offer offer, List<Instalment> schedule, PlanLimits limits, WorkingDays days) {
        PlanOffer edit = new PlanOffer(offer.ask(), days);
        if (!edit.sum(schedule).equals(offer.total())) {
            throw new Refusal("PLAN_TOTAL_FIXED");
        }
        if (schedule.getFirst().due().isBefore(offer.ask().agreedOn())) {
            throw new Refusal("PLAN_DATE_IN_THE_PAST");
        }
        Money none = Money.zero(offer.total().currency());
        return new Offer(
                offer.ask(),
                List.copyOf(schedule),
                offer.total(),
                offer.discount(),
                offer.interestAdded(),
                offer.interestAdded().isPositive() ? none : edit.running(schedule),
                offer.settlement(),
                limits.crossed(offer.ask(), schedule, offer.total().minus(offer.interestAdded()), offer.discount()));
    }

    private List<Instalment> schedule(Money whole) {
        List<Instalment> down = new ArrayList<>();
        if (ask.down().isPositive()) {
            LocalDate day = dates.working(ask.downOn());
            down.add(new Instalment(1, ask.downOn(), day, ask.down().min(whole), false));
        }
        Money rest = whole.minus(ask.down().min(whole));
        return rest.isPositive() ? dates.of(down, parts(rest)) : down;
    }

    /** Equal instalments whose last one takes the remainder, or as many of what they can pay as it takes. */
    private List<Money> parts(Money rest) {
        Money each = ask.each();
        if (ask.period() == Period.OWN_DATES) {
            return evenly(rest, ask.ownDates().size());
        }
        if (each == null) {
            return evenly(rest, ask.number());
        }
        if (Math.ceilDiv(rest.minor(), each.minor()) > PlanAsk.MOST_INSTALMENTS) {
            throw new Refusal("PLAN_TOO_LONG");
        }
        return Split.inPartsOf(rest, each);
    }

    private static List<Money> evenly(Money rest, int number) {
        if (number > rest.minor()) {
            throw new Refusal("PLAN_INSTALMENT_TOO_SMALL");
        }
        return Split.evenly(rest, number);
    }

    private Money running(List<Instalment> schedule) {
        return PlanInterest.of(
                ask.debt(),
                ask.yearlyRate(),
                ask.agreedOn(),
                schedule.getLast().due(),
                PlanInterest.dueParts(schedule));
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
