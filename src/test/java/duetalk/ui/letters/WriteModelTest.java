package duetalk.ui.letters;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which letter comes next. */
class WriteModelTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 25);

    private static Letter kept(LocalDate day) {
        return new Letter(
                1,
                1,
                LetterKind.REMINDER,
                Language.EN,
                "",
                "",
                "",
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                LetterWay.PRINTED,
                "",
                "",
                null);
    }

    private static LetterKind after(Letter... kept) {
        Invoice open = Invoice.fresh(1, "N-1", DUE.minusDays(30), DUE, Money.of("10", "GBP"), "work");
        return WriteModel.proposed(List.of(kept), List.of(open), ZoneOffset.UTC);
    }

    @Test
    void theSecondReminderFollowsALetterAboutWhatIsOpen() {
        assertThat(after()).isEqualTo(LetterKind.REMINDER);
        assertThat(after(kept(DUE.plusDays(1)))).isEqualTo(LetterKind.SECOND_REMINDER);
    }

    /** A client who was reminded of something last year is not met with a second reminder of something new. */
    @Test
    void aLetterAboutAnOlderDebtDoesNotCount() {
        assertThat(after(kept(DUE.minusYears(1)), kept(DUE))).isEqualTo(LetterKind.REMINDER);
    }
}
