package duetalk.ui.plan;

import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the table stands: what is in the plan and how it would be paid. Never changes; each change makes another, so that
 * any can be taken back.
 *
 * @param invoices the ids of the chosen ones
 * @param charges what is asked for besides; the rest is waived
 */
record PlanDraft(Set<Long> invoices, Set<Charge> charges, Pace pace, Extras extras) {

    /** What can be asked for besides the invoices. */
    enum Charge {
        INTEREST,
        COMPENSATION,
        FEE
    }

    /**
     * How it would be paid.
     *
     * @param each what they can pay each time; null when {@code number} says it
     * @param pause months without a payment before the first instalment
     */
    record Pace(
            Money down,
            LocalDate downOn,
            @Nullable Money each,
            int number,
            Period period,
            LocalDate first,
            int pause,
            List<LocalDate> dates) {

        Pace {
            dates = List.copyOf(dates);
        }

        Pace withDown(Money amount) {
            return new Pace(amount, downOn, each, number, period, first, pause, dates);
        }

        Pace withDownOn(LocalDate day) {
            return new Pace(down, day, each, number, period, first, pause, dates);
        }

        Pace withEach(Money amount) {
            return new Pace(down, downOn, amount, 0, period, first, pause, dates);
        }

        Pace withNumber(int count) {
            return new Pace(down, downOn, null, count, period, first, pause, dates);
        }

        Pace with(Period often) {
            return new Pace(down, downOn, each, number, often, first, pause, dates);
        }

        Pace withFirst(LocalDate day) {
            return new Pace(down, downOn, each, number, period, day, pause, dates);
        }

        Pace withPause(int months) {
            return new Pace(down, downOn, each, number, period, first, months, dates);
        }

        Pace withDates(List<LocalDate> days) {
            return new Pace(down, downOn, each, number, period, first, pause, days);
        }
    }

    /** What is given for it. */
    record Extras(BigDecimal discount, @Nullable LocalDate until, InterestMeanwhile interest) {

        Extras withDiscount(BigDecimal percent) {
            return new Extras(percent, until, interest);
        }

        Extras withUntil(@Nullable LocalDate day) {
            return new Extras(discount, day, interest);
        }

        Extras with(InterestMeanwhile meanwhile) {
            return new Extras(discount, until, meanwhile);
        }
    }

    PlanDraft {
        invoices = Set.copyOf(invoices);
        charges = Set.copyOf(charges);
    }

    PlanDraft with(Pace changed) {
        return new PlanDraft(invoices, charges, changed, extras);
    }

    PlanDraft with(Extras changed) {
        return new PlanDraft(invoices, charges, pace, changed);
    }

    PlanDraft withInvoice(long id, boolean chosen) {
        Set<Long> changed = new TreeSet<>(invoices);
        if (chosen) {
            changed.add(id);
        } else {
            changed.remove(id);
        }
        return new PlanDraft(changed, charges, pace, extras);
    }

    PlanDraft with(Charge charge, boolean asked) {
        Set<Charge> changed = EnumSet.noneOf(Charge.class);
        changed.addAll(charges);
        if (asked) {
            changed.add(charge);
        } else {
            changed.remove(charge);
        }
        return new PlanDraft(invoices, changed, pace, extras);
    }
}
