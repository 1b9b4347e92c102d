package duetalk.actions;

import duetalk.core.demand.Demand;
import duetalk.core.demand.Demand.Line;
import duetalk.core.demand.Demand.LineKind;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a client's ladder is about: the oldest invoice that is asked for, else the oldest that is open.
 *
 * @param invoiceId that invoice, 0 when only sums are known
 * @param due its due date
 * @param amount what is asked in its currency; while nothing is asked yet, what is open and undisputed
 * @param asksInvoice whether an invoice is asked for, and not just an instalment
 * @param covered whether credit covers all that would be asked
 */
record LadderSubject(long invoiceId, LocalDate due, Money amount, boolean asksInvoice, boolean covered) {

    private static final Comparator<Invoice> OLDEST = Comparator.comparing(Invoice::due)
            .thenComparing(invoice -> invoice.total().currency())
            .thenComparing(Invoice::id);

    private record Asked(Demand demand, Line line) {}

    /**
     * From the invoices.
     *
     * @param open at least one
     * @param promised whether a promise runs: the whole ladder waits for it, so that its part is not left out here
     */
    static LadderSubject of(List<Invoice> open, List<Demand> demands, boolean promised) {
        Optional<Asked> asked = promised ? Optional.empty() : oldest(demands);
        if (asked.isPresent()) {
            return of(asked.get(), invoice(asked.get(), open));
        }
        Invoice oldest = open.stream()
                .filter(invoice -> invoice.undisputed().isPositive())
                .min(OLDEST)
                .orElseGet(() -> open.stream().min(OLDEST).orElseThrow());
        String currency = oldest.total().currency();
        Money undisputed = open.stream()
                .filter(invoice -> invoice.total().currency().equals(currency))
                .map(Invoice::undisputed)
                .reduce(Money.zero(currency), Money::plus);
        return new LadderSubject(oldest.id(), oldest.due(), undisputed, false, DemandRules.isCovered(demands));
    }

    /** From sums, where nothing is disputed and no letter has named an invoice. */
    static LadderSubject ofSums(List<OpenBalance> balances, List<Demand> demands, boolean promised) {
        Optional<Asked> asked = promised ? Optional.empty() : oldest(demands);
        if (asked.isPresent()) {
            return of(asked.get(), asked.get().line().id());
        }
        OpenBalance oldest = balances.getFirst();
        for (OpenBalance balance : balances) {
            int order = balance.oldestDue().compareTo(oldest.oldestDue());
            boolean before = order == 0
                    ? balance.balance().currency().compareTo(oldest.balance().currency()) < 0
                    : order < 0;
            oldest = before ? balance : oldest;
        }
        return new LadderSubject(0, oldest.oldestDue(), oldest.balance(), false, DemandRules.isCovered(demands));
    }

    private static LadderSubject of(Asked asked, long invoiceId) {
        return new LadderSubject(invoiceId, asked.line().due(), asked.demand().asked(), true, false);
    }

    private static Optional<Asked> oldest(List<Demand> demands) {
        Asked oldest = null;
        for (Demand demand : demands) {
            for (Line line : demand.lines()) {
                if (line.kind() == LineKind.INVOICE && (oldest == null || isBefore(line, demand, oldest))) {
                    oldest = new Asked(demand, line);
                }
            }
        }
        return Optional.ofNullable(oldest);
    }

    private static boolean isBefore(Line line, Demand demand, Asked oldest) {
        int order = line.due().compareTo(oldest.line().due());
        int currency = demand.currency().compareTo(oldest.demand().currency());
        return order < 0
                || order == 0
                        && (currency < 0
                                || currency == 0 && line.id() < oldest.line().id());
    }

    /** A demand made of sums names no invoice. */
    private static long invoice(Asked asked, List<Invoice> open) {
        return asked.line().id() != 0
                ? asked.line().id()
                : open.stream()
                        .filter(invoice ->
                                invoice.total().currency().equals(asked.demand().currency()))
                        .min(OLDEST)
                        .map(Invoice::id)
                        .orElse(0L);
    }
}
