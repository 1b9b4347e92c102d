package duetalk.core.ledger;

import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A credit note takes off the invoice that it names. On one that was paid it became the client's credit; when the
 * invoice is open again, what of the note nobody has used or been paid back counts on it after all. The surplus of a
 * payment does not: it is the client's money, they may have said what it is for, and what is asked of them is less by
 * it anyway.
 */
public final class ReopenedInvoices {

    private final Entries entries;
    private final Invoices invoices;
    private final Posting posting;

    public ReopenedInvoices(Entries entries, Invoices invoices, Posting posting) {
        this.entries = entries;
        this.invoices = invoices;
        this.posting = posting;
    }

    /** Looks at the clients whom the act has touched. */
    public void settle() {
        Set<Long> clients = new HashSet<>();
        entries.ofAct(posting.actId()).forEach(entry -> clients.add(entry.clientId()));
        entries.versionsBefore(posting.actId()).forEach(invoice -> clients.add(invoice.clientId()));
        clients.stream().sorted().forEach(this::ofClient);
    }

    private void ofClient(long client) {
        List<Entry> notes = new ArrayList<>(posting.ledger(client).live());
        notes.removeIf(entry -> entry.kind() != EntryKind.CREDIT_NOTE);
        notes.sort(Comparator.comparing(Entry::on).thenComparingLong(Entry::id));
        notes.forEach(this::backOnItsInvoice);
    }

    private void backOnItsInvoice(Entry note) {
        Money rest = posting.ledger(note.clientId()).rest(note);
        if (rest.isPositive()) {
            named(note).ifPresent(invoice -> {
                Money part = rest.min(invoice.balance());
                if (part.isPositive()) {
                    posting.add(Entry.allocation(note, invoice.id(), null, openSince(note, invoice, part), part));
                }
            });
        }
    }

    /** The invoice for which a note was given, if it is still that client's. */
    private Optional<Invoice> named(Entry note) {
        return namedBy(entries, note)
                .filter(invoice -> !invoices.isCancelled(invoice))
                .flatMap(invoices::byId)
                .filter(invoice -> invoice.clientId() == note.clientId())
                .filter(invoice -> invoice.total().currency().equals(note.currency()));
    }

    /** The invoice for which a credit note was given; empty when no act says so. */
    public static Optional<Long> namedBy(Entries entries, Entry note) {
        return entries.byId(note.root())
                .flatMap(first -> entries.act(first.actId()))
                .filter(act -> names(act, note))
                .map(Act::factId);
    }

    /** With an invoice that was given to another client, or back, its notes went along; what stayed is for another one. */
    private static boolean names(Act act, Entry note) {
        return act.kind() == ActKind.CREDIT_NOTE_RECORDED
                || act.kind() == ActKind.DISPUTE_SETTLED
                || act.kind() == ActKind.INVOICE_MOVED && !Objects.equals(act.clientId(), note.clientId())
                || act.kind() == ActKind.UNDONE && Objects.equals(act.clientId(), note.clientId());
    }

    /** The day from which so much of the invoice has been open ever since, not before the note and the invoice. */
    private LocalDate openSince(Entry note, Invoice invoice, Money part) {
        LocalDate since = note.on().isBefore(invoice.issued()) ? invoice.issued() : note.on();
        Ledger ledger = posting.ledger(invoice.clientId());
        for (Entry entry : ledger.about(invoice.id())) {
            if (entry.on().isAfter(since)) {
                Money before = ledger.asOf(entry.on().minusDays(1)).on(invoice).balance();
                if (before.compareTo(part) < 0) {
                    since = entry.on();
                }
            }
        }
        return since;
    }
}
