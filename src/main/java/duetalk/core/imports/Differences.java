package duetalk.core.imports;

import duetalk.core.imports.Difference.Kind;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Entry;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list says otherwise than the book. Where the book knows more than the list, of money or of a dispute that the
 * user has entered, the book stays as it is.
 *
 * @param ahead whether the book has more money for the invoice than the list
 */
public record Differences(List<Difference> all, boolean ahead) {

    public Differences {
        all = List.copyOf(all);
    }

    /** Of a line and the invoice that it names. */
    public static Differences of(ImportRow row, Standing standing, LocalDate today) {
        Invoice was = standing.invoice();
        List<Difference> all = new ArrayList<>();
        if (row.isCancelled()) {
            Difference gone = new Difference(row, was, Kind.CANCELLED, was.balance(), null, null, null, 0, false);
            return new Differences(List.of(gone.blocked(standing.hasEntries())), false);
        }
        boolean sameCurrency = row.total().currency().equals(was.total().currency());
        if (!row.total().equals(was.total())) {
            all.add(Difference.ofMoney(row, was, Kind.AMOUNT, was.total(), row.total())
                    .blocked(!sameCurrency && standing.hasEntries()));
        }
        if (!row.issued().equals(was.issued())) {
            all.add(Difference.ofDay(row, was, Kind.ISSUED, was.issued(), row.issued()));
        }
        if (!row.due().equals(was.due())) {
            all.add(Difference.ofDay(row, was, Kind.DUE, was.due(), row.due()));
        }
        boolean ahead = (sameCurrency || !standing.hasEntries()) && money(row, standing, today, all);
        return new Differences(all, ahead);
    }

    /** The day on which money counts that a new invoice came with: neither late nor early where the list gives none. */
    public static LocalDate dayOfNew(ImportRow row, LocalDate today) {
        LocalDate on = row.soFar().on();
        return on != null ? on : row.due().isBefore(today) ? row.due() : today;
    }

    /** Payments and disputes; answers whether the book is ahead. */
    private static boolean money(ImportRow row, Standing standing, LocalDate today, List<Difference> all) {
        Invoice was = standing.invoice();
        Money closed = standing.hasEntries()
                ? standing.closed()
                : Money.zero(row.total().currency());
        Money more = row.soFar().isSaid() ? row.soFar().of(row.total()).minus(has(row, standing, closed)) : null;
        boolean ahead = false;
        Money open = row.total().minus(closed);
        if (more != null && isOne(row, standing)) {
            whole(row, standing, closed, all);
            open = Money.zero(open.currency());
        } else if (more != null && more.isPositive()) {
            LocalDate on = row.soFar().on();
            Money part = more.min(open);
            open = open.minus(part.max(Money.zero(open.currency())));
            if (part.isPositive()) {
                all.add(Difference.ofMoney(row, was, Kind.PAYMENT, null, part).on(null, on == null ? today : on));
            }
        } else if (more != null && more.isNegative()) {
            ahead = !isLess(row, standing, more, all);
        }
        dispute(row, standing, open.minus(was.writtenOff().min(open)), all);
        return ahead;
    }

    /** What the book has of the same kind that the list speaks of: money alone, or all that has closed the invoice. */
    private static Money has(ImportRow row, Standing standing, Money closed) {
        if (!standing.hasEntries()) {
            return Money.zero(row.total().currency());
        }
        boolean ofMoney = row.soFar().paid() != null && !row.soFar().isWhole(row.total());
        return ofMoney ? standing.invoice().paid() : closed;
    }

    /** Whether list and book both speak of one payment of the whole, brought by an earlier list. */
    private static boolean isOne(ImportRow row, Standing standing) {
        return row.soFar().isWholeOnItsDay()
                && standing.imported().size() == 1
                && standing.imported()
                        .getFirst()
                        .amount()
                        .equals(standing.invoice().paid());
    }

    private static void whole(ImportRow row, Standing standing, Money closed, List<Difference> all) {
        Entry had = standing.imported().getFirst();
        Money right = row.total().minus(closed.minus(had.amount()));
        LocalDate on = java.util.Objects.requireNonNull(row.soFar().on());
        if (right.isPositive() && (!right.equals(had.amount()) || !on.equals(had.on()))) {
            all.add(changed(row, standing, had, right, on));
        }
    }

    private static boolean isLess(ImportRow row, Standing standing, Money more, List<Difference> all) {
        if (standing.imported().size() != 1) {
            return false;
        }
        Entry had = standing.imported().getFirst();
        Money right = had.amount().plus(more);
        if (right.isNegative()) {
            return false;
        }
        LocalDate on = row.soFar().on();
        all.add(changed(row, standing, had, right, on == null ? had.on() : on));
        return true;
    }

    private static Difference changed(ImportRow row, Standing standing, Entry had, Money right, LocalDate on) {
        return Difference.ofMoney(row, standing.invoice(), Kind.PAYMENT_CHANGED, had.amount(), right)
                .on(had.on(), on)
                .of(had.id());
    }

    /** A list disputes an invoice whole: when its amount changes, so does what is disputed. */
    private static void dispute(ImportRow row, Standing standing, Money open, List<Difference> all) {
        Boolean says = row.disputed();
        Invoice was = standing.invoice();
        if (says == null) {
            return;
        }
        boolean otherAmount =
                standing.disputeImported() && !row.total().equals(was.total()) && !open.equals(was.disputed());
        if (says && open.isPositive() && (!was.isDisputed() || otherAmount)) {
            Money before = was.isDisputed() ? was.disputed() : null;
            all.add(Difference.ofMoney(row, was, Kind.DISPUTED, before, open));
        } else if (!says && was.isDisputed() && standing.disputeImported()) {
            all.add(Difference.ofMoney(
                    row,
                    was,
                    Kind.DISPUTE_OVER,
                    was.disputed(),
                    Money.zero(was.total().currency())));
        }
    }
}
