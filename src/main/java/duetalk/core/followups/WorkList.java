package duetalk.core.followups;

import duetalk.core.clients.Client;
import duetalk.core.demand.Demand;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ladder.CallBan;
import duetalk.core.ladder.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom to contact today, why, and in which order. One row for a client, however many reasons there are. */
public final class WorkList {

    private final WorkFacts facts;
    private final Politeness politeness;
    private final Instant now;
    private final Set<Long> pinned = new HashSet<>();
    private final Set<Long> skipped = new HashSet<>();

    public WorkList(WorkFacts facts, Politeness politeness, Instant now) {
        this.facts = facts;
        this.politeness = politeness;
        this.now = now;
    }

    /** The rows for a day, in the usual order; whom the user skipped that day is left out. */
    public List<WorkItem> on(LocalDate today) {
        facts.marks().forEach(mark -> {
            if (mark.kind() == DayMark.Kind.PINNED) {
                pinned.add(mark.clientId());
            } else if (mark.kind() == DayMark.Kind.SKIPPED && mark.day().equals(today)) {
                skipped.add(mark.clientId());
            }
        });
        // each row by itself, so every core takes some
        return WorkOrder.USUAL.of(facts.clients().parallelStream()
                .filter(client -> !skipped.contains(client.id()))
                .flatMap(client -> item(client, today).stream())
                .toList());
    }

    private Optional<WorkItem> item(Client client, LocalDate today) {
        List<WorkCause> causes = new WorkCauses(facts, client, today, now).inOrder();
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        WorkCause first = causes.getFirst();
        List<Demand> demands = facts.demands().getOrDefault(client.id(), List.of());
        return Optional.of(new WorkItem(
                client,
                causes.stream().map(WorkCause::reason).toList(),
                demands,
                DemandRules.asked(demands),
                DemandRules.since(demands).orElse(null),
                isLaterOne(facts.balances().getOrDefault(client.id(), List.of())),
                first.followUp(),
                first.promise(),
                step(causes),
                facts.lastContacts().get(client.id()),
                politeness.advise(
                        client,
                        facts.recent().getOrDefault(client.id(), List.of()),
                        first.reason().isExpected(),
                        now),
                CallBan.of(client, Optional.ofNullable(facts.paused().get(client.id())), today)
                        .orElse(null),
                pinned.contains(client.id())));
    }

    /** In every currency: of two invoices, one is overdue. */
    private static boolean isLaterOne(List<OpenBalance> balances) {
        return balances.stream()
                .allMatch(one -> one.nextDue() == null
                        || one.invoices() == (one.overdue().isPositive() ? 2 : 1));
    }

    private static @Nullable Proposal step(List<WorkCause> causes) {
        return causes.stream()
                .map(WorkCause::step)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
