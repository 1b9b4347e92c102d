package duetalk.core.plan;

import duetalk.core.Refusal;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judging a plan by the money that came. */
public final class PlanRules {

    private final Plan plan;
    private final WorkingDays days;
    private final LocalDate today;

    private PlanRules(Plan plan, WorkingDays days, LocalDate today) {
        this.plan = plan;
        this.days = days;
        this.today = today;
    }

    /** What became of an instalment. */
    public enum InstalmentState {
        PENDING,
        KEPT,
        PART,
        LATE,
        /** Not made good within the cure days. */
        MISSED
    }

    /** An instalment with what came for it. */
    public record InstalmentStanding(
            Instalment instalment, Money received, InstalmentState state, LocalDate mayBeMadeGoodUntil) {

        /** Whether its day has gone by without all of it. */
        public boolean isLate() {
            return state == InstalmentState.LATE || state == InstalmentState.MISSED;
        }

        /** What is still to come for it. */
        public Money left() {
            return instalment.amount().minus(received.min(instalment.amount()));
        }
    }

    /**
     * A plan with what came of it.
     *
     * @param payments what was counted for it, oldest first
     * @param mayCallInFrom the first day on which the user may call in the rest, null while they may not
     */
    public record Standing(
            Plan plan,
            PlanState state,
            List<InstalmentStanding> instalments,
            Money received,
            Money left,
            List<Payment> payments,
            @Nullable LocalDate mayCallInFrom) {

        /** The oldest instalment that is not full yet; empty when all are. */
        public Optional<InstalmentStanding> next() {
            return instalments.stream()
                    .filter(one -> one.state() != InstalmentState.KEPT)
                    .findFirst();
        }

        /** The oldest one whose day has gone by without all of it; empty when none has. */
        public Optional<InstalmentStanding> late() {
            return instalments.stream().filter(InstalmentStanding::isLate).findFirst();
        }

        /** Whether its instalments are asked for in the place of its invoices: agreed, and neither over nor called in. */
        public boolean isBinding() {
            return state.isRunning() || state == PlanState.DEFAULTED;
        }

        /**
         * What of the plan may be asked for on the day that it was judged for: while it runs the late instalments, each
         * with what has not come for it, oldest first, and not what is due later; nothing of one that is only proposed,
         * is over, or settles for less by a day that is still ahead. Once the rest is called in, this is empty too:
         * then all of {@link #left} is asked for.
         */
        public List<InstalmentStanding> lateInstalments() {
            return isBinding()
                    ? instalments.stream().filter(InstalmentStanding::isLate).toList()
                    : List.of();
        }

        /** The unpaid part of the late instalments together, or of all of the plan once its rest was called in. */
        public Money askedFor() {
            return state == PlanState.CALLED_IN
                    ? left
                    : lateInstalments().stream()
                            .map(InstalmentStanding::left)
                            .reduce(Money.zero(plan.currency()), Money::plus);
        }

        /**
         * By how much the plan asks for more than its invoices still owe, after a credit or a dispute; nothing when it
         * does not. Interest, compensation and fees are asked for besides.
         *
         * @param invoices the client's invoices
         */
        public Money beyondInvoices(List<Invoice> invoices) {
            Money owed = owed(invoices);
            PlanTerms terms = plan.terms();
            Money besides = terms.charges().plus(terms.interestAdded());
            return left.minus(besides.min(left)).minus(owed).max(Money.zero(plan.currency()));
        }

        /** What is left of interest, compensation and fees: they are paid last, and on no invoice. */
        public Money besides(List<Invoice> invoices) {
            PlanTerms terms = plan.terms();
            Money none = Money.zero(plan.currency());
            return terms.charges()
                    .plus(terms.interestAdded())
                    .min(left.minus(owed(invoices)).max(none));
        }

        /** What the plan's invoices still owe without dispute, of a client's invoices. */
        public Money owed(List<Invoice> invoices) {
            return invoices.stream()
                    .filter(invoice -> plan.invoices().contains(invoice.id()))
                    .map(Invoice::undisputed)
                    .reduce(Money.zero(plan.currency()), Money::plus);
        }

        /** Whether interest of the plan's time is forgiven: only when that was agreed and the plan was kept. */
        public boolean isInterestWaived() {
            return plan.terms().interest() == InterestMeanwhile.STOP
                    || plan.terms().interest() == InterestMeanwhile.WAIVED_IF_KEPT && state == PlanState.KEPT;
        }
    }

    /**
     * Judges a plan. Payments that came into the book since the agreement count for the instalment that the user
     * chose, else for the oldest that is not yet full.
     */
    public static Standing judge(Plan plan, List<Payment> payments, WorkingDays days, LocalDate today) {
        return new PlanRules(plan, days, today).judge(payments);
    }

    /** The user's own act of calling in the rest; refused before the cure days of a missed instalment are over. */
    public static Plan callIn(Standing standing, LocalDate today) {
        LocalDate from = standing.mayCallInFrom();
        if (from == null || today.isBefore(from)) {
            throw new Refusal("PLAN_MAY_NOT_BE_CALLED_IN");
        }
        return standing.plan().calledIn(today);
    }

    private Standing judge(List<Payment> payments) {
        List<Payment> counted = payments.stream()
                .filter(this::counts)
                .sorted(Comparator.comparing(Payment::on).thenComparing(Payment::id))
                .toList();
        Map<Integer, Long> received = allot(counted);
        List<InstalmentStanding> standings = new ArrayList<>();
        for (Instalment instalment : plan.schedule()) {
            standings.add(standing(instalment, received.getOrDefault(instalment.number(), 0L)));
        }
        Money total = plan.total();
        Money came =
                new Money(received.values().stream().mapToLong(Long::longValue).sum(), plan.currency());
        Money left = left(total, counted).minus(came).max(Money.zero(plan.currency()));
        PlanState state = plan.calledInOn() != null && left.isZero() ? PlanState.KEPT : state(standings);
        return new Standing(plan, state, standings, came, left, counted, mayCallInFrom(standings));
    }

    /** All that was agreed; once the rest was called in, without the interest of days that had not run by then. */
    private Money left(Money total, List<Payment> counted) {
        LocalDate calledIn = plan.calledInOn();
        PlanTerms terms = plan.terms();
        return calledIn == null
                ? total
                : terms.debt().plus(terms.charges()).plus(PlanInterest.ran(terms, calledIn, counted));
    }

    private Map<Integer, Long> allot(List<Payment> payments) {
        Map<Integer, Long> received = new HashMap<>();
        payments.forEach(payment -> allot(payment, received));
        return received;
    }

    private boolean counts(Payment payment) {
        LocalDate until = plan.terms().discountUntil();
        return plan.agreedOn() != null
                && payment.receipt() > plan.knownPayment()
                && !payment.on().isAfter(until == null || today.isBefore(until) ? today : until)
                && payment.amount().currency().equals(plan.currency())
                && (plan.invoices().isEmpty()
                        || payment.invoiceId() == null && isBeyondInvoices()
                        || payment.invoiceId() != null && plan.invoices().contains(payment.invoiceId()));
    }

    /** Whether more is asked for than the invoices: money for that is counted on none of them. */
    private boolean isBeyondInvoices() {
        return plan.terms().charges().isPositive()
                || plan.terms().interestAdded().isPositive();
    }

    private void allot(Payment payment, Map<Integer, Long> received) {
        long left = payment.amount().minor();
        Integer wanted = plan.chosen().get(payment.receipt());
        List<Instalment> order = plan.schedule().stream()
                .sorted(Comparator.comparing((Instalment one) -> wanted == null || one.number() != wanted)
                        .thenComparing(Instalment::number))
                .toList();
        for (Instalment instalment : order) {
            long room = instalment.amount().minor() - received.getOrDefault(instalment.number(), 0L);
            long share = Math.min(left, Math.max(0, room));
            received.merge(instalment.number(), share, Long::sum);
            left -= share;
        }
        if (left > 0) {
            received.merge(plan.schedule().getLast().number(), left, Long::sum);
        }
    }

    private InstalmentStanding standing(Instalment instalment, long received) {
        LocalDate cure =
                days.plus(plan.terms().place(), instalment.due(), plan.terms().cureDays());
        return new InstalmentStanding(
                instalment,
                new Money(received, instalment.amount().currency()),
                state(instalment, received, cure),
                cure);
    }

    private InstalmentState state(Instalment instalment, long received, LocalDate cure) {
        if (received >= instalment.amount().minor()) {
            return InstalmentState.KEPT;
        }
        if (today.isAfter(cure)) {
            return InstalmentState.MISSED;
        }
        if (today.isAfter(instalment.due())) {
            return InstalmentState.LATE;
        }
        return received > 0 ? InstalmentState.PART : InstalmentState.PENDING;
    }

    private PlanState state(List<InstalmentStanding> standings) {
        if (plan.cancelledOn() != null) {
            return PlanState.CANCELLED;
        }
        if (plan.agreedOn() == null) {
            return PlanState.PROPOSED;
        }
        if (standings.stream().allMatch(one -> one.state() == InstalmentState.KEPT)) {
            return PlanState.KEPT;
        }
        LocalDate until = plan.terms().discountUntil();
        if (until != null && today.isAfter(until)) {
            return PlanState.LAPSED;
        }
        if (plan.calledInOn() != null) {
            return PlanState.CALLED_IN;
        }
        if (standings.stream().anyMatch(one -> one.state() == InstalmentState.MISSED)) {
            return PlanState.DEFAULTED;
        }
        return standings.stream().anyMatch(one -> one.state() == InstalmentState.LATE)
                ? PlanState.LATE
                : PlanState.AGREED;
    }

    private @Nullable LocalDate mayCallInFrom(List<InstalmentStanding> standings) {
        if (state(standings) != PlanState.DEFAULTED) {
            return null;
        }
        return standings.stream()
                .filter(one -> one.state() == InstalmentState.MISSED)
                .map(one -> one.mayBeMadeGoodUntil().plusDays(1))
                .findFirst()
                .orElse(null);
    }
}
