package duetalk.core.plan;

import duetalk.core.invoices.Ageing;
import duetalk.core.invoices.Invoice;
import duetalk.core.plan.PlanRules.InstalmentStanding;
import duetalk.core.plan.PlanRules.Standing;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How old a debt is by what was agreed: invoices in a running plan count by its instalments, all others as ever. */
public final class PlanAgeing {

    private PlanAgeing() {}

    /** Beside {@link Ageing} by due dates, which stay as they are. */
    public static Ageing of(List<Invoice> invoices, List<Standing> plans, LocalDate today) {
        Ageing ageing = new Ageing(today);
        Set<Long> planned = new HashSet<>();
        for (Standing plan : plans) {
            if (plan.state().isRunning()) {
                planned.addAll(plan.plan().invoices());
                plan.instalments().stream()
                        .filter(one -> one.left().isPositive())
                        .forEach(one -> add(ageing, one));
            }
        }
        invoices.stream().filter(invoice -> !planned.contains(invoice.id())).forEach(ageing::add);
        return ageing;
    }

    private static void add(Ageing ageing, InstalmentStanding one) {
        ageing.add(
                one.left().currency(),
                one.instalment().due().toEpochDay(),
                one.left().minor());
    }
}
