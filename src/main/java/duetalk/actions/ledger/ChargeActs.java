package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Charges are booked by the user alone, and given up by the user alone; they are never mixed with the principal. */
public final class ChargeActs {

    private final Book book;

    public ChargeActs(Book book) {
        this.book = book;
    }

    /** Books a charge for an invoice, paid or not; answers the id of the act. */
    public long book(long invoiceId, ChargeKind kind, Money amount, LocalDate on, String note, Instant now) {
        if (!amount.isPositive()) {
            throw new Refusal("CHARGE_NOT_POSITIVE");
        }
        return book.write(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            if (on.isBefore(invoice.due())) {
                throw new Refusal("CHARGE_BEFORE_DUE", Map.of("date", invoice.due()));
            }
            Act act = Act.of(ActKind.CHARGE_BOOKED, now, invoice.clientId(), invoiceId, invoice.number())
                    .worth(amount, on)
                    .because(Clean.line(note));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            posting.add(Entry.about(
                    EntryKind.CHARGE, invoice.clientId(), invoiceId, on, amount, kind.name(), Clean.line(note)));
            return posting.actId();
        });
    }

    /** Asks no longer for a charge, or part of it; answers the id of the act. */
    public long waive(long chargeId, Money amount, LocalDate on, String reason, Instant now) {
        return giveUp(chargeId, amount, on, reason, now, ActKind.CHARGE_WAIVED);
    }

    /** Writes a charge off, or part of it; answers the id of the act. */
    public long writeOff(long chargeId, Money amount, LocalDate on, String reason, Instant now) {
        return giveUp(chargeId, amount, on, reason, now, ActKind.WRITTEN_OFF);
    }

    private long giveUp(long chargeId, Money amount, LocalDate on, String reason, Instant now, ActKind kind) {
        if (reason.isBlank()) {
            throw new Refusal("REASON_MISSING");
        }
        return book.write(stores -> {
            Entry booked = stores.entries().byId(chargeId).orElseThrow(() -> new Refusal("CHARGE_GONE"));
            String number = booked.invoiceId() == null
                    ? ""
                    : stores.invoices()
                            .byId(booked.invoiceId())
                            .map(Invoice::number)
                            .orElse("");
            Act act = Act.of(kind, now, booked.clientId(), booked.invoiceId(), number)
                    .worth(amount, on)
                    .because(Clean.line(reason));
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            Charge charge = posting.ledger(booked.clientId()).charges().stream()
                    .filter(one -> one.id() == chargeId)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("CHARGE_GONE"));
            if (!amount.isPositive() || amount.compareTo(charge.left()) > 0) {
                throw new Refusal("ABOVE_CHARGE", Map.of("amount", charge.left()));
            }
            posting.add(
                    kind == ActKind.CHARGE_WAIVED
                            ? Entry.from(booked, EntryKind.WAIVER, on, amount, "", Clean.line(reason))
                            : new Entry(
                                    0,
                                    0,
                                    now,
                                    EntryKind.WRITE_OFF,
                                    booked.clientId(),
                                    booked.invoiceId(),
                                    null,
                                    chargeId,
                                    on,
                                    amount,
                                    "",
                                    Clean.line(reason),
                                    null));
            return posting.actId();
        });
    }
}
