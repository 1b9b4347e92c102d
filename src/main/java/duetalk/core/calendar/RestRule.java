package duetalk.core.calendar;

import duetalk.core.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which days of rest fall, for as long as it holds.
 *
 * @param id 0 for one that is shipped
 * @param ownName what the user calls it, empty for one that is shipped
 * @param to the last day on which it holds, null while no end is known
 */
public record RestRule(
        long id,
        Place place,
        Holiday holiday,
        String ownName,
        Falls falls,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {

    public RestRule {
        if (to != null && to.isBefore(from)) {
            throw new Refusal("FIGURE_ENDS_BEFORE_IT_BEGINS", Map.of("from", from, "to", to));
        }
    }

    /** A single day that the user entered: an Iranian day by the moon, a day off by decree. */
    public static RestRule ownDay(Place place, LocalDate day, String name) {
        return new RestRule(0, place, Holiday.OWN, name, new Falls.Once(day), day, day, name);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
