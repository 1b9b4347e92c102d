package duetalk.actions.ledger;

import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanRules;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans that were kept with the money of an act: without it they are open again. */
public final class PlansOnMoney {

    private PlansOnMoney() {}

    /** Those that are kept as of a day, with money of this act among what came for them. */
    public static List<Plan> kept(Stores stores, Act act, LocalDate today) {
        Long client = act.clientId();
        Set<Long> receipts = receipts(stores, act);
        if (client == null || receipts.isEmpty()) {
            return List.of();
        }
        return stores.plans().ofClient(client).stream()
                .filter(plan -> plan.agreedOn() != null)
                .map(plan -> standing(stores, plan, today))
                .filter(one -> one.state() == PlanState.KEPT)
                .filter(one -> one.payments().stream().anyMatch(payment -> receipts.contains(payment.receipt())))
                .map(Standing::plan)
                .toList();
    }

    /** Which of these plans are no longer kept. */
    public static List<Plan> open(Stores stores, List<Plan> plans, LocalDate today) {
        return plans.stream()
                .filter(plan -> standing(stores, plan, today).state() != PlanState.KEPT)
                .toList();
    }

    private static Standing standing(Stores stores, Plan plan, LocalDate today) {
        return PlanRules.judge(
                plan,
                stores.invoices().paymentsOf(plan.clientId()),
                Rules.of(stores, today).days(),
                today);
    }

    private static Set<Long> receipts(Stores stores, Act act) {
        Set<Long> receipts = new HashSet<>();
        for (Entry entry : stores.entries().ofAct(act.id())) {
            if (entry.kind() == EntryKind.PAYMENT) {
                Long first = entry.sourceId();
                receipts.add(first == null ? Long.valueOf(entry.id()) : first);
            }
        }
        return receipts;
    }
}
