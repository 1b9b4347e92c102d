package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What becomes of a client's credit: counted on an invoice, or paid back. */
public final class CreditActs {

    private final Book book;

    public CreditActs(Book book) {
        this.book = book;
    }

    /**
     * Counts credit on an invoice, the oldest first; answers the id of the act.
     *
     * @throws Refusal CREDIT_NOT_POSITIVE, CREDIT_TOO_SMALL, CREDIT_ABOVE_BALANCE
     */
    public long use(long invoiceId, Money amount, Instant now) {
        return book.write(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            LocalDate on = countsFrom(Ledger.of(stores.entries().standingOf(invoice.clientId())), invoice, amount);
            Act act = Act.of(ActKind.CREDIT_USED, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(amount, on);
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            if (amount.compareTo(invoice.balance()) > 0) {
                throw new Refusal("CREDIT_ABOVE_BALANCE");
            }
            use(posting, invoice, amount);
            return posting.actId();
        });
    }

    /** The day on which the last of the credit and the invoice are both there. */
    private static LocalDate countsFrom(Ledger ledger, Invoice invoice, Money amount) {
        LocalDate from = invoice.issued();
        Money left = amount;
        for (Entry source : ledger.unused(amount.currency())) {
            if (left.isPositive() && source.on().isAfter(from)) {
                from = source.on();
            }
            left = left.minus(ledger.rest(source).min(left));
        }
        return from;
    }

    static void use(Posting posting, Invoice invoice, Money amount) {
        Money left = checked(posting.ledger(invoice.clientId()), amount);
        Ledger ledger = posting.ledger(invoice.clientId());
        for (Entry source : ledger.unused(amount.currency())) {
            Money part = left.min(ledger.rest(source));
            if (part.isPositive()) {
                posting.allocate(source, invoice, part);
                left = left.minus(part);
            }
        }
    }

    /**
     * Credit that was paid back to the client; answers the id of the act.
     *
     * @throws Refusal CREDIT_NOT_POSITIVE, CREDIT_TOO_SMALL, REFUND_IN_THE_FUTURE, REFUND_BEFORE_CREDIT
     */
    public long refund(long clientId, Money amount, LocalDate on, String note, LocalDate today, Instant now) {
        if (on.isAfter(today)) {
            throw new Refusal("REFUND_IN_THE_FUTURE");
        }
        return book.write(stores -> {
            Act act = Act.of(ActKind.CREDIT_REFUNDED, now, clientId, null, "")
                    .worth(amount, on)
                    .because(Clean.line(note));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            Ledger ledger = posting.ledger(clientId);
            Money left = checked(ledger, amount);
            for (Entry source : ledger.unused(amount.currency())) {
                Money part = left.min(ledger.rest(source));
                if (part.isPositive() && !source.on().isAfter(on)) {
                    posting.add(Entry.from(source, EntryKind.REFUND, on, part, "", Clean.line(note)));
                    left = left.minus(part);
                }
            }
            if (left.isPositive()) {
                throw new Refusal("REFUND_BEFORE_CREDIT");
            }
            return posting.actId();
        });
    }

    private static Money checked(Ledger ledger, Money amount) {
        if (!amount.isPositive()) {
            throw new Refusal("CREDIT_NOT_POSITIVE");
        }
        Money credit = ledger.credit(amount.currency());
        if (amount.compareTo(credit) > 0) {
            throw new Refusal("CREDIT_TOO_SMALL", Map.of("amount", credit));
        }
        return amount;
    }

    /** What a client has to their credit, by currency. */
    public List<Money> of(long clientId) {
        return book.read((Stores stores) -> stores.entries().creditOf(clientId));
    }
}
