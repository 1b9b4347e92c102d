package duetalk.core.plan;

import duetalk.core.calendar.WorkingDays;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What if two instalments in a row don't come: the first two after the first payment.
 *
 * @param from the day of the first one that does not come
 * @param open what is open then
 * @param callInFrom the first day on which the rest could be called in
 * @param last the last payment when everything moves back by two
 * @param cost what that further waiting costs in interest
 */
public record MissedTwo(LocalDate from, Money open, LocalDate callInFrom, LocalDate last, Money cost) {

    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);

    /** Empty for an offer of fewer than three payments: two can't be missed with one before them. */
    public static Optional<MissedTwo> of(Offer offer, int cureDays, WorkingDays days) {
        List<Instalment> schedule = offer.schedule();
        if (schedule.size() < 3) {
            return Optional.empty();
        }
        Instalment missed = schedule.get(1);
        Money open = offer.total().minus(schedule.getFirst().amount());
        PlanAsk ask = offer.ask();
        LocalDate cure = days.plus(ask.theirs(), missed.due(), cureDays);
        LocalDate last = days.onOrAfterInBoth(ask.mine(), ask.theirs(), later(offer));
        long waited = ChronoUnit.DAYS.between(offer.last(), last);
        BigDecimal cost = BigDecimal.valueOf(open.minor())
                .multiply(BigDecimal.valueOf(waited))
                .multiply(ask.yearlyRate())
                .divide(PERCENT_DAYS, 0, RoundingMode.HALF_UP);
        return Optional.of(new MissedTwo(
                missed.due(), open, cure.plusDays(1), last, new Money(cost.longValueExact(), open.currency())));
    }

    private static LocalDate later(Offer offer) {
        LocalDate wished = offer.schedule().getLast().wished();
        return switch (offer.ask().period()) {
            case WEEK -> wished.plusWeeks(2);
            case TWO_WEEKS -> wished.plusWeeks(4);
            case MONTH -> offer.ask().months().plus(wished, 2);
            case OWN_DATES -> {
                List<Instalment> all = offer.schedule();
                long gap = ChronoUnit.DAYS.between(all.get(all.size() - 3).due(), offer.last());
                yield wished.plusDays(gap);
            }
        };
    }
}
