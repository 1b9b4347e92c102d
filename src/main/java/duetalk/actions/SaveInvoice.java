package duetalk.actions;

import duetalk.actions.ledger.DisputeActs;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceRules;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.ReopenedInvoices;
import duetalk.core.money.Money;
import duetalk.core.recovery.Claim;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Enters an invoice or changes one. */
public final class SaveInvoice {

    private final Book book;

    public SaveInvoice(Book book) {
        this.book = book;
    }

    /** The same, with what it is a claim from. */
    public long save(Invoice invoice, Claim claim, LocalDate today, Instant now) {
        Invoice clean = clean(invoice);
        return book.write(stores -> {
            long id = save(stores, clean, today, now);
            stores.claims().keep(id, claim);
            return id;
        });
    }

    /** Answers the invoice's id. What it says of a dispute becomes one, or ends the one that was open. */
    public long save(Invoice invoice, LocalDate today, Instant now) {
        Invoice clean = clean(invoice);
        return book.write(stores -> save(stores, clean, today, now));
    }

    private static Invoice clean(Invoice invoice) {
        Invoice clean = new Invoice(
                invoice.id(),
                invoice.clientId(),
                Clean.line(invoice.number()),
                invoice.issued(),
                invoice.due(),
                invoice.total(),
                invoice.paid(),
                invoice.credited(),
                invoice.settled(),
                Clean.line(invoice.subject()),
                invoice.disputed(),
                invoice.writtenOff());
        InvoiceRules.check(clean);
        return clean;
    }

    private static long save(Stores stores, Invoice clean, LocalDate today, Instant now) {
        Invoice before = clean.id() == 0
                ? null
                : stores.invoices().byId(clean.id()).orElseThrow(() -> new Refusal("INVOICE_GONE"));
        // two clients that became one may each have had this number
        if (before == null || !before.number().equals(clean.number())) {
            refuseDouble(stores, clean);
        }
        return before == null ? enter(stores, clean, today, now) : correct(stores, clean, before, today, now);
    }

    private static long enter(Stores stores, Invoice invoice, LocalDate today, Instant now) {
        long id = stores.invoices().save(invoice);
        Act act = Act.of(ActKind.INVOICE_ENTERED, now, invoice.clientId(), id, invoice.number())
                .worth(invoice.total(), invoice.issued());
        Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
        dispute(stores, posting, stores.invoices().byId(id).orElseThrow(), invoice.disputed(), today);
        return id;
    }

    private static long correct(Stores stores, Invoice invoice, Invoice before, LocalDate today, Instant now) {
        refuseOtherCurrency(stores, invoice, before);
        if (invoice.clientId() != before.clientId() || stores.invoices().isCancelled(before.id())) {
            throw new Refusal("INVOICE_GONE");
        }
        Act act = Act.of(ActKind.INVOICE_CORRECTED, now, invoice.clientId(), invoice.id(), invoice.number())
                .worth(invoice.total(), invoice.issued());
        Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
        stores.entries().keepVersion(posting.actId(), before);
        stores.invoices().save(invoice);
        posting.release(invoice.id());
        new ReopenedInvoices(stores.entries(), stores.invoices(), posting).settle();
        dispute(stores, posting, stores.invoices().byId(invoice.id()).orElseThrow(), invoice.disputed(), today);
        return invoice.id();
    }

    private static void dispute(Stores stores, Posting posting, Invoice kept, Money wanted, LocalDate today) {
        if (kept.disputed().equals(wanted)) {
            return;
        }
        LocalDate on = today.isBefore(kept.issued()) ? kept.issued() : today;
        if (wanted.isPositive()) {
            DisputeActs.open(stores, posting, kept, DisputeKind.DISPUTED, wanted, on, "");
        } else {
            DisputeActs.close(posting, kept, on);
        }
    }

    private static void refuseDouble(Stores stores, Invoice invoice) {
        Optional<Invoice> other = stores.invoices().byNumber(invoice.clientId(), invoice.number());
        if (other.isPresent() && other.get().id() != invoice.id()) {
            throw new Refusal("INVOICE_EXISTS", Map.of("invoice", invoice.number()));
        }
    }

    private static void refuseOtherCurrency(Stores stores, Invoice invoice, Invoice before) {
        boolean other = !before.total().currency().equals(invoice.total().currency());
        if (other
                && !Ledger.of(stores.entries().standingOf(before.clientId()))
                        .about(before.id())
                        .isEmpty()) {
            throw new Refusal("INVOICE_BELOW_PAID");
        }
    }
}
