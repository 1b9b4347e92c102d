package duetalk.core.followups;

import duetalk.core.calendar.CallHours;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom to contact today, why, and in which order. */
public final class WorkList {

    /** After a talk or a letter a client is left in peace this long, unless something comes due. */
    private static final Duration REST = Duration.ofDays(7);

    /** A debt nobody has spoken about for this long comes up again. */
    private static final Duration LONG_SILENCE = Duration.ofDays(14);

    private static final Comparator<WorkItem> ORDER = Comparator.comparing(WorkItem::reason)
            .thenComparing(item -> hour(item.followUp()))
            .thenComparing(item -> oldestDue(item.balances()))
            .thenComparing(item -> item.client().id());

    private final WorkFacts facts;
    private final Instant now;

    public WorkList(WorkFacts facts, Instant now) {
        this.facts = facts;
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
        List<OpenBalance> balances = facts.balances().getOrDefault(client.id(), List.of());
        List<FollowUp> waiting = facts.followUps().getOrDefault(client.id(), List.of());
        List<Standing> promises = facts.promises().getOrDefault(client.id(), List.of());
        if (balances.isEmpty() && waiting.isEmpty() || isPutOff(waiting, today)) {
            return Optional.empty();
        }
        return followUp(client, waiting, today, FollowUpKind.CALL_BACK, WorkReason.CALL_BACK)
                .or(() -> promise(client, promises, today))
                .or(() -> followUp(client, waiting, today, FollowUpKind.PUT_OFF, WorkReason.FOLLOW_UP))
                .or(() -> followUp(client, waiting, today, FollowUpKind.CHECK, WorkReason.FOLLOW_UP))
                .or(() -> followUp(client, waiting, today, FollowUpKind.NEXT_ATTEMPT, WorkReason.NEXT_ATTEMPT))
                .or(() -> overdue(client, balances, promises, waiting, today));
    }

    private static boolean isPutOff(List<FollowUp> waiting, LocalDate today) {
        return waiting.stream()
                .anyMatch(one -> one.kind() == FollowUpKind.PUT_OFF && one.day().isAfter(today));
    }

    private Optional<WorkItem> followUp(
            Client client, List<FollowUp> waiting, LocalDate today, FollowUpKind kind, WorkReason reason) {
        return waiting.stream()
                .filter(one -> one.kind() == kind && !one.day().isAfter(today))
                .min(Comparator.comparing(FollowUp::day))
                .map(one -> row(client, reason, one, null));
    }

    private Optional<WorkItem> promise(Client client, List<Standing> promises, LocalDate today) {
        Stream<WorkItem> broken = promises.stream()
                .filter(one -> one.state() == PromiseState.BROKEN || one.state() == PromiseState.PART)
                .filter(one -> !one.isFulfilled() && isNews(client, one))
                .map(one -> row(client, WorkReason.PROMISE_BROKEN, null, one));
        Stream<WorkItem> due = promises.stream()
                .filter(one -> one.state() == PromiseState.PENDING
                        && one.promise().dueOn().equals(today))
                .filter(one -> !isContactedOn(client, today))
                .map(one -> row(client, WorkReason.PROMISE_DUE, null, one));
        return Stream.concat(broken, due).findFirst();
    }

    private boolean isContactedOn(Client client, LocalDate today) {
        ContactEntry last = facts.lastContacts().get(client.id());
        return last != null
                && !last.at().isBefore(today.atStartOfDay(client.place().zone()).toInstant());
    }

    /** A broken promise is talked about once: after a later contact the next follow-up carries on. */
    private boolean isNews(Client client, Standing standing) {
        ContactEntry last = facts.lastContacts().get(client.id());
        return last == null
                || last.at()
                        .isBefore(standing.promise()
                                .dueOn()
                                .plusDays(1)
                                .atStartOfDay(client.place().zone())
                                .toInstant());
    }

    private Optional<WorkItem> overdue(
            Client client,
            List<OpenBalance> balances,
            List<Standing> promises,
            List<FollowUp> waiting,
            LocalDate today) {
        boolean somethingAgreed = promises.stream().anyMatch(one -> one.state() == PromiseState.PENDING)
                || waiting.stream().anyMatch(one -> one.day().isAfter(today));
        if (somethingAgreed || balances.stream().noneMatch(one -> one.overdue().isPositive())) {
            return Optional.empty();
        }
        ContactEntry last = facts.lastContacts().get(client.id());
        boolean neverAboutThis = last == null
                || last.at()
                        .isBefore(oldestDue(balances)
                                .atStartOfDay(client.place().zone())
                                .toInstant());
        if (neverAboutThis && (last == null || isOlder(last, REST))) {
            return Optional.of(row(client, WorkReason.NEWLY_OVERDUE, null, null));
        }
        return last != null && isOlder(last, LONG_SILENCE)
                ? Optional.of(row(client, WorkReason.LONG_SILENCE, null, null))
                : Optional.empty();
    }

    private boolean isOlder(ContactEntry last, Duration age) {
        return last.at().isBefore(now.minus(age));
    }

    private WorkItem row(Client client, WorkReason reason, @Nullable FollowUp followUp, @Nullable Standing promise) {
        LocalDateTime theirClock = LocalDateTime.ofInstant(now, client.place().zone());
        CallHours.Advice advice = CallHours.advise(client.place(), theirClock, client.wish());
        return new WorkItem(
                client,
                reason,
                facts.balances().getOrDefault(client.id(), List.of()),
                followUp,
                promise,
                facts.lastContacts().get(client.id()),
                advice);
    }

    private static LocalTime hour(@Nullable FollowUp followUp) {
        LocalTime at = followUp == null ? null : followUp.at();
        return at == null ? LocalTime.MAX : at;
    }

    private static LocalDate oldestDue(List<OpenBalance> balances) {
        return balances.stream()
                .map(OpenBalance::oldestDue)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }
}
