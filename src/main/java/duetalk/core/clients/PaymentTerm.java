package duetalk.core.clients;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import java.time.LocalDate;

/**
 * When an invoice is to be paid.
 *
 * @param days days, or the day of the month; 0 for on receipt
 */
public record PaymentTerm(TermKind kind, int days) {

    /** No term has more days. */
    public static final int LONGEST = 999;

    private static final int LAST_DAY = 31;

    public PaymentTerm {
        boolean fits = kind == TermKind.DAY_OF_MONTH ? days >= 1 && days <= LAST_DAY : days >= 0 && days <= LONGEST;
        if (!fits) {
            throw new Refusal("TERM_OUT_OF_RANGE");
        }
    }

    public static PaymentTerm net(int days) {
        return new PaymentTerm(TermKind.NET, days);
    }

    /** The agreed due date of an invoice of this date, by the months of the agreement. */
    public LocalDate due(LocalDate issued, Months months) {
        return switch (kind) {
            case NET -> issued.plusDays(days);
            case END_OF_MONTH -> months.end(issued).plusDays(days);
            case DAY_OF_MONTH -> next(issued, months);
            case ON_RECEIPT -> issued;
        };
    }

    private LocalDate next(LocalDate issued, Months months) {
        LocalDate here = months.after(issued, days, 0);
        return here.isBefore(issued) ? months.after(issued, days, 1) : here;
    }
}
