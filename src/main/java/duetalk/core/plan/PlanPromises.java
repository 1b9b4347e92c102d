package duetalk.core.plan;

import duetalk.core.invoices.PaymentMethod;
import duetalk.core.plan.PlanRules.InstalmentStanding;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Every instalment is a promise to pay: it counts among the kept and the broken ones. It is judged once, by its plan,
 * so that a plan and a promise never say different things of the same money.
 */
public final class PlanPromises {

    private PlanPromises() {}

    /** The instalments of plans that were agreed, as promises; their ids are those of their plans. */
    public static List<PromiseRules.Standing> of(List<Standing> plans) {
        List<PromiseRules.Standing> promises = new ArrayList<>();
        for (Standing plan : plans) {
            LocalDate agreedOn = plan.plan().agreedOn();
            if (agreedOn != null && plan.state() != PlanState.CANCELLED && plan.state() != PlanState.LAPSED) {
                plan.instalments().forEach(one -> promises.add(of(plan.plan(), agreedOn, one)));
            }
        }
        return promises;
    }

    /** One instalment of a plan that was agreed on a day. */
    public static PromiseRules.Standing of(Plan plan, LocalDate agreedOn, InstalmentStanding one) {
        Promise promise = new Promise(
                plan.id(),
                plan.clientId(),
                null,
                one.instalment().amount(),
                one.instalment().due(),
                PaymentMethod.TRANSFER,
                agreedOn,
                plan.invoices(),
                null);
        return new PromiseRules.Standing(
                promise, state(one), one.received(), one.received().minus(one.received()));
    }

    private static PromiseState state(InstalmentStanding one) {
        return switch (one.state()) {
            case KEPT -> PromiseState.KEPT;
            case MISSED -> one.received().isPositive() ? PromiseState.PART : PromiseState.BROKEN;
            case PENDING, PART, LATE -> PromiseState.PENDING;
        };
    }
}
