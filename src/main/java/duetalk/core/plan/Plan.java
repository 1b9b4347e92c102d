package duetalk.core.plan;

import duetalk.core.calendar.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agreed schedule. The due dates of its invoices stay as they are; each instalment is judged by its own.
 *
 * @param version 1, and one more for each change of a running plan
 * @param agreedOn null while it is only proposed
 * @param cureDays working days that a missed instalment may be made good
 * @param calledInOn when the user called in the rest, null when they did not
 * @param chosen which instalment a payment is for, where the user said so: payment id to number
 */
public record Plan(
        long id,
        long clientId,
        int version,
        List<Long> invoices,
        List<Instalment> schedule,
        InterestMeanwhile interest,
        int cureDays,
        Place place,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate calledInOn,
        Map<Long, Integer> chosen) {

    public Plan {
        invoices = List.copyOf(invoices);
        schedule = List.copyOf(schedule);
        chosen = Map.copyOf(chosen);
    }

    public Plan calledIn(LocalDate day) {
        return new Plan(
                id,
                clientId,
                version,
                invoices,
                schedule,
                interest,
                cureDays,
                place,
                agreedOn,
                cancelledOn,
                day,
                chosen);
    }
}
