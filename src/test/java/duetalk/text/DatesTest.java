package duetalk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.text.DateReader.Order;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 22_November 2026   | 22/11/2026
            HE | 22 בנובמבר 2026    | 22.11.2026
            PL | 22_listopada 2026_r. | 22.11.2026
            FA | ۱ آذر ۱۴۰۵         | ۱۴۰۵/۰۹/۰۱
            """)
    void datesAreWrittenAsEachLanguageDoes(Language language, String full, String brief) {
        Dates dates = new Dates(language, DateChoice.usual(language));

        assertThat(Isolate.open(dates.full(DAY)).replace('\u00a0', '_')).isEqualTo(full);
        assertThat(Isolate.open(dates.brief(DAY))).isEqualTo(brief);
    }

    /** A day without its year, and the days of the week as they are written short. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HE | 10.12     | 2026-12-10
            HE | 10/12     | 2026-12-10
            EN | 27.8      | 2026-08-27
            PL | 5.1.      | 2027-01-05
            FA | ۹/۱۵      | 2026-12-06
            FA | 31/6      | 2026-09-22
            HE | חמישי     | 2026-11-26
            HE | ה         | 2026-11-26
            HE | ה׳        | 2026-11-26
            HE | יום ה'    | 2026-11-26
            HE | שבת       | 2026-11-28
            HE | מחרתיים   | 2026-11-24
            FA | پنجشنبه   | 2026-11-26
            FA | پنج شنبه  | 2026-11-26
            FA | ج         | 2026-11-27
            FA | پس‌فردا    | 2026-11-24
            PL | czw.      | 2026-11-26
            PL | pt        | 2026-11-27
            PL | pojutrze  | 2026-11-24
            EN | thurs     | 2026-11-26
            EN | Th        | 2026-11-26
            """)
    void daysAreReadAsEachLanguageWritesThemShort(Language language, String typed, LocalDate day) {
        assertThat(Voice.of(language).dateTyped(typed, DAY, duetalk.core.calendar.Months.GREGORIAN))
                .isEqualTo(day);
    }

    @Test
    void theSecondCalendarStandsBesideTheFirst() {
        assertThat(Isolate.open(String.valueOf(new Dates(Language.HE, DateChoice.usual(Language.HE)).second(DAY))))
                .contains("כסלו");
        assertThat(Isolate.open(String.valueOf(new Dates(Language.FA, DateChoice.usual(Language.FA)).second(DAY))))
                .isEqualTo("۲۲ نوامبر ۲۰۲۶");
        assertThat(new Dates(Language.EN, DateChoice.usual(Language.EN)).second(DAY))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"EN,MONDAY", "PL,MONDAY", "HE,SUNDAY", "FA,SATURDAY"})
    void weeksBeginWhereTheLanguageIsSpoken(Language language, DayOfWeek first) {
        assertThat(new Dates(language, DateChoice.usual(language)).firstDayOfWeek())
                .isEqualTo(first);
    }

    /** Nowruz of eight years, as ICU and the calendar of Iran give it. */
    @ParameterizedTest
    @CsvSource({
        "1403,2024-03-20",
        "1404,2025-03-21",
        "1405,2026-03-21",
        "1406,2027-03-21",
        "1407,2028-03-20",
        "1408,2029-03-20",
        "1409,2030-03-21"
    })
    void thePersianYearBeginsAtNowruz(int year, LocalDate day) {
        assertThat(DateReader.read(year + "/1/1", Order.JALALI)).isEqualTo(day);
        assertThat(new Dates(Language.FA, DateChoice.usual(Language.FA)).startOfMonth(day))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +7          | 2026-11-29
            27.11.2026  | 2026-11-27
            27/11/2026  | 2026-11-27
            2026-11-27  | 2026-11-27
            1405/9/6    | 2026-11-27
            ۱۴۰۵/۹/۶    | 2026-11-27
            +2w         | 2026-12-06
            +1m         | 2026-12-22
            fri         | 2026-11-27
            Friday      | 2026-11-27
            pt          | 2026-11-27
            piątek      | 2026-11-27
            יום שישי    | 2026-11-27
            جمعه        | 2026-11-27
            tomorrow    | 2026-11-23
            jutro       | 2026-11-23
            מחר         | 2026-11-23
            فردا        | 2026-11-23
            27 nov      | 2026-11-27
            27 listopada | 2026-11-27
            27 בנובמבר  | 2026-11-27
            ۲۷ نوامبر   | 2026-11-27
            2 jan       | 2027-01-02
            29 feb 2028 | 2028-02-29
            15 kislev   | 2026-11-25
            15 Kislev 5787 | 2026-11-25
            ט״ו בכסלו   | 2026-11-25
            ט״ו כסלו תשפ״ז | 2026-11-25
            15 adar i 5784 | 2024-02-24
            14 adar ii 5784 | 2024-03-24
            6 azar      | 2026-11-27
            ۶ آذر       | 2026-11-27
            ۶ آذر ۱۴۰۵  | 2026-11-27
            30 esfand 1403 | 2025-03-20
            """)
    void daysAreReadAsPeopleTypeThem(String typed, LocalDate day) {
        assertThat(DateReader.typed(typed, DAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026,DAY_MONTH_YEAR,DATE_IMPOSSIBLE",
        "13/13/2026,MONTH_DAY_YEAR,DATE_IMPOSSIBLE",
        "1405/12/30,JALALI,DATE_IMPOSSIBLE",
        "tomorrow,DAY_MONTH_YEAR,DATE_NOT_A_DATE",
        "'',DAY_MONTH_YEAR,DATE_NOT_A_DATE"
    })
    void aDayThatDoesNotExistIsRefused(String typed, Order order, String code) {
        assertThatThrownBy(() -> DateReader.read(typed, order))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void valuesInASentenceAreIsolated() {
        String sentence = Voice.of(Language.HE).say("client.saved", "client", "Acme (UK) Ltd.");

        assertThat(sentence).isEqualTo("\u2068Acme (UK) Ltd.\u2069 – נשמר");
    }
}
