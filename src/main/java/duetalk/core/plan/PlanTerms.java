package duetalk.core.plan;

import duetalk.core.calendar.Place;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed besides the days and amounts.
 *
 * @param debt the undisputed part of the invoices on the day of the agreement
 * @param charges interest, compensation and fees up to that day that are in the plan
 * @param discount what is forgiven when all of the schedule is paid by its day; nothing in most plans
 * @param discountUntil that day, null for none: after it the discount lapses by itself
 * @param interestAdded interest of the plan's time that is in the last instalment
 * @param yearlyRate percent a year at which interest runs or is forgiven, 0 for none
 * @param since the day from which this version holds
 * @param cureDays working days that a missed instalment may be made good
 * @param place by whose working days those are counted
 */
public record PlanTerms(
        Money debt,
        Money charges,
        Money discount,
        @Nullable LocalDate discountUntil,
        InterestMeanwhile interest,
        Money interestAdded,
        BigDecimal yearlyRate,
        LocalDate since,
        int cureDays,
        Place place) {

    /** What an offer asks for. */
    public static PlanTerms of(Offer offer, int cureDays) {
        PlanAsk ask = offer.ask();
        return new PlanTerms(
                ask.debt(),
                ask.charges(),
                offer.discount(),
                offer.discount().isPositive() ? ask.discountUntil() : null,
                ask.interest(),
                offer.interestAdded(),
                ask.yearlyRate(),
                ask.agreedOn(),
                cureDays,
                ask.theirs());
    }

    /** Whether less than all settles the debt. */
    public boolean isSettlement() {
        return discount.isPositive();
    }
}
