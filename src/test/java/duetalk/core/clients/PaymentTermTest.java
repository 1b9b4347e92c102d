package duetalk.core.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.calendar.Months;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermTest {

    @ParameterizedTest
    @CsvSource({
        "NET,30,2026-01-15,2026-02-14",
        "END_OF_MONTH,30,2026-01-15,2026-03-02",
        "END_OF_MONTH,0,2026-02-03,2026-02-28",
        "DAY_OF_MONTH,10,2026-01-10,2026-01-10",
        "DAY_OF_MONTH,10,2026-01-11,2026-02-10",
        "DAY_OF_MONTH,31,2026-02-10,2026-02-28",
        "ON_RECEIPT,0,2026-01-15,2026-01-15"
    })
    void aTermNamesTheDueDate(TermKind kind, int days, LocalDate issued, LocalDate due) {
        assertThat(new PaymentTerm(kind, days).due(issued, Months.GREGORIAN)).isEqualTo(due);
    }

    @Test
    void whatIsNoTermIsRefused() {
        assertThatThrownBy(() -> new PaymentTerm(TermKind.NET, -1)).hasMessage("TERM_OUT_OF_RANGE");
        assertThatThrownBy(() -> new PaymentTerm(TermKind.DAY_OF_MONTH, 32)).hasMessage("TERM_OUT_OF_RANGE");
    }
}
