package duetalk.core.plan;

import duetalk.core.Refusal;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Up to three offers that stand side by side: what the client said, a shorter one inside my limits, all at once for less. */
public final class PlanOffers {

    /** Calendar days within which "at once" is, when no day was named for the discount. */
    private static final int AT_ONCE_DAYS = 10;

    private final PlanAsk ask;
    private final PlanLimits limits;
    private final BigDecimal ceiling;
    private final WorkingDays days;

    /** What an offer is beside the others. */
    public enum Kind {
        AS_SAID,
        SHORTER,
        AT_ONCE
    }

    /** One of the offers. */
    public record Choice(Kind kind, Offer offer) {}

    private PlanOffers(PlanAsk ask, PlanLimits limits, BigDecimal ceiling, WorkingDays days) {
        this.ask = ask;
        this.limits = limits;
        this.ceiling = ceiling;
        this.days = days;
    }

    /**
     * The offers, what the client said first. Refuses with a code when that can't be a plan.
     *
     * @param ceiling the percentage that an agency would keep: a bigger discount is never proposed
     */
    public static List<Choice> of(PlanAsk ask, PlanLimits limits, BigDecimal ceiling, WorkingDays days) {
        PlanOffers offers = new PlanOffers(ask, limits, ceiling, days);
        List<Choice> choices = new ArrayList<>();
        Offer said = PlanOffer.of(ask, limits, days);
        choices.add(new Choice(Kind.AS_SAID, said));
        offers.shorter(said).ifPresent(offer -> choices.add(new Choice(Kind.SHORTER, offer)));
        offers.atOnce(said).ifPresent(offer -> choices.add(new Choice(Kind.AT_ONCE, offer)));
        return List.copyOf(choices);
    }

    /** Half as many payments, the lowest down payment that I want, and no longer than I want. */
    private Optional<Offer> shorter(Offer said) {
        int number = said.instalments().size();
        if (number < 2) {
            return Optional.empty();
        }
        Money down = ask.down().max(limits.leastDown(ask.asked()));
        if (down.compareTo(ask.asked()) >= 0) {
            return Optional.empty();
        }
        int least = Math.ceilDiv(number, 2);
        for (int count = least; count > 0; count = count == 1 ? 0 : Math.ceilDiv(count, 2)) {
            Offer offer = offer(ask.paying(down, null, count, dates(count)));
            boolean tooLong = offer != null && offer.crossed().contains(PlanLimits.Limit.TERM_TOO_LONG);
            if (offer != null && (!tooLong || count == 1)) {
                return Optional.of(offer);
            }
        }
        return Optional.empty();
    }

    private List<LocalDate> dates(int count) {
        return ask.ownDates().subList(0, Math.min(count, ask.ownDates().size()));
    }

    private @Nullable Offer offer(PlanAsk of) {
        try {
            return PlanOffer.of(of, limits, days);
        } catch (Refusal notPossible) {
            return null;
        }
    }

    private Optional<Offer> atOnce(Offer said) {
        BigDecimal percent = ask.discount().signum() > 0
                ? ask.discount()
                : limits.discountInside(ask).min(ceiling);
        if (percent.signum() <= 0
                || said.discount().isPositive() && said.schedule().size() == 1) {
            return Optional.empty();
        }
        LocalDate until = ask.discountUntil();
        LocalDate by = until == null ? soon() : until;
        return Optional.ofNullable(offer(ask.atOnce(onOrBefore(by), percent)))
                .filter(offer -> offer.discount().isPositive());
    }

    /** The day of "at once" that nobody named: some days away, and inside my own longest term. */
    private LocalDate soon() {
        LocalDate day =
                days.onOrAfterInBoth(ask.mine(), ask.theirs(), ask.agreedOn().plusDays(AT_ONCE_DAYS));
        LocalDate latest = limits.latest(ask.agreedOn());
        return day.isAfter(latest) ? latest : day;
    }

    /** A working day of both that is not after the named one, so that the discount is not lost by moving it. */
    private LocalDate onOrBefore(LocalDate by) {
        LocalDate day = by;
        while (!day.isBefore(ask.agreedOn())) {
            if (days.isWorkingDay(ask.mine(), day) && days.isWorkingDay(ask.theirs(), day)) {
                return day;
            }
            day = day.minusDays(1);
        }
        return by;
    }
}
