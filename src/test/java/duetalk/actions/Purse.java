package duetalk.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one client owes and has to their credit, in pen and ink: plain numbers of the one currency that they use. */
final class Purse {

    /** A bill. */
    static final class Bill {
        final long id;
        final String number;
        final LocalDate due;
        final long total;
        long off;
        long disputed;
        long noted;
        long balance;

        private Bill(long id, String number, LocalDate due, long total) {
            this.id = id;
            this.number = number;
            this.due = due;
            this.total = total;
            balance = total;
        }

        long undisputed() {
            return Math.max(0, balance - disputed);
        }
    }

    /** Money that came, or a credit note. */
    static final class Source {
        final long act;
        final boolean payment;
        final LocalDate on;
        final int order;
        final long sum;
        private final List<Share> shares = new ArrayList<>();
        private @Nullable Bill noted;

        private Source(long act, boolean payment, LocalDate on, int order, long sum) {
            this.act = act;
            this.payment = payment;
            this.on = on;
            this.order = order;
            this.sum = sum;
        }

        long rest() {
            return sum - shares.stream().mapToLong(Share::sum).sum();
        }
    }

    /** What counts of it on a bill; own when it did so from the start. */
    private record Share(Bill bill, long sum, long lifted, boolean own) {}

    /** A fee. */
    static final class Charge {
        final long id;
        final LocalDate on;
        long left;

        private Charge(long id, LocalDate on, long left) {
            this.id = id;
            this.on = on;
            this.left = left;
        }
    }

    final List<Bill> bills = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
    final List<Charge> charges = new ArrayList<>();
    private int order;

    void bill(long id, String number, LocalDate due, long total) {
        bills.add(new Bill(id, number, due, total));
    }

    void charge(long id, LocalDate on, long sum) {
        charges.add(new Charge(id, on, sum));
    }

    List<Bill> open() {
        return bills.stream()
                .filter(bill -> bill.balance > 0)
                .sorted(Comparator.comparing((Bill bill) -> bill.due).thenComparing(bill -> bill.number))
                .toList();
    }

    List<Bill> overdue(LocalDate today) {
        return open().stream().filter(bill -> bill.due.isBefore(today)).toList();
    }

    List<Charge> openCharges() {
        return charges.stream().filter(charge -> charge.left > 0).toList();
    }

    List<Source> payments() {
        return sources.stream().filter(source -> source.payment).toList();
    }

    long credit() {
        return sources.stream().mapToLong(Source::rest).sum();
    }

    /** Overdue and accepted, with what was charged, less the credit. */
    long asked(LocalDate today) {
        long sum = overdue(today).stream().mapToLong(Bill::undisputed).sum()
                + charges.stream().mapToLong(charge -> charge.left).sum();
        return Math.max(0, sum - credit());
    }

    /** The oldest day of what is asked for. */
    Optional<LocalDate> since(LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        overdue(today).stream().filter(bill -> bill.undisputed() > 0).forEach(bill -> days.add(bill.due));
        openCharges().forEach(charge -> days.add(charge.on));
        return days.stream().min(Comparator.naturalOrder());
    }

    /** The bill that is asked for first: what older ones ask for is covered by the credit. */
    Optional<Bill> first(LocalDate today) {
        long credit = credit();
        for (Bill bill : overdue(today)) {
            credit -= bill.undisputed();
            if (credit < 0 && bill.undisputed() > 0) {
                return Optional.of(bill);
            }
        }
        return Optional.empty();
    }

    /** Money of which a part is for one bill; the rest is credit. */
    void pay(long act, Bill bill, long part, long sum, LocalDate on) {
        count(source(act, true, on, sum), bill, part, true);
    }

    /** A credit note: what is neither open nor written off any more is credit. */
    void note(Bill bill, long sum, LocalDate on) {
        bill.noted += sum;
        Source note = source(0, false, on, sum);
        note.noted = bill;
        count(note, bill, Math.min(sum, bill.balance + bill.off), true);
    }

    /** Credit on a bill, the oldest first. */
    void use(Bill bill, long sum) {
        long left = sum;
        for (Source source : sources.stream()
                .sorted(Comparator.comparing((Source one) -> one.on).thenComparing(one -> one.order))
                .toList()) {
            long part = Math.min(left, source.rest());
            if (part > 0) {
                count(source, bill, part, false);
                left -= part;
            }
        }
    }

    void writeOff(Bill bill, long sum) {
        bill.off += sum;
        bill.balance -= sum;
    }

    /** As if it had never come; a note for a bill that is open again counts on it. */
    void cancel(Source payment) {
        strike(payment);
        notesFallBack();
    }

    private void notesFallBack() {
        for (Source source : sources.stream()
                .sorted(Comparator.comparing((Source one) -> one.on).thenComparing(one -> one.order))
                .toList()) {
            Bill bill = source.noted;
            if (bill != null) {
                count(source, bill, Math.min(source.rest(), bill.balance), false);
            }
        }
    }

    private void strike(Source payment) {
        sources.remove(payment);
        for (Share share : payment.shares) {
            share.bill.balance += share.sum - share.lifted;
            share.bill.off += share.lifted;
        }
    }

    /** Another sum in its place, for the same bills as far as it reaches; without one for what is overdue. */
    void correct(Source wrong, long act, long sum, LocalDate today) {
        strike(wrong);
        Source right = source(act, true, wrong.on, sum);
        for (Share share : wrong.shares.stream().filter(Share::own).toList()) {
            long open = share.bill.balance + share.bill.off;
            long part = Math.min(right.rest(), sum > wrong.sum ? open : Math.min(share.sum, open));
            count(right, share.bill, part, true);
        }
        if (right.shares.isEmpty()) {
            overdue(today).forEach(bill -> count(right, bill, Math.min(right.rest(), bill.balance), true));
        }
        notesFallBack();
    }

    private Source source(long act, boolean payment, LocalDate on, long sum) {
        Source source = new Source(act, payment, on, ++order, sum);
        sources.add(source);
        return source;
    }

    private static void count(Source source, Bill bill, long part, boolean own) {
        if (part > 0) {
            long lifted = Math.max(0, part - bill.balance);
            source.shares.add(new Share(bill, part, lifted, own));
            bill.off -= lifted;
            bill.balance -= part - lifted;
        }
    }
}
