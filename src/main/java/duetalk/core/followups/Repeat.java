package duetalk.core.followups;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How something comes again: every so many days, weeks or months, always counted from the first day, so that months
 * never drift (31 January, 28 February, 31 March).
 *
 * @param months by whose months it comes; kept, so that it stays when somebody moves to another country
 */
public record Repeat(Unit unit, int every, LocalDate first, Months months) {

    private static final int LONGEST = 366;

    /** In what the distance is counted. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    /** Refuses a distance of nothing, or of more than 366. */
    public Repeat {
        if (every < 1 || every > LONGEST) {
            throw new Refusal("REPEAT_OUT_OF_RANGE");
        }
    }

    /** By the Gregorian months. */
    public Repeat(Unit unit, int every, LocalDate first) {
        this(unit, every, first, Months.GREGORIAN);
    }

    /** The same by the months of an agreement. */
    public Repeat by(Months agreed) {
        return new Repeat(unit, every, first, agreed);
    }

    /** The first time after a day. */
    public LocalDate after(LocalDate day) {
        long done = day.isBefore(first) ? 0 : between(day) / every;
        LocalDate next = at(done);
        while (!next.isAfter(day)) {
            next = at(++done);
        }
        return next;
    }

    /** A first guess that may lie too low, never too high: {@link #after} goes on from it. */
    private long between(LocalDate day) {
        return switch (unit) {
            case DAYS -> ChronoUnit.DAYS.between(first, day);
            case WEEKS -> ChronoUnit.WEEKS.between(first, day);
            case MONTHS -> Math.max(0, ChronoUnit.MONTHS.between(first, day) - 1);
        };
    }

    private LocalDate at(long times) {
        long steps = times * every;
        return switch (unit) {
            case DAYS -> first.plusDays(steps);
            case WEEKS -> first.plusWeeks(steps);
            case MONTHS -> months.plus(first, Math.toIntExact(steps));
        };
    }
}
