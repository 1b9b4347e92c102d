package duetalk.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.DateStart;
import duetalk.core.calendar.Place;
import duetalk.core.followups.CalendarItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A telephone shows an hour where it is, in whatever year: by its own table of zones, or by the one in the file. */
class PhoneCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static CalendarItem item(long id, Place place, String day, String hour) {
        return new CalendarItem(
                id,
                CalendarItem.Kind.CALL_BACK,
                1,
                "A",
                place,
                LocalDate.parse(day),
                LocalTime.parse(hour),
                "",
                null,
                null,
                null,
                false,
                null,
                null,
                false);
    }

    private static String file(CalendarItem... items) {
        return new PhoneCalendar("book", "Duetalk", item -> "call", 10).write(List.of(items), NOW);
    }

    /** B4 of the trials: the zone ended in 2028, in winter. */
    @ParameterizedTest
    @CsvSource({
        "GB, 2031-07-01, 09:00, 2031-07-01T08:00:00Z",
        "GB, 2031-01-15, 09:00, 2031-01-15T09:00:00Z",
        "GB, 2027-07-01, 09:00, 2027-07-01T08:00:00Z",
        "GB, 2023-07-03, 09:00, 2023-07-03T08:00:00Z",
        "PL, 2055-10-30, 23:30, 2055-10-30T21:30:00Z",
        "PL, 2055-11-02, 23:30, 2055-11-02T22:30:00Z",
        "IL, 2033-04-01, 10:00, 2033-04-01T07:00:00Z",
        "IR, 2031-07-01, 09:00, 2031-07-01T05:30:00Z",
        "IR, 2022-07-02, 09:00, 2022-07-02T04:30:00Z"
    })
    void anHourOfAnyYearIsReadAsItWasMeant(Place place, String day, String hour, Instant meant) {
        ICalendar calendar = Biweekly.parse(file(item(1, place, day, hour))).first();

        assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
        DateStart start = calendar.getEvents().getFirst().getDateStart();
        assertThat(start.getValue().toInstant()).isEqualTo(meant);
        assertThat(byTheRulesOfTheFile(calendar, LocalDate.parse(day), LocalTime.parse(hour)))
                .isEqualTo(meant);
    }

    @Test
    void itemsFarApartStandInOneFile() {
        String text = file(
                item(1, Place.GB, "2024-07-01", "09:00"),
                item(2, Place.GB, "2040-01-10", "09:00"),
                item(3, Place.GB, "2040-07-02", "09:00"));
        ICalendar calendar = Biweekly.parse(text).first();

        assertThat(byTheRulesOfTheFile(calendar, LocalDate.of(2024, 7, 1), LocalTime.of(9, 0)))
                .isEqualTo(Instant.parse("2024-07-01T08:00:00Z"));
        assertThat(byTheRulesOfTheFile(calendar, LocalDate.of(2040, 1, 10), LocalTime.of(9, 0)))
                .isEqualTo(Instant.parse("2040-01-10T09:00:00Z"));
        assertThat(byTheRulesOfTheFile(calendar, LocalDate.of(2040, 7, 2), LocalTime.of(9, 0)))
                .isEqualTo(Instant.parse("2040-07-02T08:00:00Z"));
        assertThat(text.lines().filter(line -> line.startsWith("DTSTART:")).count())
                .isLessThan(20);
    }

    /** RFC 5545, 3.6.5: the offset is that of the observance with the latest onset before the local time. */
    private static Instant byTheRulesOfTheFile(ICalendar calendar, LocalDate day, LocalTime hour) {
        VTimezone zone = calendar.getTimezoneInfo().getComponents().iterator().next();
        List<Observance> all = new ArrayList<>();
        for (StandardTime one : zone.getStandardTimes()) {
            all.add(one);
        }
        for (DaylightSavingsTime one : zone.getDaylightSavingsTime()) {
            all.add(one);
        }
        Instant local = day.atTime(hour).toInstant(ZoneOffset.UTC);
        Observance holds = all.stream()
                .filter(one -> !onset(one).isAfter(local))
                .max(Comparator.comparing(PhoneCalendarTest::onset))
                .orElseThrow();
        return local.minus(holds.getTimezoneOffsetTo().getValue().getMillis(), ChronoUnit.MILLIS);
    }

    private static Instant onset(Observance one) {
        return one.getDateStart()
                .getValue()
                .getRawComponents()
                .toDate(java.util.TimeZone.getTimeZone("UTC"))
                .toInstant();
    }
}
