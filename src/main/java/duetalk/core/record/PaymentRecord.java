package duetalk.core.record;

import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How a client has paid so far.
 *
 * @param paidInvoices invoices that were paid in full
 * @param paidLate those of them whose last payment came after the due date
 * @param averageDaysToPay whole days from invoice to last payment, rounded half up; empty when nothing was paid
 * @param averageDaysLate whole days from due date to last payment, early ones counting as 0; empty as above
 * @param oldestDaysLate of what is open now, 0 when nothing is late
 * @param keptLate promises whose money came, but too late
 */
public record PaymentRecord(
        int paidInvoices,
        int paidLate,
        OptionalLong averageDaysToPay,
        OptionalLong averageDaysLate,
        long oldestDaysLate,
        int disputedInvoices,
        int writtenOff,
        int promisesKept,
        int promisesBroken,
        int keptLate) {

    public static PaymentRecord of(
            List<Invoice> invoices, List<Payment> payments, List<Standing> promises, LocalDate today) {
        List<Settled> settled = invoices.stream()
                .map(invoice -> Settled.of(invoice, payments))
                .filter(Objects::nonNull)
                .toList();
        return new PaymentRecord(
                settled.size(),
                (int) settled.stream().filter(one -> one.late() > 0).count(),
                average(settled.stream().mapToLong(Settled::days).toArray()),
                average(settled.stream()
                        .mapToLong(one -> Math.max(0, one.late()))
                        .toArray()),
                invoices.stream()
                        .filter(Invoice::isOpen)
                        .mapToLong(invoice -> Math.max(0, invoice.daysLate(today)))
                        .max()
                        .orElse(0),
                (int) invoices.stream().filter(Invoice::isDisputed).count(),
                (int) invoices.stream()
                        .filter(invoice -> invoice.writtenOff().isPositive())
                        .count(),
                count(promises, PromiseState.KEPT),
                count(promises, PromiseState.BROKEN) + count(promises, PromiseState.PART),
                (int) promises.stream()
                        .filter(one -> one.state() != PromiseState.KEPT && one.isFulfilled())
                        .count());
    }

    private static int count(List<Standing> promises, PromiseState state) {
        return (int) promises.stream().filter(one -> one.state() == state).count();
    }

    private static OptionalLong average(long[] days) {
        if (days.length == 0) {
            return OptionalLong.empty();
        }
        long sum = java.util.Arrays.stream(days).sum();
        return OptionalLong.of(Math.floorDiv(2 * sum + days.length, 2L * days.length));
    }

    /** An invoice that was paid: days from its date, and from its due date, to the last payment. */
    private record Settled(long days, long late) {

        static @org.jspecify.annotations.Nullable Settled of(Invoice invoice, List<Payment> payments) {
            if (invoice.writtenOff().isPositive() || invoice.balance().isPositive()) {
                return null;
            }
            return payments.stream()
                    .filter(payment -> payment.invoiceId() != null && payment.invoiceId() == invoice.id())
                    .map(Payment::on)
                    .max(LocalDate::compareTo)
                    .map(last -> new Settled(
                            Math.max(0, ChronoUnit.DAYS.between(invoice.issued(), last)),
                            ChronoUnit.DAYS.between(invoice.due(), last)))
                    .orElse(null);
        }
    }
}
