package duetalk.core.demand;

import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules;
import java.util.List;

/**
 * All that decides what may be asked of one client.
 *
 * @param invoices all of the client's, or the open ones
 * @param plans judged on the day
 * @param promises judged on the day
 * @param credits what stands to the client's credit, by currency
 * @param paused whether the law lets nothing be asked for now
 */
public record DemandFacts(
        long clientId,
        List<Invoice> invoices,
        List<PlanRules.Standing> plans,
        List<PromiseRules.Standing> promises,
        List<Charge> charges,
        List<Money> credits,
        boolean paused) {}
