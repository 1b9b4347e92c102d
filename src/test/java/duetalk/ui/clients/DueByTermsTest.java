package duetalk.ui.clients;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.calendar.Months;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.TermKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueByTermsTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 24);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 3);

    @ParameterizedTest
    @CsvSource({
        "NET, 30, 2027-01-02",
        "END_OF_MONTH, 0, 2026-12-31",
        "END_OF_MONTH, 30, 2027-01-30",
        "DAY_OF_MONTH, 10, 2026-12-10",
        "ON_RECEIPT, 0, 2026-12-03"
    })
    void theDueDateFollowsTheDateOfIssueByEveryKindOfTerm(TermKind kind, int days, LocalDate due) {
        DueByTerms byTerms = new DueByTerms(new PaymentTerm(kind, days), Months.GREGORIAN, ISSUED);

        assertThat(byTerms.issued(LATER)).contains(due);
    }

    @Test
    void itStaysOnceAnotherWasTypedAndFollowsAgainWhenThatIsCleared() {
        DueByTerms byTerms = new DueByTerms(PaymentTerm.net(30), Months.GREGORIAN, ISSUED);
        byTerms.due(ISSUED.plusDays(30));
        assertThat(byTerms.issued(LATER)).contains(LATER.plusDays(30));

        byTerms.due(LATER.plusDays(60));
        assertThat(byTerms.issued(ISSUED)).isEmpty();
        byTerms.unfinished();
        assertThat(byTerms.issued(LATER)).isEmpty();

        byTerms.due(null);
        assertThat(byTerms.issued(ISSUED)).contains(ISSUED.plusDays(30));
    }

    @Test
    void betweenTwoIraniansTheMonthEndsWithThePersianOne() {
        DueByTerms byTerms = new DueByTerms(new PaymentTerm(TermKind.END_OF_MONTH, 0), Months.JALALI, ISSUED);

        assertThat(byTerms.issued(LocalDate.of(2026, 11, 27))).contains(LocalDate.of(2026, 12, 21));
    }
}
