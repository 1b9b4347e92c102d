package duetalk.actions.ledger;

import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entries.Version;
import duetalk.core.ledger.Ledger;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How things stood. As of a day is what counted by its end, with all that is known now; as known at a moment is what
 * the book held then, an invoice in the form that it had then.
 */
public final class BalanceThen {

    private final Book book;

    public BalanceThen(Book book) {
        this.book = book;
    }

    /** An invoice as of a day, with all that is known now; empty before it was issued. */
    public Optional<Invoice> asOf(long invoiceId, LocalDate day) {
        return book.read(stores -> invoice(stores, invoiceId, day, null));
    }

    /** An invoice as the book knew it at a moment; empty when it did not know it yet. */
    public Optional<Invoice> asKnownAt(long invoiceId, Instant moment) {
        return book.read(stores -> invoice(stores, invoiceId, null, moment));
    }

    /** An invoice as of a day by what the book knew at a moment. */
    public Optional<Invoice> asOf(long invoiceId, LocalDate day, Instant knownAt) {
        return book.read(stores -> invoice(stores, invoiceId, day, knownAt));
    }

    /** What stood to a client's credit as of a day, by currency, with all that is known now. */
    public List<Money> creditAsOf(long clientId, LocalDate day) {
        return book.read(stores -> List.copyOf(Ledger.of(stores.entries().standingOf(clientId))
                .asOf(day)
                .credits()
                .values()));
    }

    private static Optional<Invoice> invoice(
            Stores stores, long invoiceId, @Nullable LocalDate day, @Nullable Instant moment) {
        Optional<Invoice> written = moment == null
                ? stores.invoices()
                        .byId(invoiceId)
                        .filter(one -> !stores.invoices().isCancelled(invoiceId))
                : known(stores, invoiceId, moment);
        return written.filter(one -> day == null || !one.issued().isAfter(day)).map(one -> {
            Ledger ledger = Ledger.of(stores.entries().ofClient(one.clientId()));
            Ledger then = moment == null ? ledger : ledger.asKnownAt(moment);
            return (day == null ? then : then.asOf(day)).on(one);
        });
    }

    /** What was written on it at a moment. */
    private static Optional<Invoice> known(Stores stores, long invoiceId, Instant moment) {
        List<Act> acts = stores.entries().ofFact(invoiceId).stream()
                .filter(act -> act.kind() == ActKind.INVOICE_ENTERED)
                .toList();
        boolean later = acts.stream().anyMatch(act -> act.at().isAfter(moment));
        boolean takenOut = acts.stream()
                .flatMap(act -> stores.entries().undoneBy(act.id()).stream())
                .anyMatch(undo -> !undo.at().isAfter(moment));
        if (later || takenOut) {
            return Optional.empty();
        }
        Optional<Invoice> before = stores.entries().versionsOf(invoiceId).stream()
                .filter(version -> version.until().isAfter(moment))
                .findFirst()
                .map(Version::before);
        return before.or(() -> stores.invoices().byId(invoiceId));
    }
}
