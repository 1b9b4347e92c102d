package duetalk.core.imports;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which a list says otherwise than the book of an invoice that both have.
 *
 * @param was the invoice as the book has it
 * @param before what the book says, null when the kind is about no amount or the book has none
 * @param after what the list says, or what came since
 * @param entryId of a payment that would be put right, 0 for none
 * @param blocked whether it can't be recorded because money counts on the invoice
 */
public record Difference(
        ImportRow row,
        Invoice was,
        Kind kind,
        @Nullable Money before,
        @Nullable LocalDate dayBefore,
        @Nullable Money after,
        @Nullable LocalDate dayAfter,
        long entryId,
        boolean blocked) {

    /** What differs. */
    public enum Kind {
        AMOUNT,
        ISSUED,
        DUE,
        /** Money came that the book does not have. */
        PAYMENT,
        /** Money that an earlier list brought came on another day or was another amount. */
        PAYMENT_CHANGED,
        DISPUTED,
        /** What an earlier list said was disputed is so no longer. */
        DISPUTE_OVER,
        CANCELLED;

        /** Whether it changes what is written on the invoice. */
        public boolean isOnPaper() {
            return this == AMOUNT || this == ISSUED || this == DUE;
        }
    }

    static Difference ofMoney(ImportRow row, Invoice was, Kind kind, @Nullable Money before, Money after) {
        return new Difference(row, was, kind, before, null, after, null, 0, false);
    }

    static Difference ofDay(ImportRow row, Invoice was, Kind kind, LocalDate before, LocalDate after) {
        return new Difference(row, was, kind, null, before, null, after, 0, false);
    }

    Difference on(@Nullable LocalDate earlier, LocalDate day) {
        return new Difference(row, was, kind, before, earlier, after, day, entryId, blocked);
    }

    Difference of(long entry) {
        return new Difference(row, was, kind, before, dayBefore, after, dayAfter, entry, blocked);
    }

    Difference blocked(boolean stands) {
        return new Difference(row, was, kind, before, dayBefore, after, dayAfter, entryId, stands);
    }
}
