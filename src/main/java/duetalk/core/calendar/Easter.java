package duetalk.core.calendar;

import java.time.LocalDate;

/** Western Easter Sunday by the anonymous Gregorian computus. */
final class Easter {

    private Easter() {}

    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapCenturies = century / 4;
        int moonShift = (8 * century + 13) / 25;
        int epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
        int fullMoon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + fullMoon + 2 - century + leapCenturies) % 7;
        int offset = fullMoon - weekday;
        int month = 3 + (offset + 40) / 44;
        int day = offset + 28 - 31 * (month / 4);
        return LocalDate.of(year, month, day);
    }
}
