package duetalk.core.calendar;

import java.time.ZoneId;

/** A country whose days of rest, hours and law the program knows. */
public enum Place {
    GB("Europe/London"),
    PL("Europe/Warsaw"),
    IL("Asia/Jerusalem"),
    IR("Asia/Tehran");

    private final ZoneId zone;

    Place(String zone) {
        this.zone = ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }
}
