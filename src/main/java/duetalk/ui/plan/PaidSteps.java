package duetalk.ui.plan;

import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.PlanRules.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a debt was to go down, and how it went. */
final class PaidSteps {

    private PaidSteps() {}

    static LocalDate from(Standing standing, LocalDate today) {
        LocalDate agreed = standing.plan().agreedOn();
        return agreed == null ? today : agreed;
    }

    static List<Instalment> planned(Standing standing) {
        return standing.plan().schedule();
    }

    /** The payments as steps, with today as the end of what is known. */
    static List<Instalment> paid(Standing standing, LocalDate today) {
        LocalDate begin = from(standing, today);
        List<Instalment> steps = new ArrayList<>();
        for (Payment payment : standing.payments()) {
            LocalDate on = payment.on().isBefore(begin) ? begin : payment.on();
            steps.add(new Instalment(steps.size() + 1, on, on, payment.amount(), false));
        }
        Money none = Money.zero(standing.plan().currency());
        steps.add(new Instalment(steps.size() + 1, today, today.isBefore(begin) ? begin : today, none, false));
        return steps;
    }
}
