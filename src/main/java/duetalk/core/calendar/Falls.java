package duetalk.core.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a day of rest is found in a Gregorian year. */
public sealed interface Falls {

    /** The days of a year, before any of them is moved off a weekend. */
    List<LocalDate> in(int year);

    /** Every week; asked by day, not by year. */
    record Weekly(DayOfWeek day) implements Falls {
        @Override
        public List<LocalDate> in(int year) {
            return List.of();
        }
    }

    /**
     * The same day every year.
     *
     * @param replaced whether one on a weekend is kept on the next working day (United Kingdom)
     */
    record Fixed(MonthDay day, boolean replaced) implements Falls {
        @Override
        public List<LocalDate> in(int year) {
            return day.isValidYear(year) ? List.of(day.atYear(year)) : List.of();
        }
    }

    /** So many days after Easter Sunday. */
    record ByEaster(int days) implements Falls {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(Easter.sunday(year).plusDays(days));
        }
    }

    /** The first or the last such weekday of a month. */
    record InMonth(boolean last, DayOfWeek day, int month) implements Falls {
        @Override
        public List<LocalDate> in(int year) {
            LocalDate first = LocalDate.of(year, month, 1);
            return List.of(first.with(last ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.firstInMonth(day)));
        }
    }

    /**
     * A day of the Hebrew calendar; months are ICU's, from Tishri 0.
     *
     * @param offTheSabbath whether it moves as Independence Day does: Monday to Tuesday, Friday and Saturday to
     *     Thursday
     */
    record Hebrew(int month, int day, boolean offTheSabbath) implements Falls {

        private static final int AHEAD = 3_760;

        @Override
        public List<LocalDate> in(int year) {
            return IntStream.rangeClosed(year + AHEAD, year + AHEAD + 1)
                    .mapToObj(this::of)
                    .flatMap(Optional::stream)
                    .filter(date -> date.getYear() == year)
                    .toList();
        }

        private Optional<LocalDate> of(int hebrewYear) {
            HebrewCalendar hebrew = new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
            hebrew.clear();
            hebrew.set(hebrewYear, month, day);
            return date(hebrew, month, day).map(date -> offTheSabbath ? moved(date) : date);
        }

        private static LocalDate moved(LocalDate date) {
            return switch (date.getDayOfWeek()) {
                case MONDAY -> date.plusDays(1);
                case FRIDAY -> date.minusDays(1);
                case SATURDAY -> date.minusDays(2);
                default -> date;
            };
        }
    }

    /** A day of the solar Persian calendar; months from Farvardin 1. */
    record Persian(int month, int day) implements Falls {

        private static final ULocale PERSIAN = new ULocale("fa_IR@calendar=persian");
        private static final int BEHIND = 622;

        @Override
        public List<LocalDate> in(int year) {
            return IntStream.rangeClosed(year - BEHIND, year - BEHIND + 1)
                    .mapToObj(this::of)
                    .flatMap(Optional::stream)
                    .filter(date -> date.getYear() == year)
                    .toList();
        }

        private Optional<LocalDate> of(int persianYear) {
            Calendar persian = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
            persian.clear();
            persian.set(Calendar.EXTENDED_YEAR, persianYear);
            persian.set(Calendar.MONTH, month - 1);
            persian.set(Calendar.DAY_OF_MONTH, day);
            return date(persian, month - 1, day);
        }
    }

    /** One day only. */
    record Once(LocalDate day) implements Falls {
        @Override
        public List<LocalDate> in(int year) {
            return day.getYear() == year ? List.of(day) : List.of();
        }
    }

    /** Empty in a year that has no such day: a day is never rolled over into the next month. */
    private static Optional<LocalDate> date(Calendar calendar, int month, int day) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
        boolean isThere = calendar.get(Calendar.MONTH) == month && calendar.get(Calendar.DAY_OF_MONTH) == day;
        return isThere ? Optional.of(date) : Optional.empty();
    }
}
