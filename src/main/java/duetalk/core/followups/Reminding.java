package duetalk.core.followups;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/** Of what was agreed for an hour, when to remind. */
public final class Reminding {

    private Reminding() {}

    /**
     * What is to be reminded of after one moment and up to another, the earliest first.
     *
     * @param minutesBefore how long before the hour
     */
    public static List<CalendarItem> between(List<CalendarItem> items, Instant after, Instant upTo, int minutesBefore) {
        return items.stream()
                .filter(item -> !item.done() && !item.comesAgain() && item.at() != null)
                .filter(item -> {
                    Instant moment = at(item).minusSeconds(60L * minutesBefore);
                    return moment.isAfter(after) && !moment.isAfter(upTo);
                })
                .sorted(Comparator.comparing(Reminding::at))
                .toList();
    }

    /** The moment that was agreed. */
    public static Instant at(CalendarItem item) {
        ZonedDateTime when = item.on(ZoneOffset.UTC);
        return when == null ? Instant.MAX : when.toInstant();
    }
}
