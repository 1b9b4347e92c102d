package duetalk.actions;

import duetalk.actions.ledger.DisputeActs;
import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.imports.Difference;
import duetalk.core.imports.Difference.Kind;
import duetalk.core.imports.ImportRow;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceRules;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Records in what the user agreed that a list is right and the book was not, of one invoice, in the import's act. */
final class ImportChanges {

    private final Stores stores;
    private final Posting posting;
    private final LocalDate today;
    private int payments;

    ImportChanges(Stores stores, Posting posting, LocalDate today) {
        this.stores = stores;
        this.posting = posting;
        this.today = today;
    }

    /** How many payments came of it. */
    int payments() {
        return payments;
    }

    /** A payment that is put right gives its money back first, so that the invoice may become smaller. */
    void record(Invoice was, List<Difference> agreed) {
        for (Difference one : agreed) {
            if (one.kind() == Kind.CANCELLED) {
                stores.invoices().cancel(was.id(), posting.actId());
                return;
            }
        }
        agreed.stream().filter(one -> one.kind() == Kind.PAYMENT_CHANGED).forEach(one -> {
            Entry old = posting.ledger(was.clientId()).byId(one.entryId()).orElseThrow();
            posting.cancel(List.of(old), "");
        });
        write(was, agreed);
        for (Difference one : agreed) {
            switch (one.kind()) {
                case PAYMENT -> pay(one, 0);
                case PAYMENT_CHANGED -> pay(one, one.entryId());
                default -> {}
            }
        }
        for (Difference one : agreed) {
            switch (one.kind()) {
                case DISPUTED -> dispute(one);
                case DISPUTE_OVER -> DisputeActs.close(posting, invoice(one), today);
                default -> {}
            }
        }
    }

    private void write(Invoice was, List<Difference> agreed) {
        Invoice right = invoice(was.id());
        for (Difference one : agreed) {
            right = said(right, one);
        }
        if (agreed.stream().anyMatch(one -> one.kind().isOnPaper())) {
            InvoiceRules.check(right.withDisputed(Money.zero(right.total().currency())));
            stores.entries().keepVersion(posting.actId(), was);
            stores.invoices().save(right);
            posting.release(was.id());
        }
    }

    private static Invoice said(Invoice invoice, Difference one) {
        ImportRow row = one.row();
        boolean amount = one.kind() == Kind.AMOUNT;
        Invoice other = new Invoice(
                invoice.id(),
                invoice.clientId(),
                invoice.number(),
                one.kind() == Kind.ISSUED ? row.issued() : invoice.issued(),
                one.kind() == Kind.DUE ? row.due() : invoice.due(),
                amount ? row.total() : invoice.total(),
                none(invoice, row, amount, invoice.paid()),
                none(invoice, row, amount, invoice.credited()),
                none(invoice, row, amount, invoice.settled()),
                invoice.subject(),
                none(invoice, row, amount, invoice.disputed()),
                none(invoice, row, amount, invoice.writtenOff()));
        return other;
    }

    /** Of an invoice in another currency nothing has come yet: its sums are nothing of the new one. */
    private static Money none(Invoice invoice, ImportRow row, boolean amount, Money sum) {
        boolean other = amount && !row.total().currency().equals(invoice.total().currency());
        return other ? Money.zero(row.total().currency()) : sum;
    }

    /** Never more than is open now: the user may have left out the other amount. */
    private void pay(Difference one, long corrected) {
        Invoice invoice = invoice(one);
        Money said = Objects.requireNonNull(one.after());
        if (!said.currency().equals(invoice.total().currency())) {
            return;
        }
        Money open = invoice.balance().max(Money.zero(said.currency())).plus(invoice.writtenOff());
        Money amount = said.min(open);
        if (!amount.isPositive()) {
            return;
        }
        Entry payment = Entry.of(
                EntryKind.PAYMENT,
                invoice.clientId(),
                Objects.requireNonNull(one.dayAfter()),
                amount,
                PaymentMethod.OTHER.name(),
                "");
        Entry kept = posting.add(corrected == 0 ? payment : payment.again(first(corrected), null));
        posting.allocate(kept, invoice, amount);
        payments++;
    }

    private long first(long entryId) {
        Entry old = stores.entries().byId(entryId).orElseThrow();
        return old.sourceId() == null ? old.id() : old.sourceId();
    }

    private void dispute(Difference one) {
        Invoice invoice = invoice(one);
        if (invoice.balance().isPositive()) {
            DisputeActs.open(stores, posting, invoice, DisputeKind.DISPUTED, invoice.balance(), dayOf(invoice), "");
        }
    }

    private LocalDate dayOf(Invoice invoice) {
        return today.isBefore(invoice.issued()) ? invoice.issued() : today;
    }

    private Invoice invoice(Difference one) {
        return invoice(one.was().id());
    }

    private Invoice invoice(long id) {
        return stores.invoices().byId(id).orElseThrow(() -> new Refusal("INVOICE_GONE"));
    }
}
