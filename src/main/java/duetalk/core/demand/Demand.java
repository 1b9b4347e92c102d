package duetalk.core.demand;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of one client in one currency on a day, and why no more than that. Call, script, letters, plan,
 * Today, calendar and ladder take their sums from here and from nowhere else.
 *
 * @param lines what is asked, oldest first: late instalments, overdue invoices, charges; each above zero
 * @param overdue all that is past its due date and not in a plan, before anything is left out
 * @param notYetDue undisputed and due on the day or later: said, never asked
 * @param nextDue the first of those days, null when there is none
 * @param disputed the part of what is overdue that the client does not accept or withholds
 * @param inPlan what the invoices of running plans still owe, asked by instalments alone
 * @param promised what was promised for a later day: not asked before it
 * @param credit what stands to the client's credit
 * @param covered how much of what would be asked that credit covers
 * @param paused whether the law lets nothing be asked for now
 */
public record Demand(
        long clientId,
        String currency,
        LocalDate day,
        List<Line> lines,
        Money overdue,
        Money notYetDue,
        @Nullable LocalDate nextDue,
        Money disputed,
        Money inPlan,
        Money promised,
        Money credit,
        Money covered,
        boolean paused) {

    public Demand {
        lines = List.copyOf(lines);
    }

    /** What a line is about. */
    public enum LineKind {
        INSTALMENT,
        INVOICE,
        CHARGE
    }

    /**
     * One thing that is asked for.
     *
     * @param id of the plan, the invoice or the charge
     * @param invoiceId the invoice, null for an instalment and for a charge of none
     * @param due since when it is late
     * @param amount what is asked of it
     */
    public record Line(LineKind kind, long id, @Nullable Long invoiceId, LocalDate due, Money amount) {

        Line less(Money part) {
            return new Line(kind, id, invoiceId, due, amount.minus(part));
        }
    }

    /** What may be asked for; never below zero. */
    public Money asked() {
        return sum(null);
    }

    /** The part of it that is principal: invoices and instalments. */
    public Money principal() {
        return asked().minus(charges());
    }

    /** The part of it that is interest, compensation or fees. */
    public Money charges() {
        return sum(LineKind.CHARGE);
    }

    /** The part of it that is late instalments. */
    public Money instalments() {
        return sum(LineKind.INSTALMENT);
    }

    private Money sum(@Nullable LineKind kind) {
        return lines.stream()
                .filter(line -> kind == null || line.kind() == kind)
                .map(Line::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    public boolean isNothing() {
        return lines.isEmpty();
    }

    /** The day since which the oldest of it is late; empty when nothing is asked. */
    public Optional<LocalDate> since() {
        return lines.stream().map(Line::due).min(LocalDate::compareTo);
    }

    /** What is asked of one invoice; nothing when it is not asked for. */
    public Money of(long invoiceId) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.INVOICE && line.id() == invoiceId)
                .map(Line::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
