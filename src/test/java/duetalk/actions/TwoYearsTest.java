package duetalk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Place;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two years of a tradesman's work on a real book: bills, money that comes and goes back, credit, charges,
 * disputes, promises, rests, stops. What must hold is
 * looked at every day, by a second set of books that knows nothing of the program's rules.
 */
class TwoYearsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);
    private static final int DAYS = 730;
    private static final int CLIENTS = 28;
    private static final ZoneId MINE = ZoneId.of("Europe/Warsaw");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {20_261_122, 4})
    void nobodyIsForgottenAndNobodyIsPestered(long seed) {
        System.out.println("two years: seed " + seed);
        int days = 0;
        try (H2Book book = TestBook.in(folder)) {
            TwoYears life = new TwoYears(new Random(seed));
            book.write(stores -> {
                for (int i = 0; i < CLIENTS; i++) {
                    life.meet(stores, Place.values()[i % Place.values().length], i);
                }
                return true;
            });
            for (int i = 0; i < DAYS; i++) {
                LocalDate today = FIRST.plusDays(i);
                var now = today.atTime(LocalTime.of(10, 15)).atZone(MINE).toInstant();
                days += book.write(stores -> life.day(new OneDay(stores), today, now));
            }
            System.out.println("two years: " + life.told());
            assertThat(life.calls()).as("calls").isGreaterThan(500);
            assertThat(life.letters()).as("letters").isGreaterThan(100);
            assertThat(life.skips()).as("rungs left out by hand").isGreaterThan(3);
            assertThat(life.stops()).as("stops").isGreaterThan(3);
            assertThat(life.done())
                    .containsKeys(
                            "paid",
                            "overpaid",
                            "note on a paid bill",
                            "credit used",
                            "disputed",
                            "accepted",
                            "rejected",
                            "charged",
                            "waived",
                            "written off",
                            "corrected",
                            "cancelled");
            assertThat(life.highest()).as("the highest rung that was reached").isGreaterThanOrEqualTo(6);
        }
        assertThat(days).isGreaterThanOrEqualTo(20_000);
    }

    /** A day's work in one transaction: a thousand forced writes would only measure the disk. */
    private record OneDay(Stores stores) implements Book {

        @Override
        public <T> T write(Function<Stores, T> change) {
            return change.apply(stores);
        }

        @Override
        public <T> T read(Function<Stores, T> question) {
            return question.apply(stores);
        }

        @Override
        public <T> T readAtOneMoment(Function<Stores, T> question) {
            return question.apply(stores);
        }

        @Override
        public long missingChanges() {
            return 0;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public void close() {
            // the real book is closed by the test
        }
    }
}
