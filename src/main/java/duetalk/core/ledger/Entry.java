package duetalk.core.ledger;

import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: never changed and never removed, only cancelled by a later one.
 *
 * @param id 0 before it is in the book
 * @param actId what the user did
 * @param recordedAt when it came into the book
 * @param invoiceId the invoice that it is about, null for none
 * @param sourceId the entry that it draws on: of an allocation, a return or a refund the payment or credit note, of a
 *     waiver the charge, of a recovery the write-off, of a settlement the dispute, of a corrected payment the first one
 * @param chargeId the charge that an allocation or a write-off is about, null for none
 * @param on the day from which it counts
 * @param detail a code of its kind: the method of a payment, the kind of a charge, a difference or a dispute
 * @param note why, or what was said, in the user's words
 * @param cancelsId the entry that it cancels, null for all but a cancellation
 * @param originId the first entry of those for which it stands, when it was cancelled and came back; null for others
 */
public record Entry(
        long id,
        long actId,
        Instant recordedAt,
        EntryKind kind,
        long clientId,
        @Nullable Long invoiceId,
        @Nullable Long sourceId,
        @Nullable Long chargeId,
        LocalDate on,
        Money amount,
        String detail,
        String note,
        @Nullable Long cancelsId,
        @Nullable Long originId) {

    /** One that stands for no other. */
    public Entry(
            long id,
            long actId,
            Instant recordedAt,
            EntryKind kind,
            long clientId,
            @Nullable Long invoiceId,
            @Nullable Long sourceId,
            @Nullable Long chargeId,
            LocalDate on,
            Money amount,
            String detail,
            String note,
            @Nullable Long cancelsId) {
        this(
                id,
                actId,
                recordedAt,
                kind,
                clientId,
                invoiceId,
                sourceId,
                chargeId,
                on,
                amount,
                detail,
                note,
                cancelsId,
                null);
    }

    /** One that is about no invoice and draws on nothing. */
    public static Entry of(EntryKind kind, long clientId, LocalDate on, Money amount, String detail, String note) {
        return new Entry(0, 0, Instant.EPOCH, kind, clientId, null, null, null, on, amount, detail, note, null);
    }

    /** One about an invoice, drawing on nothing. */
    public static Entry about(
            EntryKind kind, long clientId, long invoiceId, LocalDate on, Money amount, String detail, String note) {
        return new Entry(0, 0, Instant.EPOCH, kind, clientId, invoiceId, null, null, on, amount, detail, note, null);
    }

    /** The allocation of part of a payment or credit note. */
    public static Entry allocation(
            Entry source, @Nullable Long invoiceId, @Nullable Long chargeId, LocalDate on, Money amount) {
        EntryKind kind = source.kind == EntryKind.PAYMENT ? EntryKind.PAYMENT_ALLOCATION : EntryKind.CREDIT_ALLOCATION;
        return new Entry(
                0, 0, Instant.EPOCH, kind, source.clientId, invoiceId, source.id, chargeId, on, amount, "", "", null);
    }

    /** One that draws on another: a return, a refund, a waiver, a recovery, a settlement. */
    public static Entry from(Entry source, EntryKind kind, LocalDate on, Money amount, String detail, String note) {
        return new Entry(
                0,
                0,
                Instant.EPOCH,
                kind,
                source.clientId,
                source.invoiceId,
                source.id,
                null,
                on,
                amount,
                detail,
                note,
                null);
    }

    /** The entry that takes this one out of all sums. */
    public Entry cancellation(String reason) {
        return new Entry(
                0,
                0,
                Instant.EPOCH,
                EntryKind.CANCELLATION,
                clientId,
                invoiceId,
                sourceId,
                chargeId,
                on,
                amount,
                kind.name(),
                reason,
                id);
    }

    /** The first of the entries for which it stands: itself when it never was cancelled and came back. */
    public long root() {
        return originId == null ? id : originId;
    }

    /** The same facts as a new entry that stands for this one. */
    public Entry back(@Nullable Long newSource, @Nullable Long newCharge) {
        Entry again = again(newSource, newCharge);
        return new Entry(
                0,
                0,
                Instant.EPOCH,
                again.kind,
                again.clientId,
                again.invoiceId,
                again.sourceId,
                again.chargeId,
                again.on,
                again.amount,
                again.detail,
                again.note,
                null,
                root());
    }

    /** The same facts as a new entry. */
    public Entry again(@Nullable Long newSource, @Nullable Long newCharge) {
        return new Entry(
                0, 0, Instant.EPOCH, kind, clientId, invoiceId, newSource, newCharge, on, amount, detail, note, null);
    }

    /** The same for another client. */
    public Entry of(long otherClient) {
        return new Entry(
                id,
                actId,
                recordedAt,
                kind,
                otherClient,
                invoiceId,
                sourceId,
                chargeId,
                on,
                amount,
                detail,
                note,
                cancelsId,
                originId);
    }

    /** The same, about a charge and no longer drawn from what it was. */
    public Entry onCharge(long charge) {
        return new Entry(
                id,
                actId,
                recordedAt,
                kind,
                clientId,
                invoiceId,
                null,
                charge,
                on,
                amount,
                detail,
                note,
                cancelsId,
                null);
    }

    public Entry ofAmount(Money other) {
        return new Entry(
                id,
                actId,
                recordedAt,
                kind,
                clientId,
                invoiceId,
                sourceId,
                chargeId,
                on,
                other,
                detail,
                note,
                cancelsId,
                originId);
    }

    /** Its place in the book, once it has one. */
    public Entry kept(long newId, long newAct, Instant at) {
        return new Entry(
                newId, newAct, at, kind, clientId, invoiceId, sourceId, chargeId, on, amount, detail, note, cancelsId,
                originId);
    }

    public String currency() {
        return amount.currency();
    }

    public boolean isAbout(long invoice) {
        return invoiceId != null && invoiceId == invoice;
    }

    public boolean drawsOn(long source) {
        return sourceId != null && sourceId == source && kind != EntryKind.PAYMENT;
    }
}
