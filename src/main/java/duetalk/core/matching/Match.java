package duetalk.core.matching;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What money may be for.
 *
 * @param invoices of one client and currency, oldest due first; empty for all that is asked of the client
 * @param open what is open of them in all; of one that was written off, what was given up
 * @param amount what came: what was typed, else all that is open
 * @param rank the lower, the more it explains; only those of the same rank rival each other
 */
public record Match(long clientId, List<Invoice> invoices, Money open, Money amount, int rank, Trust trust) {

    public Match {
        invoices = List.copyOf(invoices);
    }

    static Match of(List<Invoice> invoices, Optional<Money> amount, int rank) {
        Money open = invoices.stream().map(Match::payable).reduce(Money::plus).orElseThrow();
        return new Match(invoices.getFirst().clientId(), invoices, open, amount.orElse(open), rank, Trust.POSSIBLE);
    }

    /** What may come for an invoice: what is open, else what was written off, which that money lifts. */
    public static Money payable(Invoice invoice) {
        return invoice.isOpen() ? invoice.balance() : invoice.writtenOff();
    }

    /** Whether it is for what nobody expects any more. */
    public boolean isRecovery() {
        return !invoices.isEmpty() && invoices.stream().noneMatch(Invoice::isOpen);
    }

    /** All that is asked of a client, which an amount equals. */
    public static Match ofAsked(long clientId, Money asked) {
        return new Match(clientId, List.of(), asked, asked, AmountMatching.PART, Trust.POSSIBLE);
    }

    Match trusted(Trust other) {
        return new Match(clientId, invoices, open, amount, rank, other);
    }

    /** Whether more came than is open: then the user is asked what becomes of the rest. */
    public boolean isAboveOpen() {
        return amount.compareTo(open) > 0;
    }

    boolean isOfSame(Match other) {
        return clientId == other.clientId && invoices.equals(other.invoices);
    }
}
