package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A credit note: less is asked on an invoice, and what was paid already stands to the client's credit. */
public final class RecordCreditNote {

    private final Book book;

    public RecordCreditNote(Book book) {
        this.book = book;
    }

    /**
     * Answers the id of the act.
     *
     * @throws Refusal CREDIT_NOT_POSITIVE, CREDIT_ABOVE_INVOICE, CREDIT_BEFORE_INVOICE, CREDIT_IN_THE_FUTURE
     */
    public long record(long invoiceId, Money amount, LocalDate on, String reason, LocalDate today, Instant now) {
        return book.write(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            check(invoice, amount, on, today);
            checkSum(stores, invoice, amount);
            Act act = Act.of(ActKind.CREDIT_NOTE_RECORDED, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(amount, on)
                    .because(Clean.line(reason));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            post(stores, posting, invoice, amount, on, Clean.line(reason));
            return posting.actId();
        });
    }

    private static void check(Invoice invoice, Money amount, LocalDate on, LocalDate today) {
        if (!amount.isPositive()) {
            throw new Refusal("CREDIT_NOT_POSITIVE");
        }
        if (on.isBefore(invoice.issued())) {
            throw new Refusal("CREDIT_BEFORE_INVOICE", Map.of("date", invoice.issued()));
        }
        if (on.isAfter(today)) {
            throw new Refusal("CREDIT_IN_THE_FUTURE");
        }
    }

    /** All credit notes for an invoice together take off no more than it asked for. */
    static void checkSum(Stores stores, Invoice invoice, Money amount) {
        Money given = stores.entries().ofFact(invoice.id()).stream()
                .filter(act -> act.kind() == ActKind.CREDIT_NOTE_RECORDED || act.kind() == ActKind.DISPUTE_SETTLED)
                .flatMap(act -> stores.entries().standingOfAct(act.id()).stream())
                .filter(entry -> entry.kind() == EntryKind.CREDIT_NOTE)
                .filter(entry -> entry.currency().equals(amount.currency()))
                .map(Entry::amount)
                .reduce(Money.zero(amount.currency()), Money::plus);
        Money most = invoice.total().minus(given.min(invoice.total()));
        if (amount.compareTo(most) > 0) {
            throw new Refusal("CREDIT_ABOVE_INVOICE", Map.of("amount", most));
        }
    }

    /** As much as is open or written off counts on the invoice, the rest stands to the client's credit. */
    public static void post(
            Stores stores, Posting posting, Invoice invoice, Money amount, LocalDate on, String reason) {
        Entry note = posting.add(Entry.of(EntryKind.CREDIT_NOTE, invoice.clientId(), on, amount, "", reason));
        Money counted = amount.min(invoice.balance().plus(invoice.writtenOff()));
        if (counted.isPositive()) {
            posting.allocate(note, invoice, counted);
        }
    }
}
