package duetalk.core.calendar;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/** A country whose days of rest, hours and law the program knows. */
public enum Place {
    GB(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "Europe/London"),
    PL(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "Europe/Warsaw"),
    IL(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), "Asia/Jerusalem"),
    IR(Set.of(DayOfWeek.FRIDAY), "Asia/Tehran");

    private final Set<DayOfWeek> weekend;
    private final ZoneId zone;

    Place(Set<DayOfWeek> weekend, String zone) {
        this.weekend = weekend;
        this.zone = ZoneId.of(zone);
    }

    /** The weekly days of rest. In Iran Thursday is a half day, which the call hours know. */
    public Set<DayOfWeek> weekend() {
        return weekend;
    }

    public ZoneId zone() {
        return zone;
    }
}
