package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An invoice with what came of it.
 *
 * @param id 0 for one that is not in the book yet
 * @param due the date agreed; it stays, whatever is promised or planned later
 * @param paid what payments have brought so far
 * @param credited what credit notes have taken off
 * @param settled small rests closed without money: bank fees, withheld tax, differences of exchange
 * @param subject what it was for, in the user's words
 * @param disputed the part that the client does not accept; nothing when they accept it all
 * @param writtenOff the part that the user has given up
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
        Money settled,
        String subject,
        Money disputed,
        Money writtenOff) {

    /** An invoice on which nothing has happened. */
    public static Invoice fresh(
            long clientId, String number, LocalDate issued, LocalDate due, Money total, String subject) {
        Money none = Money.zero(total.currency());
        return new Invoice(0, clientId, number, issued, due, total, none, none, none, subject, none, none);
    }

    /** What is still to be paid; negative when more came than was asked. */
    public Money balance() {
        return total.minus(paid).minus(credited).minus(settled).minus(writtenOff);
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
        return with(paid, credited, settled, part, writtenOff);
    }

    /** The same invoice after other payments, credit notes and the like. */
    public Invoice with(Money nowPaid, Money nowCredited, Money nowSettled, Money nowDisputed, Money nowWrittenOff) {
        return new Invoice(
                id,
                clientId,
                number,
                issued,
                due,
                total,
                nowPaid,
                nowCredited,
                nowSettled,
                subject,
                nowDisputed,
                nowWrittenOff);
    }

    /** What the user wrote on it, of another version, with all that happened to this one. */
    public Invoice saying(Invoice other) {
        return new Invoice(
                id,
                other.clientId,
                other.number,
                other.issued,
                other.due,
                other.total,
                paid,
                credited,
                settled,
                other.subject,
                disputed,
                writtenOff);
    }

    /** Derived from what happened, never stored. */
    public InvoiceState state() {
        if (!balance().isPositive()) {
            return writtenOff.isPositive() ? InvoiceState.WRITTEN_OFF : InvoiceState.PAID;
        }
        if (isDisputed()) {
            return InvoiceState.DISPUTED;
        }
        return balance().compareTo(total) < 0 ? InvoiceState.PART_PAID : InvoiceState.OPEN;
    }

    /** Whether money is still expected for it. */
    public boolean isOpen() {
        return balance().isPositive();
    }

    /** Days since the due date, 0 on it, negative before it. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(due, today);
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }
}
