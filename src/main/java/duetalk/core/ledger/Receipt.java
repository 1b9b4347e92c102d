package duetalk.core.ledger;

import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A payment as one thing, with all that it counted on: one transfer over three invoices is one of these.
 *
 * @param entryId the entry that brought it
 * @param actId the act that recorded or last corrected it: by this it is corrected, cancelled or returned
 * @param recordedAt when it, or its last correction, came into the book
 * @param on the day it came
 * @param amount all that came
 * @param counted what of it counts on which invoice or charge, in the order in which it was counted
 * @param rest what of it stands to the client's credit
 * @param returned what the bank took back
 * @param refunded what was paid back to the client
 */
public record Receipt(
        long entryId,
        long actId,
        Instant recordedAt,
        LocalDate on,
        Money amount,
        PaymentMethod method,
        String note,
        List<Entry> counted,
        Money rest,
        Money returned,
        Money refunded) {

    public Receipt {
        counted = List.copyOf(counted);
    }

    public boolean isReturned() {
        return returned.isPositive();
    }

    /** The payments of a ledger that are not cancelled, also those that the bank took back; newest first. */
    public static List<Receipt> of(Ledger ledger) {
        List<Receipt> all = new ArrayList<>();
        for (Entry source : ledger.live()) {
            if (source.kind() == EntryKind.PAYMENT) {
                all.add(of(ledger, source));
            }
        }
        all.sort(Comparator.comparing(Receipt::on)
                .thenComparingLong(Receipt::entryId)
                .reversed());
        return all;
    }

    private static Receipt of(Ledger ledger, Entry source) {
        return new Receipt(
                source.id(),
                source.actId(),
                source.recordedAt(),
                source.on(),
                source.amount(),
                PaymentMethod.valueOf(source.detail()),
                source.note(),
                ledger.shares(source),
                ledger.rest(source),
                drawn(ledger, source, EntryKind.RETURN),
                drawn(ledger, source, EntryKind.REFUND));
    }

    private static Money drawn(Ledger ledger, Entry source, EntryKind kind) {
        return ledger.drawingOn(source.id()).stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::amount)
                .reduce(Money.zero(source.currency()), Money::plus);
    }
}
