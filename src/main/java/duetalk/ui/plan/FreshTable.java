package duetalk.ui.plan;

import duetalk.actions.PlanTable.Debt;
import duetalk.core.book.Rules;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Period;
import duetalk.ui.plan.PlanDraft.Extras;
import duetalk.ui.plan.PlanDraft.Pace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the table is laid before anybody has said anything: all that is undisputed, in three monthly payments. */
record FreshTable(PlanModel model, Rules rules) {

    private static final int USUAL_PARTS = 3;
    private static final int DAYS_TO_DOWN = 3;

    PlanDraft draft() {
        String currency = model.debts().currency();
        Set<Long> ids = model.debts().debts().stream()
                .filter(debt -> model.changing() != null || !debt.planned())
                .filter(debt -> debt.invoice().undisputed().isPositive())
                .map(Debt::invoice)
                .filter(invoice -> invoice.total().currency().equals(currency))
                .map(invoice -> invoice.id())
                .collect(Collectors.toSet());
        Money asked = model.debts().debt(ids);
        LocalDate downOn = working(model.today().plusDays(DAYS_TO_DOWN));
        Pace pace = new Pace(
                model.changing() == null
                        ? whole(model.limits().leastDown(asked)).min(asked)
                        : Money.zero(currency),
                downOn,
                null,
                USUAL_PARTS,
                Period.MONTH,
                first(Period.MONTH, downOn),
                0,
                List.of());
        return new PlanDraft(ids, Set.of(), pace, new Extras(BigDecimal.ZERO, null, InterestMeanwhile.STOP));
    }

    /** The day of the first instalment: one period after the down payment, on a day on which both work. */
    LocalDate first(Period often, LocalDate downOn) {
        return working(
                switch (often) {
                    case WEEK -> downOn.plusWeeks(1);
                    case TWO_WEEKS -> downOn.plusWeeks(2);
                    case MONTH, OWN_DATES -> model.months().plus(downOn, 1);
                });
    }

    /** Without small change, upwards: nobody says 603.17 on the telephone. */
    private static Money whole(Money amount) {
        BigDecimal units = amount.amount().setScale(0, RoundingMode.CEILING);
        return Money.of(units, amount.currency());
    }

    private LocalDate working(LocalDate day) {
        return rules.days()
                .onOrAfterInBoth(
                        model.table().sender().place(),
                        model.table().story().card().client().place(),
                        day);
    }
}
