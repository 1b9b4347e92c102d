package duetalk.letters;

import duetalk.core.demand.Demand;
import duetalk.core.demand.Demand.LineKind;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a letter asks for and how it comes about: each currency by itself, principal and charges apart.
 *
 * @param invoices those of its table
 * @param costs the charges that it asks for
 * @param sums one for each currency
 */
public record LetterBill(Way way, List<Invoice> invoices, List<Cost> costs, List<Sum> sums) {

    /** How a kind of letter speaks of money. */
    public enum Way {
        /** Asks for what is late. */
        DEMANDS,
        /** Says how all of it stands, and what of it is to be paid now. */
        INFORMS,
        /** Shows what is open, and asks for something of its own or for nothing. */
        SHOWS,
        /** Is about a plan: what nobody disputes. */
        PLANS,
        /** Asks for charges alone. */
        CHARGES;

        static Way of(LetterKind kind) {
            return switch (kind) {
                case STATEMENT, DISPUTE_ANSWER -> INFORMS;
                case CONFIRMATION, THANKS -> SHOWS;
                case PLAN_OFFER, PLAN_AGREEMENT, MISSED_INSTALMENT, REST_CALLED_IN, SETTLEMENT -> PLANS;
                case CHARGES -> CHARGES;
                default -> DEMANDS;
            };
        }
    }

    /**
     * A charge with what is asked of it.
     *
     * @param invoice for whose lateness, null for none
     */
    public record Cost(Charge charge, @Nullable Invoice invoice, Money asked) {}

    /**
     * How the sum of one currency comes about.
     *
     * @param open what is still to be paid of the invoices
     * @param disputed left out: the client does not accept it
     * @param later left out: not due yet
     * @param nextDue the first day on which some of that falls due, null for none
     * @param promised left out: promised for a later day
     * @param covered left out: covered by the client's credit
     * @param planned left out: in a plan, and not late
     * @param principal what is asked of it
     * @param costs what is asked besides
     */
    public record Sum(
            String currency,
            Money open,
            Money disputed,
            Money later,
            @Nullable LocalDate nextDue,
            Money promised,
            Money covered,
            Money planned,
            Money principal,
            Money costs) {

        public Money undisputed() {
            return open.minus(disputed);
        }

        public Money asked() {
            return principal.plus(costs);
        }
    }

    public LetterBill {
        invoices = List.copyOf(invoices);
        costs = List.copyOf(costs);
        sums = List.copyOf(sums);
    }

    /** @param usual the client's own currency, which comes first */
    static LetterBill of(LetterKind kind, List<Invoice> about, LetterMoney money, String usual, LocalDate today) {
        Way way = Way.of(kind);
        boolean besides =
                way == Way.DEMANDS && kind != LetterKind.DEBT_NOTICE || way == Way.INFORMS || way == Way.CHARGES;
        List<Cost> costs = besides ? costs(money) : List.of();
        List<Invoice> invoices = way == Way.CHARGES ? charged(costs) : about;
        Set<String> currencies = new TreeSet<>(
                Comparator.comparing((String code) -> !code.equals(usual)).thenComparing(Comparator.naturalOrder()));
        if (way != Way.CHARGES) {
            invoices.forEach(invoice -> currencies.add(invoice.total().currency()));
        }
        costs.forEach(cost -> currencies.add(cost.asked().currency()));
        List<Sum> sums = currencies.stream()
                .map(currency -> way == Way.CHARGES
                        ? charges(currency, costs)
                        : sum(way, invoices, money.in(currency, today), costs))
                .toList();
        return new LetterBill(way, invoices, costs, sums);
    }

    private static List<Cost> costs(LetterMoney money) {
        List<Cost> costs = new ArrayList<>();
        for (Demand demand : money.demands()) {
            demand.lines().stream()
                    .filter(line -> line.kind() == LineKind.CHARGE)
                    .forEach(line -> money.charges().stream()
                            .filter(charge -> charge.id() == line.id())
                            .forEach(charge -> costs.add(new Cost(charge, invoice(money, line), line.amount()))));
        }
        return costs;
    }

    private static @Nullable Invoice invoice(LetterMoney money, Demand.Line line) {
        Long id = line.invoiceId();
        return money.invoices().stream()
                .filter(invoice -> id != null && invoice.id() == id)
                .findFirst()
                .orElse(null);
    }

    private static List<Invoice> charged(List<Cost> costs) {
        return costs.stream()
                .map(Cost::invoice)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Sum charges(String currency, List<Cost> costs) {
        Money none = Money.zero(currency);
        return new Sum(currency, none, none, none, null, none, none, none, none, total(currency, costs));
    }

    private static Money total(String currency, List<Cost> costs) {
        return costs.stream()
                .map(Cost::asked)
                .filter(asked -> asked.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static Sum sum(Way way, List<Invoice> all, Demand demand, List<Cost> costs) {
        String currency = demand.currency();
        Money none = Money.zero(currency);
        List<Invoice> mine = all.stream()
                .filter(invoice -> invoice.total().currency().equals(currency))
                .toList();
        Money open = total(none, mine, Invoice::balance);
        Money undisputed = total(none, mine, Invoice::undisputed);
        if (way == Way.PLANS || way == Way.SHOWS) {
            return new Sum(currency, open, open.minus(undisputed), none, null, none, none, none, undisputed, none);
        }
        Money principal = way == Way.INFORMS ? demand.principal() : asked(none, mine, demand);
        Money notLate =
                total(none, mine, invoice -> invoice.due().isBefore(demand.day()) ? none : invoice.undisputed());
        Money later = notLate.min(demand.notYetDue());
        Money left = undisputed.minus(later).minus(principal);
        Money promised = demand.promised().min(left);
        Money covered = demand.covered().min(left.minus(promised));
        return new Sum(
                currency,
                open,
                open.minus(undisputed),
                later.isPositive() || way == Way.INFORMS ? later : demand.notYetDue(),
                demand.nextDue(),
                promised,
                covered,
                left.minus(promised).minus(covered).min(demand.inPlan()),
                principal,
                total(currency, costs));
    }

    private static Money asked(Money none, List<Invoice> mine, Demand demand) {
        return mine.stream().map(Invoice::id).distinct().map(demand::of).reduce(none, Money::plus);
    }

    private static Money total(Money none, List<Invoice> invoices, Function<Invoice, Money> part) {
        return invoices.stream().map(part).reduce(none, Money::plus);
    }

    /** One part of the sums, in every currency in which there is any. */
    List<Money> all(Function<Sum, Money> part) {
        return sums.stream().map(part).filter(Money::isPositive).toList();
    }

    /** What the row of an invoice says. */
    Money shown(Invoice invoice) {
        return way == Way.PLANS ? invoice.undisputed() : invoice.balance();
    }

    /** What the letter is for, in each currency; what it would be for when it may ask for nothing. */
    List<Money> total() {
        List<Money> total = switch (way) {
            case DEMANDS -> all(Sum::principal);
            case INFORMS, SHOWS -> all(Sum::open);
            case PLANS -> all(Sum::undisputed);
            case CHARGES -> all(Sum::costs);
        };
        return total.isEmpty() ? all(Sum::undisputed) : total;
    }

    /** Why a letter that asks for money has none to ask for; empty when it has. */
    Optional<String> nothing() {
        boolean asks = way == Way.DEMANDS || way == Way.CHARGES;
        if (!asks
                || sums.isEmpty()
                || !all(way == Way.DEMANDS ? Sum::principal : Sum::costs).isEmpty()) {
            return Optional.empty();
        }
        if (!all(Sum::covered).isEmpty()) {
            return Optional.of("COVERED");
        }
        if (!all(Sum::promised).isEmpty()) {
            return Optional.of("ALL_PROMISED");
        }
        if (sums.stream().noneMatch(sum -> sum.undisputed().isPositive())) {
            return way == Way.DEMANDS ? Optional.of("DISPUTED") : Optional.empty();
        }
        boolean later = sums.stream().allMatch(sum -> sum.undisputed().equals(sum.later()));
        return later ? Optional.of("NOT_DUE") : Optional.empty();
    }

    /** The invoices by number, for a title. */
    String numbers(String currency) {
        return invoices.stream()
                .filter(invoice -> invoice.total().currency().equals(currency))
                .map(Invoice::number)
                .collect(Collectors.joining(" "));
    }
}
