package duetalk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import duetalk.core.calendar.CallHours.Why;
import duetalk.store.Shipped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarTest {

    private static final WorkingDays DAYS = TestRules.shipped().days();
    private static final CallHours HOURS = TestRules.shipped().hours();

    @ParameterizedTest
    @CsvSource({
        "PL,2026-04-05,EASTER",
        "PL,2026-04-06,EASTER_MONDAY",
        "PL,2026-06-04,CORPUS_CHRISTI",
        "PL,2026-11-11,INDEPENDENCE_PL",
        "PL,2026-12-24,CHRISTMAS_EVE",
        "PL,2027-03-28,EASTER",
        "GB,2026-04-03,GOOD_FRIDAY",
        "GB,2026-05-04,EARLY_MAY",
        "GB,2026-08-31,SUMMER_BANK",
        "GB,2026-12-25,CHRISTMAS",
        "GB,2026-12-28,BOXING_DAY",
        "GB,2022-12-26,BOXING_DAY",
        "GB,2022-12-27,CHRISTMAS",
        "GB,2021-12-27,CHRISTMAS",
        "GB,2021-12-28,BOXING_DAY",
        "GB,2028-01-03,NEW_YEAR",
        "IL,2026-09-12,ROSH_HASHANAH",
        "IL,2026-09-13,ROSH_HASHANAH",
        "IL,2026-09-21,YOM_KIPPUR",
        "IL,2027-04-22,PASSOVER",
        "IL,2027-04-28,PASSOVER",
        "IL,2027-06-11,SHAVUOT",
        "IL,2028-05-02,INDEPENDENCE_IL",
        "IR,2026-03-21,NOWRUZ",
        "IR,2027-03-21,NOWRUZ",
        "IR,2026-04-02,NATURE_DAY"
    })
    void holidaysFallWhereTheyDo(Place place, LocalDate day, Holiday holiday) {
        assertThat(DAYS.holidays().on(place, day)).contains(new Rest(holiday, ""));
    }

    @Test
    void christmasEveWasAWorkingDayInPolandBefore2025() {
        assertThat(DAYS.isWorkingDay(Place.PL, LocalDate.of(2024, 12, 24))).isTrue();
        assertThat(DAYS.isWorkingDay(Place.PL, LocalDate.of(2025, 12, 24))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void theNextWorkingDayIsNeverADayOfRest(Place place) {
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5_000));
            LocalDate next = DAYS.onOrAfter(place, day);
            assertThat(next).isAfterOrEqualTo(day);
            assertThat(DAYS.holidays().isWeekend(place, next)).isFalse();
            assertThat(DAYS.holidays().on(place, next)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PL,2026-11-24T10:00,true,ALLOWED",
        "PL,2026-11-24T08:59,false,TOO_EARLY",
        "PL,2026-11-24T18:00,false,TOO_LATE",
        "PL,2026-11-22T10:00,false,DAY_OF_REST",
        "PL,2026-11-11T10:00,false,HOLIDAY",
        "IL,2026-11-27T12:00,true,ALLOWED",
        "IL,2026-11-27T13:00,false,TOO_LATE",
        "IL,2026-11-28T10:00,false,DAY_OF_REST",
        "IL,2026-11-22T18:30,true,ALLOWED",
        "IR,2026-11-26T13:30,false,TOO_LATE",
        "IR,2026-11-27T10:00,false,DAY_OF_REST"
    })
    void callsAreForDecentHours(Place place, LocalDateTime now, boolean allowed, Why why) {
        CallHours.Advice advice = HOURS.advise(place, now, null);

        assertThat(advice.now()).isEqualTo(allowed);
        assertThat(advice.why()).isEqualTo(why);
    }

    @Test
    void theHoursTheyAskedForNarrowTheDecentOnes() {
        CallHours.Window wish = new CallHours.Window(LocalTime.of(7, 0), LocalTime.of(11, 0));

        assertThat(HOURS.advise(Place.PL, LocalDateTime.of(2026, 11, 24, 10, 59), wish)
                        .now())
                .isTrue();
        CallHours.Advice later = HOURS.advise(Place.PL, LocalDateTime.of(2026, 11, 24, 11, 0), wish);
        assertThat(later.why()).isEqualTo(Why.THEIR_WISH);
        assertThat(later.next()).isEqualTo(LocalDateTime.of(2026, 11, 25, 9, 0));
    }

    /** Nowruz as ICU 75.1 reckoned it (facts/domain 5). */
    @ParameterizedTest
    @CsvSource({"2024-03-20", "2025-03-21", "2026-03-21", "2027-03-21", "2028-03-20", "2029-03-20", "2030-03-21"})
    void nowruzFallsOnItsDay(LocalDate day) {
        assertThat(DAYS.holidays().on(Place.IR, day)).contains(new Rest(Holiday.NOWRUZ, ""));
        assertThat(DAYS.holidays().on(Place.IR, day.minusDays(2)))
                .isNotEqualTo(java.util.Optional.of(new Rest(Holiday.NOWRUZ, "")));
    }

    /**
     * Iran's act of 8 Tir 1359 names "29 Esfand to 4 Farvardin": in a leap year 30 Esfand lies inside. So say the
     * administration office and a letter of the labour ministry (facts/letters-law 4.5). In other years there is none.
     */
    @ParameterizedTest
    @CsvSource({"2025-03-20", "2030-03-20", "2021-03-20"})
    void thirtyEsfandOfALeapYearLiesInsideTheDaysThatTheActNames(LocalDate day) {
        assertThat(DAYS.holidays().on(Place.IR, day)).contains(new Rest(Holiday.NOWRUZ, ""));
        assertThat(DAYS.holidays().on(Place.IR, day.minusDays(1))).contains(new Rest(Holiday.OIL_DAY, ""));
        assertThat(DAYS.onOrAfter(Place.IR, day.minusDays(1))).isAfter(day.plusDays(4));
    }

    @Test
    void theLastDayOfACommonPersianYearIsTheTwentyNinth() {
        assertThat(DAYS.holidays().on(Place.IR, LocalDate.of(2026, 3, 19))).isEmpty();
        assertThat(DAYS.holidays().on(Place.IR, LocalDate.of(2026, 3, 20))).contains(new Rest(Holiday.OIL_DAY, ""));
    }

    @Test
    void aDayThatTheUserEnteredIsADayOfRest() {
        LocalDate ashura = LocalDate.of(2026, 6, 25);
        List<RestRule> rules = new ArrayList<>(Shipped.read().restDays());
        rules.add(RestRule.ownDay(Place.IR, ashura, "عاشورا"));
        WorkingDays own = new WorkingDays(new Holidays(rules));

        assertThat(DAYS.isWorkingDay(Place.IR, ashura)).isTrue();
        assertThat(own.holidays().on(Place.IR, ashura)).contains(new Rest(Holiday.OWN, "عاشورا"));
        assertThat(own.isWorkingDay(Place.PL, ashura)).isTrue();
    }

    @Test
    void aWeekWithoutAWorkingDayIsRefusedAndNeverSearchedForEver() {
        List<RestRule> all = java.util.Arrays.stream(java.time.DayOfWeek.values())
                .map(day -> RestText.read(List.of("GB\tWEEKEND\tweekly " + day + "\t1900-01-01\t-\ttest"))
                        .getFirst())
                .toList();

        assertThatThrownBy(() -> new WorkingDays(new Holidays(all)).after(Place.GB, LocalDate.of(2026, 1, 1)))
                .hasMessage("NO_WORKING_DAY");
    }

    /** Worked number E4: the 31st, cut to the month and never drifting. */
    @Test
    void monthsNeverDrift() {
        LocalDate first = LocalDate.of(2027, 1, 31);

        assertThat(List.of(
                        Months.GREGORIAN.after(first, 31, 0),
                        Months.GREGORIAN.after(first, 31, 1),
                        Months.GREGORIAN.after(first, 31, 2)))
                .containsExactly(first, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
        assertThat(Months.GREGORIAN.after(LocalDate.of(2026, 11, 30), 31, 1)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void theEveOfAnIsraeliHolidayEndsEarlyAndWorkingDaysAreCounted() {
        LocalDate eveOfYomKippur = LocalDate.of(2026, 9, 20);

        assertThat(HOURS.on(Place.IL, eveOfYomKippur))
                .isEqualTo(new CallHours.Window(LocalTime.of(9, 0), LocalTime.of(13, 0)));
        assertThat(DAYS.plus(Place.PL, LocalDate.of(2026, 12, 23), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(DAYS.onOrBefore(Place.PL, LocalDate.of(2025, 4, 30))).isEqualTo(LocalDate.of(2025, 4, 30));
    }
}
