package duetalk.core.promises;

import duetalk.core.Refusal;
import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judging promises by the money that came. */
public final class PromiseRules {

    private PromiseRules() {}

    /**
     * A promise with what came of it so far.
     *
     * @param received what came in time
     * @param later what came for it after its last day
     */
    public record Standing(Promise promise, PromiseState state, Money received, Money later) {

        /** Whether the whole amount is here by now, in time or not. */
        public boolean isFulfilled() {
            return received.plus(later).compareTo(promise.amount()) >= 0;
        }
    }

    /** Refuses what can't be a promise: nothing, more than is owed, another currency, a day gone by. */
    public static void check(Money amount, LocalDate dueOn, Money owed, LocalDate today) {
        if (!amount.isPositive()) {
            throw new Refusal("PROMISE_NOT_POSITIVE");
        }
        if (!amount.currency().equals(owed.currency())) {
            throw new Refusal("PROMISE_CURRENCY", Map.of("currency", owed.currency()));
        }
        if (amount.compareTo(owed) > 0) {
            throw new Refusal("PROMISE_ABOVE_DEBT");
        }
        if (dueOn.isBefore(today)) {
            throw new Refusal("PROMISE_IN_THE_PAST");
        }
    }

    /** The running promises that a new one takes the place of: at most one may be open for an invoice. */
    public static List<Standing> replacedBy(Promise fresh, List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.state() == PromiseState.PENDING)
                .filter(standing -> standing.promise().id() != fresh.id())
                .filter(standing -> standing.promise().isAboutTheSameAs(fresh))
                .toList();
    }

    /** How often a promise has been moved already; it may be moved in silence once. */
    public static int moves(Promise promise, List<Promise> all) {
        int moves = 0;
        Promise current = promise;
        while (current != null) {
            long id = current.id();
            current = all.stream()
                    .filter(one -> one.replacedBy() != null && one.replacedBy() == id && one.id() != id)
                    .findFirst()
                    .orElse(null);
            moves += current == null ? 0 : 1;
            if (moves > all.size()) {
                throw new Refusal("PROMISES_IN_A_CIRCLE");
            }
        }
        return moves;
    }

    /**
     * Judges all promises of one client. A payment counts once, for the oldest promise that was made on or before
     * its day, is about its invoice, and is not yet fulfilled. From the day on which a broken promise was given anew,
     * money counts for the new one.
     */
    public static List<Standing> judge(
            List<Promise> promises, List<Payment> payments, PromiseTerms terms, LocalDate today) {
        Map<Payment, Long> left = new HashMap<>();
        payments.forEach(payment -> left.put(payment, payment.amount().minor()));
        return promises.stream()
                .sorted(Comparator.comparing(Promise::dueOn).thenComparing(Promise::id))
                .map(promise -> judge(promise, until(promise, promises, terms), payments, left, terms, today))
                .toList();
    }

    /** The day on which it was given anew after it had been broken; money of that day counts for the new one. */
    private static LocalDate until(Promise promise, List<Promise> all, PromiseTerms terms) {
        LocalDate lastDay = promise.dueOn().plusDays(terms.graceDays());
        return all.stream()
                .filter(other -> other.id() > promise.id() && other.madeOn().isAfter(lastDay))
                .filter(other -> !other.isMoved() && other.isAboutTheSameAs(promise))
                .map(Promise::madeOn)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static Standing judge(
            Promise promise,
            LocalDate until,
            List<Payment> payments,
            Map<Payment, Long> left,
            PromiseTerms terms,
            LocalDate today) {
        LocalDate lastDay = promise.dueOn().plusDays(terms.graceDays());
        long wanted = promise.amount().minor();
        long received = 0;
        long later = 0;
        for (Payment payment : inOrder(payments)) {
            if (countsFor(promise, payment) && payment.on().isBefore(until) && received + later < wanted) {
                long share = Math.min(wanted - received - later, left.getOrDefault(payment, 0L));
                left.merge(payment, -share, Long::sum);
                if (payment.on().isAfter(lastDay)) {
                    later += share;
                } else {
                    received += share;
                }
            }
        }
        String currency = promise.amount().currency();
        return new Standing(
                promise,
                state(promise, received, terms, today),
                new Money(received, currency),
                new Money(later, currency));
    }

    private static boolean countsFor(Promise promise, Payment payment) {
        return !promise.isMoved()
                && payment.amount().currency().equals(promise.amount().currency())
                && (promise.invoices().isEmpty()
                        || payment.invoiceId() == null
                        || promise.invoices().contains(payment.invoiceId()))
                && !payment.on().isBefore(promise.madeOn());
    }

    private static List<Payment> inOrder(List<Payment> payments) {
        return payments.stream()
                .sorted(Comparator.comparing(Payment::on).thenComparing(Payment::id))
                .toList();
    }

    private static PromiseState state(Promise promise, long received, PromiseTerms terms, LocalDate today) {
        if (promise.isMoved()) {
            return PromiseState.MOVED;
        }
        if (received >= terms.enough(promise.amount())) {
            return PromiseState.KEPT;
        }
        if (!today.isAfter(promise.dueOn().plusDays(terms.graceDays()))) {
            return PromiseState.PENDING;
        }
        return received > 0 ? PromiseState.PART : PromiseState.BROKEN;
    }
}
