package duetalk.core.plan;

import duetalk.core.money.Money;
import duetalk.core.plan.PlanRules.InstalmentStanding;
import duetalk.core.plan.PlanRules.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a client's plans ask for on the day that they were judged for: the late instalments and nothing else of their
 * invoices, for a call, a letter or Today alike. Invoices outside the plans are asked for besides.
 */
public final class PlanDue {

    private PlanDue() {}

    /** A late instalment of a plan; what may be asked for it is {@link InstalmentStanding#left}. */
    public record Late(Standing plan, InstalmentStanding instalment) {}

    /** The late instalments of all plans, the oldest due day first. */
    public static List<Late> late(List<Standing> plans) {
        return plans.stream()
                .flatMap(plan -> plan.lateInstalments().stream().map(one -> new Late(plan, one)))
                .sorted(Comparator.comparing(
                        (Late late) -> late.instalment().instalment().due()))
                .toList();
    }

    /** What the plans ask for together, once for each currency and never over two; without those that ask for nothing. */
    public static List<Money> asked(List<Standing> plans) {
        Map<String, Money> sums = new TreeMap<>();
        plans.stream()
                .map(Standing::askedFor)
                .filter(Money::isPositive)
                .forEach(money -> sums.merge(money.currency(), money, Money::plus));
        return List.copyOf(sums.values());
    }

    /**
     * Whether an invoice is asked for by {@link #asked} and must not be asked for a second time: it is in a plan that was
     * agreed, missed instalments or not, or in one whose rest was called in.
     */
    public static boolean isBound(long invoiceId, Collection<Standing> plans) {
        return plans.stream()
                .filter(plan -> plan.isBinding() || plan.state() == PlanState.CALLED_IN)
                .anyMatch(plan -> plan.plan().invoices().contains(invoiceId));
    }
}
