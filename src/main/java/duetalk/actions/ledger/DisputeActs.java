package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.DifferenceKind;
import duetalk.core.ledger.Dispute;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.Settlement;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Parts that are not asked for while a client does not accept them, and how that ends. */
public final class DisputeActs {

    private final Book book;

    public DisputeActs(Book book) {
        this.book = book;
    }

    /** Opens a dispute, in the place of one that was open on the same invoice; answers the id of the act. */
    public long open(
            long invoiceId, DisputeKind kind, Money amount, LocalDate on, String said, LocalDate today, Instant now) {
        if (on.isAfter(today)) {
            throw new Refusal("DISPUTE_IN_THE_FUTURE");
        }
        return book.write(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            Act act = Act.of(ActKind.DISPUTE_OPENED, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(amount, on)
                    .because(Clean.line(said));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            open(stores, posting, invoice, kind, amount, on, said);
            return posting.actId();
        });
    }

    /** Opens a dispute within an act that is open already. */
    public static void open(
            Stores stores,
            Posting posting,
            Invoice invoice,
            DisputeKind kind,
            Money amount,
            LocalDate on,
            String said) {
        check(amount, invoice);
        close(posting, invoice, on);
        posting.add(Entry.about(
                EntryKind.DISPUTE, invoice.clientId(), invoice.id(), on, amount, kind.name(), Clean.lines(said)));
    }

    /** Ends what is disputed of an invoice, without a decision: another amount takes its place. */
    public static void close(Posting posting, Invoice invoice, LocalDate on) {
        for (Dispute open : ofInvoice(posting, invoice)) {
            posting.add(Entry.from(
                    entry(posting, open),
                    EntryKind.SETTLEMENT,
                    on.isBefore(open.on()) ? open.on() : on,
                    open.amount(),
                    Settlement.CHANGED.name(),
                    ""));
        }
    }

    private static List<Dispute> ofInvoice(Posting posting, Invoice invoice) {
        return posting.ledger(invoice.clientId()).disputes().stream()
                .filter(one -> one.invoiceId() == invoice.id())
                .toList();
    }

    private static Entry entry(Posting posting, Dispute dispute) {
        return posting.ledger(dispute.clientId()).byId(dispute.id()).orElseThrow();
    }

    /** Refuses a disputed part that is nothing, in another currency, or more than is open. */
    public static void check(Money amount, Invoice invoice) {
        if (!amount.currency().equals(invoice.total().currency())) {
            throw new Refusal(
                    "DISPUTE_CURRENCY", Map.of("currency", invoice.total().currency()));
        }
        if (!amount.isPositive() || amount.compareTo(invoice.balance()) > 0) {
            throw new Refusal("DISPUTE_ABOVE_DEBT", Map.of("amount", invoice.balance()));
        }
    }

    /**
     * Settles all that is disputed of an invoice; answers the id of the act.
     *
     * @param accepted what the user gives in to, as a credit note; nothing when they reject it, all of it when a
     *     certificate of withheld tax came
     * @throws Refusal REASON_MISSING, DISPUTE_GONE, DISPUTE_ABOVE_DEBT
     */
    public long settle(long invoiceId, Money accepted, LocalDate on, String reason, LocalDate today, Instant now) {
        if (reason.isBlank()) {
            throw new Refusal("REASON_MISSING");
        }
        if (on.isAfter(today)) {
            throw new Refusal("DISPUTE_IN_THE_FUTURE");
        }
        return book.write(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            Act act = Act.of(ActKind.DISPUTE_SETTLED, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(accepted, on)
                    .because(Clean.line(reason));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            List<Dispute> disputes = ofInvoice(posting, invoice);
            if (disputes.isEmpty()) {
                throw new Refusal("DISPUTE_GONE");
            }
            Money disputed =
                    disputes.stream().map(Dispute::amount).reduce(Money.zero(accepted.currency()), Money::plus);
            if (accepted.isNegative() || accepted.compareTo(disputed) > 0) {
                throw new Refusal("DISPUTE_ABOVE_DEBT", Map.of("amount", disputed));
            }
            disputes.forEach(one -> posting.add(Entry.from(
                    entry(posting, one),
                    EntryKind.SETTLEMENT,
                    on.isBefore(one.on()) ? one.on() : on,
                    one.amount(),
                    how(one, accepted, disputed).name(),
                    Clean.line(reason))));
            if (accepted.isPositive()) {
                give(stores, posting, invoice, disputes.getFirst(), accepted, on, Clean.line(reason));
            }
            return posting.actId();
        });
    }

    private static Settlement how(Dispute dispute, Money accepted, Money disputed) {
        if (dispute.kind() == DisputeKind.WITHHELD && accepted.isPositive()) {
            return Settlement.CONFIRMED;
        }
        if (accepted.isZero()) {
            return Settlement.REJECTED;
        }
        return accepted.equals(disputed) ? Settlement.ACCEPTED : Settlement.PARTLY;
    }

    private static void give(
            Stores stores,
            Posting posting,
            Invoice invoice,
            Dispute first,
            Money accepted,
            LocalDate on,
            String reason) {
        if (first.kind() == DisputeKind.DISPUTED) {
            RecordCreditNote.checkSum(stores, invoice, accepted);
            RecordCreditNote.post(stores, posting, invoice, accepted, on, reason);
            return;
        }
        if (accepted.compareTo(invoice.balance()) > 0) {
            throw new Refusal("DISPUTE_ABOVE_DEBT", Map.of("amount", invoice.balance()));
        }
        posting.add(Entry.about(
                EntryKind.DIFFERENCE,
                invoice.clientId(),
                invoice.id(),
                on,
                accepted,
                DifferenceKind.WITHHELD_TAX.name(),
                reason));
    }
}
