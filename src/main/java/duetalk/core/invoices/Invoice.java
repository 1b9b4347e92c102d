package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with what came of it.
 *
 * @param id 0 for one that is not in the book yet
 * @param due the date agreed; it stays, whatever is promised or planned later
 * @param paid what payments have brought so far
 * @param credited what credit notes have taken off
 * @param subject what it was for, in the user's words
 * @param disputed the part that the client does not accept; nothing when they accept it all
 * @param writtenOff when the user gave it up, null when not
 */
public record Invoice(
        long id,
        long clientId,
        String number,
        LocalDate issued,
        LocalDate due,
        Money total,
        Money paid,
        Money credited,
        String subject,
        Money disputed,
        @Nullable LocalDate writtenOff) {

    /** An invoice on which nothing has happened. */
    public static Invoice fresh(
            long clientId, String number, LocalDate issued, LocalDate due, Money total, String subject) {
        Money none = Money.zero(total.currency());
        return new Invoice(0, clientId, number, issued, due, total, none, none, subject, none, null);
    }

    /** What is still to be paid; negative when more came than was asked. */
    public Money balance() {
        return total.minus(paid).minus(credited);
    }

    public boolean isDisputed() {
        return disputed.isPositive();
    }

    /** What is still to be paid and nobody disputes: the only part that may be asked for further. */
    public Money undisputed() {
        Money open = balance();
        return open.isPositive() ? open.minus(disputed.min(open)) : Money.zero(total.currency());
    }

    public Invoice withDisputed(Money part) {
        return new Invoice(id, clientId, number, issued, due, total, paid, credited, subject, part, writtenOff);
    }

    /** Derived from what happened, never stored. */
    public InvoiceState state() {
        if (writtenOff != null) {
            return InvoiceState.WRITTEN_OFF;
        }
        if (!balance().isPositive()) {
            return InvoiceState.PAID;
        }
        if (isDisputed()) {
            return InvoiceState.DISPUTED;
        }
        return paid.isPositive() || credited.isPositive() ? InvoiceState.PART_PAID : InvoiceState.OPEN;
    }

    /** Whether money is still expected for it. */
    public boolean isOpen() {
        return writtenOff == null && balance().isPositive();
    }

    /** Days since the due date, 0 on it, negative before it. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(due, today);
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }
}
