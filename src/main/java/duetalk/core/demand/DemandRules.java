package duetalk.core.demand;

import duetalk.core.demand.Demand.Line;
import duetalk.core.demand.Demand.LineKind;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ledger.Charge;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanRules;
import duetalk.core.plan.PlanState;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Says what may be asked for: overdue principal, less what is disputed, in a running plan, promised for a later day
 * or covered by credit, with late instalments and booked charges. Never below zero, never over currencies.
 */
public final class DemandRules {

    private final DemandFacts facts;
    private final String currency;
    private final LocalDate day;
    private final Set<Long> planned = new HashSet<>();
    private List<Line> lines = new ArrayList<>();

    private DemandRules(DemandFacts facts, String currency, LocalDate day) {
        this.facts = facts;
        this.currency = currency;
        this.day = day;
        plans().forEach(plan -> planned.addAll(plan.plan().invoices()));
    }

    /** One demand for each currency in which anything is open, charged or to the client's credit. */
    public static List<Demand> of(DemandFacts facts, LocalDate day) {
        Set<String> currencies = new TreeSet<>();
        facts.invoices().stream()
                .filter(Invoice::isOpen)
                .forEach(invoice -> currencies.add(invoice.total().currency()));
        facts.charges().stream()
                .filter(charge -> charge.left().isPositive())
                .forEach(charge -> currencies.add(charge.amount().currency()));
        facts.credits().stream().filter(Money::isPositive).forEach(credit -> currencies.add(credit.currency()));
        return currencies.stream()
                .map(currency -> new DemandRules(facts, currency, day).demand())
                .toList();
    }

    /** The demand in one currency; one that asks for nothing when nothing is open in it. */
    public static Demand in(String currency, List<Demand> demands, long clientId, LocalDate day) {
        return demands.stream()
                .filter(demand -> demand.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> {
                    Money none = Money.zero(currency);
                    return new Demand(
                            clientId, currency, day, List.of(), none, none, null, none, none, none, none, none, false);
                });
    }

    /** The same from sums, of a client without plan, promise, charge, credit or dispute. */
    public static Demand of(OpenBalance balance, LocalDate day) {
        Money none = Money.zero(balance.balance().currency());
        Money later = balance.balance().minus(balance.overdue());
        List<Line> lines = balance.overdue().isPositive()
                ? List.of(new Line(LineKind.INVOICE, 0, null, balance.oldestDue(), balance.overdue()))
                : List.of();
        return new Demand(
                balance.clientId(),
                none.currency(),
                day,
                lines,
                balance.overdue(),
                later,
                later.isPositive() ? balance.nextDue() : null,
                none,
                none,
                none,
                none,
                none,
                false);
    }

    private Demand demand() {
        Money none = Money.zero(currency);
        plans().forEach(this::instalments);
        open(invoice -> invoice.due().isBefore(day))
                .forEach(invoice -> line(LineKind.INVOICE, invoice.id(), invoice, invoice.undisputed()));
        charges();
        Money promised = promises();
        Money credit = facts.credits().stream()
                .filter(one -> one.currency().equals(currency))
                .reduce(none, Money::plus);
        Money covered = takeOff(credit, line -> true);
        List<Invoice> later = open(invoice -> !invoice.due().isBefore(day)).stream()
                .filter(invoice -> invoice.undisputed().isPositive())
                .toList();
        return new Demand(
                facts.clientId(),
                currency,
                day,
                facts.paused() ? List.of() : lines,
                sum(open(invoice -> invoice.due().isBefore(day)), false),
                sum(later, true),
                later.stream().map(Invoice::due).min(Comparator.naturalOrder()).orElse(null),
                disputed(),
                sum(ofPlans(), true),
                promised,
                credit,
                covered,
                facts.paused());
    }

    private List<PlanRules.Standing> plans() {
        return facts.plans().stream()
                .filter(plan -> plan.isBinding() || plan.state() == PlanState.CALLED_IN)
                .filter(plan -> plan.plan().currency().equals(currency))
                .toList();
    }

    /** What is late of a plan, never more than its invoices and what it asks besides still owe. */
    private void instalments(PlanRules.Standing plan) {
        Money most = plan.left().minus(plan.beyondInvoices(facts.invoices()).min(plan.left()));
        LocalDate calledIn = plan.plan().calledInOn();
        if (plan.state() == PlanState.CALLED_IN && calledIn != null && most.isPositive()) {
            lines.add(new Line(LineKind.INSTALMENT, plan.plan().id(), null, calledIn, most));
        }
        for (PlanRules.InstalmentStanding one : plan.lateInstalments()) {
            Money part = one.left().min(most);
            if (part.isPositive()) {
                lines.add(new Line(
                        LineKind.INSTALMENT,
                        plan.plan().id(),
                        null,
                        one.instalment().due(),
                        part));
                most = most.minus(part);
            }
        }
    }

    private List<Invoice> open(Predicate<Invoice> which) {
        return facts.invoices().stream()
                .filter(Invoice::isOpen)
                .filter(invoice -> invoice.total().currency().equals(currency))
                .filter(invoice -> !planned.contains(invoice.id()))
                .filter(which)
                .sorted(Comparator.comparing(Invoice::due).thenComparing(Invoice::id))
                .toList();
    }

    private List<Invoice> ofPlans() {
        return facts.invoices().stream()
                .filter(invoice -> planned.contains(invoice.id())
                        && invoice.total().currency().equals(currency))
                .toList();
    }

    private void line(LineKind kind, long id, Invoice invoice, Money amount) {
        if (amount.isPositive()) {
            lines.add(new Line(kind, id, invoice.id(), invoice.due(), amount));
        }
    }

    private void charges() {
        for (Charge charge : facts.charges()) {
            boolean mine = charge.amount().currency().equals(currency)
                    && charge.left().isPositive()
                    && !charge.on().isAfter(day);
            if (mine) {
                lines.add(new Line(LineKind.CHARGE, charge.id(), charge.invoiceId(), charge.on(), charge.left()));
            }
        }
    }

    /** What was promised for a later day, of the invoices that the promise is about. */
    private Money promises() {
        Money promised = Money.zero(currency);
        for (PromiseRules.Standing one : facts.promises()) {
            boolean waits = one.state() == PromiseState.PENDING
                    && one.promise().dueOn().isAfter(day)
                    && one.promise().amount().currency().equals(currency);
            if (waits) {
                Money left = one.promise().amount().minus(one.received()).minus(one.later());
                Set<Long> about = Set.copyOf(one.promise().invoices());
                promised = promised.plus(takeOff(
                        left,
                        line -> line.kind() == LineKind.INVOICE && (about.isEmpty() || about.contains(line.id()))));
            }
        }
        return promised;
    }

    /** Takes an amount off the oldest lines first; answers how much of it was taken. */
    private Money takeOff(Money amount, Predicate<Line> which) {
        Money left = amount;
        List<Line> kept = new ArrayList<>();
        for (Line line : lines) {
            Money part = which.test(line) && left.isPositive() ? left.min(line.amount()) : Money.zero(currency);
            left = left.minus(part);
            if (line.amount().compareTo(part) > 0) {
                kept.add(line.less(part));
            }
        }
        lines = kept;
        return amount.minus(left);
    }

    private Money disputed() {
        return open(invoice -> invoice.due().isBefore(day)).stream()
                .map(invoice -> invoice.balance().minus(invoice.undisputed()))
                .reduce(Money.zero(currency), Money::plus);
    }

    private Money sum(List<Invoice> invoices, boolean undisputed) {
        return invoices.stream()
                .map(invoice -> undisputed ? invoice.undisputed() : invoice.balance())
                .reduce(Money.zero(currency), Money::plus);
    }

    /** On how many days of these invoices something falls due that is not late yet. */
    public static int laterDays(List<Invoice> invoices, LocalDate day) {
        return (int) invoices.stream()
                .filter(invoice ->
                        invoice.undisputed().isPositive() && !invoice.due().isBefore(day))
                .map(Invoice::due)
                .distinct()
                .count();
    }

    /** The client's demands that ask for something, as sums beside each other; never added up. */
    public static List<Money> asked(List<Demand> demands) {
        return demands.stream().map(Demand::asked).filter(Money::isPositive).toList();
    }

    /** Whether nothing is asked only because the client's credit covers it, at least in part. */
    public static boolean isCovered(List<Demand> demands) {
        return demands.stream().allMatch(Demand::isNothing)
                && demands.stream().anyMatch(demand -> demand.covered().isPositive());
    }

    /** The oldest day since which something is late, in any currency. */
    public static Optional<LocalDate> since(List<Demand> demands) {
        return demands.stream().map(Demand::since).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
