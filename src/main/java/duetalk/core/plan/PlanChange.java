package duetalk.core.plan;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanRules.InstalmentStanding;
import duetalk.core.plan.PlanRules.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changing a running plan: what came stays as it came, the rest is spread anew, and the plan gets another version with
 * the reason.
 */
public final class PlanChange {

    private PlanChange() {}

    /** What of the plan is paid, each instalment with what came for it: payments will count for these first. What came early is due by the day of the change. */
    public static List<Instalment> paid(Standing standing, LocalDate day) {
        List<Instalment> paid = new ArrayList<>();
        for (InstalmentStanding one : standing.instalments()) {
            if (one.received().isPositive()) {
                Instalment was = one.instalment();
                LocalDate due = was.due().isAfter(day) ? day : was.due();
                paid.add(new Instalment(paid.size() + 1, was.wished(), due, one.received(), true));
            }
        }
        return paid;
    }

    /**
     * What is left on a day.
     *
     * @param debt of the debt itself; payments go to it first
     * @param charges of interest, compensation and fees, with the interest that ran by the plan until that day
     */
    public record Left(Money debt, Money charges) {

        /** All of it. */
        public Money asked() {
            return debt.plus(charges);
        }
    }

    /**
     * What would be spread anew on a day: what was to be forgiven at the end is owed again, and what a credit or a
     * dispute took off the invoices meanwhile is not asked for.
     *
     * @param owed what the invoices of the plan still owe without dispute
     */
    public static Left left(Standing standing, Money owed, LocalDate day) {
        PlanTerms terms = standing.plan().terms();
        Money none = Money.zero(terms.debt().currency());
        Money debt = terms.debt().minus(standing.received()).max(none).min(owed);
        Money beyond = standing.received().minus(terms.debt()).max(none);
        Money charges = terms.charges().plus(ran(standing, day)).minus(beyond).max(none);
        return debt.isPositive() ? new Left(debt, charges) : new Left(charges, none);
    }

    private static Money ran(Standing standing, LocalDate day) {
        return PlanInterest.ran(standing.plan().terms(), day, standing.payments());
    }

    /**
     * The next version of a plan.
     *
     * @param owed what the invoices of the plan still owe without dispute
     * @param offer what is agreed for the rest; its debt and charges are exactly what is left
     * @throws Refusal without a reason, for a plan that is over, and when the offer is not about what is left
     */
    public static Plan of(Standing standing, Money owed, Offer offer, int cureDays, String reason, Instant savedAt) {
        Plan before = standing.plan();
        if (reason.isBlank()) {
            throw new Refusal("PLAN_REASON_MISSING");
        }
        if (standing.state().isOver()) {
            throw new Refusal("PLAN_IS_OVER");
        }
        LocalDate day = offer.ask().agreedOn();
        if (!offer.ask().asked().equals(left(standing, owed, day).asked())) {
            throw new Refusal("PLAN_MOVED_MEANWHILE");
        }
        List<Instalment> schedule = new ArrayList<>(paid(standing, day));
        schedule.addAll(offer.schedule());
        return new Plan(
                before.id(),
                before.clientId(),
                before.version() + 1,
                reason,
                before.invoices(),
                ScheduleEdit.numbered(schedule),
                terms(standing, owed, offer, cureDays),
                before.agreedOn(),
                savedAt,
                null,
                null,
                before.knownPayment(),
                Map.of());
    }

    /** The debt as it was agreed first, less what is not owed any more; what is forgiven and added is of the new version. */
    private static PlanTerms terms(Standing standing, Money owed, Offer offer, int cureDays) {
        PlanTerms before = standing.plan().terms();
        PlanTerms after = PlanTerms.of(offer, cureDays);
        Money none = Money.zero(before.debt().currency());
        Money unpaid = before.debt().minus(standing.received()).max(none);
        return new PlanTerms(
                before.debt().minus(unpaid.minus(unpaid.min(owed))),
                before.charges().plus(ran(standing, after.since())),
                after.discount(),
                after.discountUntil(),
                after.interest(),
                after.interestAdded(),
                after.yearlyRate(),
                after.since(),
                cureDays,
                before.place());
    }
}
