package duetalk.core.followups;

import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is still to come of one client's promises, by their ids: each sum once, nothing that a running plan has settled,
 * and never more than is open besides that plan.
 */
public final class ExpectedMoney {

    private final List<PlanRules.Standing> running;
    private final Map<String, Money> open = new HashMap<>();
    private final Map<Long, Money> expected = new HashMap<>();

    private ExpectedMoney(List<PlanRules.Standing> plans, List<OpenBalance> balances) {
        running = plans.stream().filter(plan -> plan.state().isRunning()).toList();
        balances.forEach(one -> open.put(one.balance().currency(), one.balance()));
        running.forEach(plan -> open.computeIfPresent(
                plan.plan().currency(), (currency, sum) -> sum.minus(plan.left().min(sum))));
    }

    /** Those of which something is expected; the others are not there. */
    public static Map<Long, Money> of(
            List<Standing> promises, List<PlanRules.Standing> plans, List<OpenBalance> balances) {
        ExpectedMoney money = new ExpectedMoney(plans, balances);
        promises.stream()
                .filter(one -> one.state() == PromiseState.PENDING && !money.isSettled(one))
                .sorted(Comparator.comparing(one -> one.promise().dueOn()))
                .forEach(money::expect);
        return Map.copyOf(money.expected);
    }

    private boolean isSettled(Standing one) {
        return running.stream()
                .map(plan -> plan.plan().agreedOn())
                .anyMatch((LocalDate day) ->
                        day != null && !day.isBefore(one.promise().madeOn()));
    }

    private void expect(Standing one) {
        Money left = one.promise().amount().minus(one.received());
        Money most = open.getOrDefault(left.currency(), Money.zero(left.currency()));
        Money part = left.min(most);
        if (part.isPositive()) {
            expected.put(one.promise().id(), part);
            open.put(left.currency(), most.minus(part));
        }
    }
}
