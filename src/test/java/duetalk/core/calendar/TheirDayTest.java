package duetalk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TheirDayTest {

    /** Half past midnight in Tehran, ten in the evening in Warsaw. */
    @Test
    void justAfterMidnightTheClientsDayStillRuns() {
        Instant now = Instant.parse("2026-11-30T21:00:00Z");
        LocalDate today = LocalDate.of(2026, 12, 1);

        assertThat(TheirDay.first(Place.PL, today, now)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(TheirDay.first(Place.IR, today, now)).isEqualTo(today);
    }
}
