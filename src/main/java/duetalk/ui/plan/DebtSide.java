package duetalk.ui.plan;

import duetalk.actions.PlanTable;
import duetalk.actions.PlanTable.Debt;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanChange;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.ui.plan.PlanDraft.Charge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is owed on the table: the chosen invoices without what is disputed, and what could be asked for besides. */
final class DebtSide {

    private static final int PLACES = 6;

    private final PlanTable table;
    private final @Nullable Standing changing;
    private final LocalDate today;

    DebtSide(PlanTable table, @Nullable Standing changing, LocalDate today) {
        this.table = table;
        this.changing = changing;
        this.today = today;
    }

    /** What can be chosen: in a change that is settled already. */
    List<Debt> debts() {
        Standing plan = changing;
        return plan == null
                ? table.debts()
                : table.debts().stream()
                        .filter(debt ->
                                plan.plan().invoices().contains(debt.invoice().id()))
                        .toList();
    }

    String currency() {
        return changing != null
                ? changing.plan().currency()
                : table.debts().stream()
                        .filter(debt -> !debt.planned())
                        .findFirst()
                        .map(debt -> debt.invoice().total().currency())
                        .orElse(table.story().card().client().currency());
    }

    List<Debt> chosen(Set<Long> ids) {
        return debts().stream()
                .filter(debt -> ids.contains(debt.invoice().id()))
                .toList();
    }

    /** The part of a debt that a plan would be about. */
    Money debt(Set<Long> ids) {
        return changing == null
                ? sum(ids, debt -> Optional.of(debt.invoice().undisputed()))
                : left(changing).debt();
    }

    private PlanChange.Left left(Standing plan) {
        return PlanChange.left(plan, plan.owed(table.story().invoices()), today);
    }

    /** What the client does not accept of the chosen invoices, and that is left out. */
    Money disputed(Set<Long> ids) {
        return sum(
                ids,
                debt -> Optional.of(
                        debt.invoice().balance().minus(debt.invoice().undisputed())));
    }

    /** What could be asked for besides; empty where there is nothing of the kind. */
    Optional<Money> charge(Charge charge, Set<Long> ids) {
        if (changing != null) {
            return Optional.empty();
        }
        Money sum = sum(
                ids,
                switch (charge) {
                    case INTEREST -> Debt::interest;
                    case COMPENSATION -> Debt::compensation;
                    case FEE -> Debt::fee;
                });
        return Optional.of(sum).filter(Money::isPositive);
    }

    /** What is asked for besides. */
    Money charges(PlanDraft draft) {
        if (changing != null) {
            return left(changing).charges();
        }
        Money sum = Money.zero(currency());
        for (Charge charge : draft.charges()) {
            sum = sum.plus(charge(charge, draft.invoices()).orElse(Money.zero(currency())));
        }
        return sum;
    }

    private Money sum(Set<Long> ids, Function<Debt, Optional<Money>> part) {
        String currency = currency();
        return chosen(ids).stream()
                .flatMap(debt -> part.apply(debt).stream())
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** Percent a year at which the chosen invoices bear interest, each counted by its size. */
    BigDecimal rate(Set<Long> ids) {
        if (changing != null && changing.plan().terms().yearlyRate().signum() > 0) {
            return changing.plan().terms().yearlyRate();
        }
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Debt debt : chosen(ids)) {
            BigDecimal part = debt.invoice().undisputed().amount();
            weight = weight.add(part);
            sum = sum.add(part.multiply(debt.rate()));
        }
        return weight.signum() == 0 ? BigDecimal.ZERO : sum.divide(weight, PLACES, RoundingMode.HALF_UP);
    }

    /** The rate of all the interest that is asked for; empty when several rates make it up: their average is none. */
    Optional<BigDecimal> singleRate(Set<Long> ids) {
        List<BigDecimal> rates = bearing(ids)
                .flatMap(debt -> debt.reckoned().rates().stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return rates.size() == 1 ? Optional.of(rates.getFirst()) : Optional.empty();
    }

    /** The first day from which the chosen invoices bear interest. */
    LocalDate interestFrom(Set<Long> ids) {
        return bearing(ids)
                .flatMap(debt -> debt.reckoned().from().stream())
                .min(Comparator.naturalOrder())
                .orElse(today);
    }

    private Stream<Debt> bearing(Set<Long> ids) {
        return chosen(ids).stream().filter(debt -> debt.interest().isPresent());
    }

    /** The first day on which one of the chosen invoices can't be sued for any more. */
    Optional<LocalDate> lapses(Set<Long> ids) {
        return chosen(ids).stream()
                .flatMap(debt -> Optional.ofNullable(debt.lapses()).stream())
                .min(Comparator.naturalOrder());
    }

    LocalDate oldestDue(Set<Long> ids) {
        return chosen(ids).stream()
                .map(debt -> debt.invoice().due())
                .min(Comparator.naturalOrder())
                .orElse(today);
    }
}
