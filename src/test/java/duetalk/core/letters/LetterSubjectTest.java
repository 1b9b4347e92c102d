package duetalk.core.letters;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is demanded is late, and nobody disputes it. */
class LetterSubjectTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Invoice LATE = invoice("L-1", TODAY.minusDays(40));
    private static final Invoice NOT_YET = invoice("N-1", TODAY);
    private static final Invoice DISPUTED = invoice("D-1", TODAY.minusDays(50)).withDisputed(Money.of("4", "GBP"));

    private static final Invoice WHOLLY_DISPUTED = DISPUTED.withDisputed(Money.of("10", "GBP"));

    private static Invoice invoice(String number, LocalDate due) {
        return Invoice.fresh(1, number, due.minusDays(30), due, Money.of("10", "GBP"), "work");
    }

    private static List<Invoice> of(LetterKind kind, Invoice... open) {
        return LetterSubject.of(kind, List.of(open), TODAY);
    }

    @Test
    void whatIsNotDueYetIsNotAskedForBesideWhatIsLate() {
        assertThat(of(LetterKind.REMINDER, LATE, NOT_YET)).containsExactly(LATE);
        assertThat(of(LetterKind.FIRM_NOTICE, LATE, NOT_YET)).containsExactly(LATE);
    }

    @Test
    void aReminderBeforeAnythingIsLateIsAboutAllThatIsOpen() {
        assertThat(of(LetterKind.REMINDER, NOT_YET)).containsExactly(NOT_YET);
    }

    @Test
    void aFirmLetterLeavesOutWhatIsDisputed() {
        assertThat(of(LetterKind.SECOND_REMINDER, LATE, DISPUTED)).containsExactly(LATE, DISPUTED);
        assertThat(of(LetterKind.FORMAL_DEMAND, LATE, WHOLLY_DISPUTED)).containsExactly(LATE);
        assertThat(of(LetterKind.FINAL_DEMAND, WHOLLY_DISPUTED)).isEmpty();
        assertThat(of(LetterKind.FORMAL_DEMAND, LATE, DISPUTED))
                .as("of one that is disputed in part the rest is asked for")
                .containsExactly(LATE, DISPUTED);
    }

    @Test
    void anOfferIsAboutAllThatIsOpen() {
        assertThat(of(LetterKind.PLAN_OFFER, LATE, NOT_YET, DISPUTED)).hasSize(3);
    }
}
