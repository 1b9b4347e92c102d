package duetalk.core.plan;

import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agreed schedule. The due dates of its invoices stay as they are; each instalment is judged by its own.
 *
 * @param version 1, and one more for each change of a running plan
 * @param reason why it was changed, empty in the first version
 * @param agreedOn the day of the first version; null while it is only proposed
 * @param savedAt when this version was saved
 * @param cancelledOn when the user ended it, null when they did not
 * @param calledInOn when the user called in the rest, null when they did not
 * @param knownPayment the newest payment that was in the book when the plan was agreed: it and those before it are not
 *     counted, all that came into the book afterwards are, whatever their day; 0 when there was none
 * @param chosen which instalment a payment is for, where the user said so: payment id to number
 */
public record Plan(
        long id,
        long clientId,
        int version,
        String reason,
        List<Long> invoices,
        List<Instalment> schedule,
        PlanTerms terms,
        @Nullable LocalDate agreedOn,
        Instant savedAt,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate calledInOn,
        long knownPayment,
        Map<Long, Integer> chosen) {

    public Plan {
        invoices = List.copyOf(invoices);
        schedule = List.copyOf(schedule);
        chosen = Map.copyOf(chosen);
    }

    /** The first version of what an offer asks for; proposed only while {@code agreedOn} is null. */
    public static Plan of(
            long clientId,
            List<Long> invoices,
            Offer offer,
            int cureDays,
            @Nullable LocalDate agreedOn,
            Instant savedAt) {
        return new Plan(
                0,
                clientId,
                1,
                "",
                invoices,
                offer.schedule(),
                PlanTerms.of(offer, cureDays),
                agreedOn,
                savedAt,
                null,
                null,
                0,
                Map.of());
    }

    /** The same, agreed when these payments were in the book. */
    public Plan knowing(List<Payment> known) {
        return new Plan(
                id,
                clientId,
                version,
                reason,
                invoices,
                schedule,
                terms,
                agreedOn,
                savedAt,
                cancelledOn,
                calledInOn,
                known.stream().mapToLong(Payment::receipt).max().orElse(0),
                chosen);
    }

    public Plan calledIn(LocalDate day) {
        return new Plan(
                id,
                clientId,
                version,
                reason,
                invoices,
                schedule,
                terms,
                agreedOn,
                savedAt,
                cancelledOn,
                day,
                knownPayment,
                chosen);
    }

    public String currency() {
        return terms.debt().currency();
    }

    /** Everything that is to be paid by it. */
    public Money total() {
        return schedule.stream().map(Instalment::amount).reduce(Money.zero(currency()), Money::plus);
    }

    /** The last day on which something is due. */
    public LocalDate last() {
        return schedule.getLast().due();
    }
}
