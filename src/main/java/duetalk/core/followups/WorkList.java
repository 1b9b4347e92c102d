package duetalk.core.followups;

import duetalk.core.clients.Client;
import duetalk.core.invoices.Invoices.OpenBalance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom to contact today, why, and in which order: what was agreed for an hour, what was promised and did not come,
 * what comes due, then the rest by age.
 */
public final class WorkList {

    private static final Comparator<WorkItem> ORDER = Comparator.comparing(WorkItem::reason)
            .thenComparing(item -> hour(item.followUp()))
            .thenComparing(item -> oldestDue(item.balances()))
            .thenComparing(item -> item.client().id());

    private final WorkFacts facts;
    private final Politeness politeness;
    private final Instant now;

    public WorkList(WorkFacts facts, Politeness politeness, Instant now) {
        this.facts = facts;
        this.politeness = politeness;
        this.now = now;
    }

    /** The rows for a day, in order. */
    public List<WorkItem> on(LocalDate today) {
        return facts.clients().stream()
                .filter(client -> !client.doNotContact())
                .flatMap(client -> item(client, today).stream())
                .sorted(ORDER)
                .toList();
    }

    private Optional<WorkItem> item(Client client, LocalDate today) {
        List<WorkCause> causes = new WorkCauses(facts, client, today, now).inOrder();
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        WorkCause first = causes.getFirst();
        return Optional.of(new WorkItem(
                client,
                causes.stream().map(WorkCause::reason).toList(),
                facts.balances().getOrDefault(client.id(), List.of()),
                first.followUp(),
                first.promise(),
                first.step(),
                facts.lastContacts().get(client.id()),
                politeness.advise(
                        client,
                        facts.recent().getOrDefault(client.id(), List.of()),
                        first.reason().isExpected(),
                        now)));
    }

    private static LocalTime hour(@Nullable FollowUp followUp) {
        LocalTime at = followUp == null ? null : followUp.at();
        return at == null ? LocalTime.MAX : at;
    }

    private static LocalDate oldestDue(List<OpenBalance> balances) {
        LocalDate oldest = LocalDate.MAX;
        for (OpenBalance balance : balances) {
            oldest = balance.oldestDue().isBefore(oldest) ? balance.oldestDue() : oldest;
        }
        return oldest;
    }
}
