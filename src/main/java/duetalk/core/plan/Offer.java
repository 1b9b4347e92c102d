package duetalk.core.plan;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be offered to a client, reckoned through.
 *
 * @param ask what it was made of
 * @param schedule the payments, on working days, adding up to {@code total}
 * @param discount what is taken off because all is paid by the day of the discount
 * @param interestAdded interest of the plan's time that is asked for with the last instalment
 * @param costOfWaiting interest of the plan's time that is not asked for
 * @param settlement what would settle all by the day of the discount, null when there is none or it is used already
 * @param crossed which of the user's own limits it crosses
 */
public record Offer(
        PlanAsk ask,
        List<Instalment> schedule,
        Money total,
        Money discount,
        Money interestAdded,
        Money costOfWaiting,
        @Nullable Settlement settlement,
        Set<PlanLimits.Limit> crossed) {

    /** Paying less, at once and in full; lapses by itself after its day. */
    public record Settlement(Money amount, LocalDate until) {}

    public LocalDate last() {
        return schedule.getLast().due();
    }

    /** Whether the first payment is a down payment. */
    public boolean hasDown() {
        return ask.down().isPositive();
    }

    /** The payments after the down payment; that one when there are no others. */
    public List<Instalment> instalments() {
        return hasDown() && schedule.size() > 1 ? schedule.subList(1, schedule.size()) : schedule;
    }
}
