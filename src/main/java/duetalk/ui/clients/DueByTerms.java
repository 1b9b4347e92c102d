package duetalk.ui.clients;

import duetalk.core.calendar.Months;
import duetalk.core.clients.PaymentTerm;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The due date beside a date of issue: it follows by the client's terms until somebody types another one. What equals
 * the terms, or was cleared, was not typed against them and goes on following.
 */
final class DueByTerms {

    private final PaymentTerm term;
    private final Months months;
    private LocalDate issued;
    private boolean follows = true;

    DueByTerms(PaymentTerm term, Months months, LocalDate issued) {
        this.term = term;
        this.months = months;
        this.issued = issued;
    }

    /** What the terms give. */
    LocalDate due() {
        return term.due(issued, months);
    }

    /** The date of issue was changed; answers the due date that follows from it, empty when that stays as it is. */
    Optional<LocalDate> issued(LocalDate day) {
        issued = day;
        return follows ? Optional.of(due()) : Optional.empty();
    }

    /** What stands as the due date, null for nothing. */
    void due(@Nullable LocalDate day) {
        follows = day == null || day.equals(due());
    }

    /** Something stands there that is no date yet. */
    void unfinished() {
        follows = false;
    }
}
