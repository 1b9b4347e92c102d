package duetalk.core.followups;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How something comes again: every so many days, weeks or months, always counted from the first day, so that months
 * never drift (31 January, 28 February, 31 March).
 */
public record Repeat(Unit unit, int every, LocalDate first) {

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

    /** The first time after a day. */
    public LocalDate after(LocalDate day) {
        long done = day.isBefore(first) ? -1 : between(day) / every;
        LocalDate next = at(Math.max(0, done));
        while (!next.isAfter(day)) {
            next = at(++done);
        }
        return next;
    }

    private long between(LocalDate day) {
        return switch (unit) {
            case DAYS -> ChronoUnit.DAYS.between(first, day);
            case WEEKS -> ChronoUnit.WEEKS.between(first, day);
            case MONTHS -> ChronoUnit.MONTHS.between(first, day);
        };
    }

    private LocalDate at(long times) {
        long steps = times * every;
        return switch (unit) {
            case DAYS -> first.plusDays(steps);
            case WEEKS -> first.plusWeeks(steps);
            case MONTHS -> Months.after(first, first.getDayOfMonth(), Math.toIntExact(steps));
        };
    }
}
