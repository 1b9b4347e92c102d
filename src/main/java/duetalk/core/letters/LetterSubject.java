package duetalk.core.letters;

import duetalk.core.invoices.Invoice;
import java.time.LocalDate;
import java.util.List;

/** Which of a client's open invoices a letter is about (facts/domain, section 8, rules 17 and 18). */
public final class LetterSubject {

    private static final int DEMAND = 1;
    private static final int FIRM = 3;

    private LetterSubject() {}

    /**
     * A letter that asks for money is about what is overdue; from the firm notice on without
     * invoices that are disputed as a whole: of the others only the undisputed part is asked for.
     * A statement, an offer, an
     * agreement, thanks and an answer are about all that is open; so is a reminder while nothing is late.
     */
    public static List<Invoice> of(LetterKind kind, List<Invoice> open, LocalDate today) {
        if (kind.stage() < DEMAND || kind == LetterKind.STATEMENT) {
            return open;
        }
        List<Invoice> late =
                open.stream().filter(invoice -> invoice.isOverdue(today)).toList();
        List<Invoice> asked = late.isEmpty() ? open : late;
        return kind.stage() < FIRM
                ? asked
                : asked.stream()
                        .filter(invoice -> invoice.undisputed().isPositive())
                        .toList();
    }
}
