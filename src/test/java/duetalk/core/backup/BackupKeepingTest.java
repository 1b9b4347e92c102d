package duetalk.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackupKeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void theTenNewestAreKept() {
        List<Instant> minutes = IntStream.range(0, 12)
                .mapToObj(i -> NOW.minus(Duration.ofMinutes(i)))
                .toList();

        assertThat(BackupKeeping.old(minutes, UTC)).containsExactlyInAnyOrder(minutes.get(10), minutes.get(11));
    }

    @Test
    void theLastOfFourteenDaysAndOfTwelveMonthsAreKept() {
        List<Instant> taken = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> taken.add(NOW.minus(Duration.ofMinutes(i))));
        List<Instant> days = IntStream.range(1, 400)
                .mapToObj(i -> NOW.minus(Duration.ofDays(i)))
                .toList();
        taken.addAll(days);

        Set<Instant> old = BackupKeeping.old(taken, UTC);
        assertThat(old).doesNotContainAnyElementsOf(days.subList(0, 13)).contains(days.get(13));
        assertThat(taken.stream()
                        .filter(one -> !old.contains(one))
                        .map(one -> YearMonth.from(LocalDate.ofInstant(one, UTC)))
                        .distinct())
                .hasSize(12);
    }

    /** Whatever was taken when: the newest is never old, and nobody loses the ten newest. */
    @Test
    void theNewestIsNeverOld() {
        Random random = new Random(71);
        for (int i = 0; i < 2_000; i++) {
            List<Instant> taken = Stream.generate(() -> NOW.minusSeconds(random.nextInt(60_000_000)))
                    .limit(1 + random.nextInt(60))
                    .distinct()
                    .toList();
            Set<Instant> old = BackupKeeping.old(taken, UTC);

            assertThat(old)
                    .doesNotContainAnyElementsOf(taken.stream()
                            .sorted(java.util.Comparator.reverseOrder())
                            .limit(10)
                            .toList());
            assertThat(taken.size() - old.size()).isLessThanOrEqualTo(10 + 14 + 12);
        }
    }
}
