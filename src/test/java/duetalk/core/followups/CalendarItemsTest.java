package duetalk.core.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import duetalk.core.calendar.Falls;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.RestText;
import duetalk.core.followups.FollowUps.OfClient;
import duetalk.core.followups.Repeat.Unit;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and hours of the calendar where they are odd: clocks that change, short months, leap days, very many items. */
class CalendarItemsTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private static FollowUp followUp(LocalDate day, @Nullable LocalTime at, @Nullable Repeat repeat) {
        return new FollowUp(1, 1, FollowUpKind.CALL_BACK, day, at, "", null, null, null, repeat);
    }

    private static CalendarItem item(Place place, String day, String hour) {
        return CalendarItem.of(followUp(LocalDate.parse(day), LocalTime.parse(hour), null), "A", place, null, null);
    }

    /** The clock of London leaves out 1:00 to 2:00 on 29 March 2026; Israel's changed two days before. */
    @ParameterizedTest
    @CsvSource({
        "GB, 2026-03-29, 01:30, 2026-03-29T03:30",
        "GB, 2026-10-25, 01:30, 2026-10-25T02:30",
        "IL, 2026-03-27, 02:30, 2026-03-27T01:30",
        "IL, 2026-03-28, 10:00, 2026-03-28T08:00",
        "IR, 2026-07-01, 00:30, 2026-06-30T23:00",
        "IR, 2026-12-01, 10:00, 2026-12-01T07:30"
    })
    void anHourIsShownOnTheUsersClock(Place place, String day, String hour, String mine) {
        CalendarItem item = item(place, day, hour);

        assertThat(String.valueOf(item.on(WARSAW))).startsWith(mine);
        assertThat(item.dayOn(WARSAW)).isEqualTo(LocalDate.parse(mine.substring(0, 10)));
    }

    @Test
    void aReminderComesOnceAndBeforeTheHour() {
        CalendarItem item = item(Place.GB, "2026-11-24", "10:00");
        Instant nine50 = Instant.parse("2026-11-24T09:50:00Z");

        assertThat(Reminding.between(List.of(item), nine50.minusSeconds(60), nine50, 10))
                .containsExactly(item);
        assertThat(Reminding.between(List.of(item), nine50, nine50.plusSeconds(60), 10))
                .isEmpty();
        assertThat(Reminding.between(List.of(item), nine50.minusSeconds(120), nine50.minusSeconds(60), 10))
                .isEmpty();
    }

    /** Counted from the first day, months do not drift; 29 February is the 28th in other years. */
    @ParameterizedTest
    @CsvSource({
        "MONTHS, 1, 2026-01-31, 2026-01-31, 2026-02-28",
        "MONTHS, 1, 2026-01-31, 2026-02-28, 2026-03-31",
        "MONTHS, 12, 2028-02-29, 2028-02-29, 2029-02-28",
        "MONTHS, 12, 2028-02-29, 2031-12-31, 2032-02-29",
        "WEEKS, 2, 2026-11-24, 2026-11-24, 2026-12-08",
        "WEEKS, 2, 2026-11-24, 2026-12-20, 2026-12-22",
        "DAYS, 3, 2026-11-24, 2026-11-01, 2026-11-24"
    })
    void whatRepeatsComesAgain(Unit unit, int every, LocalDate first, LocalDate after, LocalDate next) {
        assertThat(new Repeat(unit, every, first).after(after)).isEqualTo(next);
    }

    @Test
    void laterTimesStandInTheCalendarAndCanNotBeMoved() {
        LocalDate first = LocalDate.of(2026, 11, 2);
        OfClient weekly = new OfClient(followUp(first, null, new Repeat(Unit.WEEKS, 1, first)), "A", Place.PL);
        Map<LocalDate, List<CalendarItem>> page = CalendarItems.page(
                List.of(), Map.of(), Map.of(), List.of(weekly), List.of(weekly), first, first.plusDays(29), WARSAW);

        assertThat(page).hasSize(5);
        assertThat(page.get(first.plusWeeks(2))).allMatch(CalendarItem::comesAgain);
        assertThat(page.get(first)).noneMatch(CalendarItem::comesAgain);
    }

    /** A promise that was taken back is gone, and two follow-ups about one promise bring its money once. */
    @Test
    void whatIsExpectedCountsOnceAndGoesWithItsPromise() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Standing promise = new Standing(
                new Promise(
                        7,
                        1,
                        null,
                        Money.of("400.00", "PLN"),
                        day,
                        PaymentMethod.TRANSFER,
                        day.minusDays(9),
                        List.of(),
                        null),
                PromiseState.PENDING,
                Money.zero("PLN"),
                Money.zero("PLN"));
        List<OfClient> followUps = List.of(about(7, day), about(7, day), about(8, day));

        List<CalendarItem> items = CalendarItems.page(
                        List.of(),
                        Map.of(7L, promise),
                        Map.of(7L, Money.of("300.00", "PLN")),
                        followUps,
                        List.of(),
                        day,
                        day,
                        WARSAW)
                .get(day);

        assertThat(items).hasSize(2);
        assertThat(CalendarItems.expected(items)).containsExactly(Money.of("300.00", "PLN"));
    }

    private static OfClient about(long promise, LocalDate day) {
        return new OfClient(new FollowUp(1, 1, FollowUpKind.PROMISE, day, null, "", promise, null), "A", Place.PL);
    }

    @Test
    void tenThousandItemsInAMonthKeepTheirOrder() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        List<OfClient> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            LocalTime at = i % 3 == 0 ? LocalTime.of(8 + i % 10, 0) : null;
            many.add(new OfClient(followUp(first.plusDays(i % 30), at, null), "Client " + i, Place.PL));
        }
        Map<LocalDate, List<CalendarItem>> page =
                CalendarItems.page(List.of(), Map.of(), Map.of(), many, List.of(), first, first.plusDays(29), WARSAW);

        assertThat(page).hasSize(30);
        assertThat(page.values().stream().mapToInt(List::size).sum()).isEqualTo(10_000);
        assertThat(page.values()).allSatisfy(day -> assertThat(day).isSortedAccordingTo(CalendarItem.ORDER));
    }

    @Test
    void anImpossibleDayOfRestIsSaidAndNeverTakenForAnother() {
        String line = "PL\tOWN\tfixed 02-30\t2026-01-01\t-\ttest";
        assertThatThrownBy(() -> RestText.read(List.of(line))).hasMessageContaining(line);
        assertThat(new Falls.Fixed(MonthDay.of(2, 29), false).in(2027)).isEmpty();
        assertThat(new Falls.Fixed(MonthDay.of(2, 29), false).in(2028)).hasSize(1);
        assertThat(new Falls.Persian(12, 30).in(2027))
                .as("1405 has 29 days of Esfand")
                .isEmpty();
        assertThat(new Falls.Persian(12, 30).in(2025)).containsExactly(LocalDate.of(2025, 3, 20));
        assertThat(new Falls.Hebrew(5, 1, false).in(2026))
                .as("no leap month in 5786")
                .isEmpty();
        assertThat(new Falls.Hebrew(5, 1, false).in(2024)).containsExactly(LocalDate.of(2024, 2, 10));
    }

    /** The best day to ask is the working day after the pay. */
    @ParameterizedTest
    @CsvSource({"10, 2026-11-24, 2026-12-11", "31, 2027-02-01, 2027-03-01", "24, 2026-11-24, 2026-11-25"})
    void afterThePayDay(int day, LocalDate today, LocalDate asked) {
        assertThat(PayDay.after(day, today, Place.PL, TestRules.shipped().days()))
                .isEqualTo(asked);
    }
}
