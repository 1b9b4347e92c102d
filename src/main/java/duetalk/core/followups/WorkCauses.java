package duetalk.core.followups;

import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.demand.Demand;
import duetalk.core.demand.Demand.LineKind;
import duetalk.core.demand.DemandRules;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.Proposal;
import duetalk.core.plan.PlanPromises;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All reasons to contact one client on a day. */
final class WorkCauses {

    /** After a talk or a letter a client is left in peace this long, unless something comes due. */
    private static final Duration REST = Duration.ofDays(7);

    /** A debt nobody has spoken about for this long comes up again. */
    private static final Duration LONG_SILENCE = Duration.ofDays(14);

    private final WorkFacts facts;

    private final Client client;
    private final LocalDate today;
    private final Instant now;
    private final List<Demand> demands;
    private final boolean asked;
    private final boolean covered;
    private final List<FollowUp> waiting;
    private final List<Standing> promises;
    private final List<PlanRules.Standing> plans;
    private final @Nullable Proposal step;
    private final @Nullable ContactEntry last;
    private final List<WorkCause> causes = new ArrayList<>();

    WorkCauses(WorkFacts facts, Client client, LocalDate today, Instant now) {
        this.facts = facts;
        this.client = client;
        this.today = today;
        this.now = now;
        long id = client.id();
        demands = facts.demands().getOrDefault(id, List.of());
        asked = demands.stream().anyMatch(demand -> !demand.isNothing());
        covered = !asked && DemandRules.isCovered(demands);
        waiting = facts.followUps().getOrDefault(id, List.of());
        promises = facts.promises().getOrDefault(id, List.of());
        plans = facts.plans().getOrDefault(id, List.of());
        step = facts.steps().get(id);
        last = facts.lastContacts().get(id);
    }

    List<WorkCause> inOrder() {
        boolean nothing = demands.isEmpty() && waiting.isEmpty();
        boolean putOff = waiting.stream()
                .anyMatch(one -> one.kind() == FollowUpKind.PUT_OFF && one.day().isAfter(today));
        if (nothing || putOff) {
            return List.of();
        }
        if (facts.paused().containsKey(client.id())) {
            return paused();
        }
        // most clients have none of these, and all of them are judged while the first screen waits
        if (!waiting.isEmpty()) {
            followUps();
        }
        if (!covered && !promises.isEmpty()) {
            promises();
        }
        if (!covered) {
            plans.forEach(this::plan);
        }
        returned();
        // once a day is enough: after an attempt the step waits until tomorrow
        if (step != null && step.isDue() && !isContactedSince(today)) {
            causes.add(new WorkCause(WorkReason.LADDER_STEP, null, null, step));
        }
        if (!isSomethingAgreed()) {
            deadline();
            dispute();
        }
        // that it is new, or was left alone for long, is worth saying beside the step that follows from it
        if (causes.stream().allMatch(cause -> cause.reason() == WorkReason.LADDER_STEP)) {
            overdue();
        }
        if (covered) {
            causes.add(WorkCause.of(WorkReason.CREDIT_COVERS));
        }
        causes.sort(Comparator.comparing(WorkCause::reason));
        return causes;
    }

    /** It is said that they are paused when anything waits, and nothing else of them. */
    private List<WorkCause> paused() {
        boolean waits = demands.stream().anyMatch(demand -> demand.overdue().isPositive())
                || waiting.stream().anyMatch(one -> !one.day().isAfter(today));
        return waits ? List.of(WorkCause.of(WorkReason.PAUSED)) : List.of();
    }

    private void returned() {
        Instant known = facts.returned().get(client.id());
        if (asked && known != null && (last == null || last.at().isBefore(known))) {
            causes.add(WorkCause.of(WorkReason.PAYMENT_RETURNED));
        }
    }

    private void followUps() {
        followUp(FollowUpKind.CALL_BACK, WorkReason.CALL_BACK);
        followUp(FollowUpKind.PLAN_SIGNED, WorkReason.FOLLOW_UP);
        followUp(FollowUpKind.PUT_OFF, WorkReason.FOLLOW_UP);
        followUp(FollowUpKind.CHECK, WorkReason.FOLLOW_UP);
        followUp(FollowUpKind.NEXT_ATTEMPT, WorkReason.NEXT_ATTEMPT);
    }

    private void followUp(FollowUpKind kind, WorkReason reason) {
        waiting.stream()
                .filter(one -> one.kind() == kind && !one.day().isAfter(today))
                .min(Comparator.comparing(FollowUp::day))
                .ifPresent(one -> causes.add(new WorkCause(reason, one, null, null)));
    }

    private void promises() {
        promises.stream()
                .filter(one -> one.state() == PromiseState.BROKEN || one.state() == PromiseState.PART)
                .filter(one -> !one.isFulfilled()
                        && !isInAPlan(one)
                        && isNews(one.promise().dueOn()))
                .findFirst()
                .ifPresent(one -> causes.add(new WorkCause(WorkReason.PROMISE_BROKEN, null, one, null)));
        promises.stream()
                .filter(one -> one.state() == PromiseState.PENDING
                        && one.promise().dueOn().equals(today))
                .filter(one -> !isContactedSince(today))
                .findFirst()
                .ifPresent(one -> causes.add(new WorkCause(WorkReason.PROMISE_DUE, null, one, null)));
    }

    private void plan(PlanRules.Standing plan) {
        if (plan.state().isOver()) {
            return;
        }
        for (PlanRules.InstalmentStanding one : plan.instalments()) {
            LocalDate due = one.instalment().due();
            boolean late =
                    one.state() == PlanRules.InstalmentState.LATE || one.state() == PlanRules.InstalmentState.MISSED;
            if (late && isNews(due)) {
                causes.add(instalment(WorkReason.INSTALMENT_LATE, plan, one));
                return;
            }
            boolean open = one.state() != PlanRules.InstalmentState.KEPT;
            if (open && due.equals(today) && !isContactedSince(today)) {
                causes.add(instalment(WorkReason.INSTALMENT_DUE, plan, one));
                return;
            }
        }
    }

    private static WorkCause instalment(WorkReason reason, PlanRules.Standing plan, PlanRules.InstalmentStanding one) {
        LocalDate agreedOn = plan.plan().agreedOn();
        return agreedOn == null
                ? WorkCause.of(reason)
                : new WorkCause(reason, null, PlanPromises.of(plan.plan(), agreedOn, one), null);
    }

    /** A promise from before a running plan is settled by the plan. */
    private boolean isInAPlan(Standing standing) {
        return plans.stream()
                .filter(plan -> plan.state().isRunning())
                .map(plan -> plan.plan().agreedOn())
                .anyMatch(day -> day != null && !day.isBefore(standing.promise().madeOn()));
    }

    private boolean isContactedSince(LocalDate day) {
        return last != null
                && !last.at().isBefore(day.atStartOfDay(client.place().zone()).toInstant());
    }

    /** A broken promise is talked about once: after a later contact the next follow-up carries on. */
    private boolean isNews(LocalDate dueOn) {
        return !isContactedSince(dueOn.plusDays(1));
    }

    private boolean isSomethingAgreed() {
        return promises.stream().anyMatch(one -> one.state() == PromiseState.PENDING)
                || waiting.stream().anyMatch(one -> one.day().isAfter(today))
                || !isAskedBesidesPlans()
                        && plans.stream().anyMatch(plan -> plan.state().isRunning());
    }

    /** What is in a plan is never asked as an invoice. */
    private boolean isAskedBesidesPlans() {
        return demands.stream()
                .flatMap(demand -> demand.lines().stream())
                .anyMatch(line -> line.kind() == LineKind.INVOICE);
    }

    /** A deadline of a letter that passed is followed up once. */
    private void deadline() {
        LocalDate by = facts.deadlines().get(client.id());
        if (by == null || !by.isBefore(today) || by.isBefore(oldestDue())) {
            return;
        }
        if (asked && !isContactedSince(by.plusDays(1))) {
            causes.add(WorkCause.of(WorkReason.LETTER_DEADLINE));
        }
    }

    /** Who disputes a bill waits for an answer: not longer than a week. */
    private void dispute() {
        boolean waits = facts.disputed().contains(client.id());
        if (waits && (last == null || isOlder(last, REST))) {
            causes.add(WorkCause.of(WorkReason.DISPUTE_WAITING));
        }
    }

    private boolean isStepAhead() {
        return step != null && step.kind() == Proposal.Kind.LATER;
    }

    private void overdue() {
        if (isSomethingAgreed() || isStepAhead() || step != null && isFrozenByHand(step) || !asked) {
            return;
        }
        boolean neverAboutThis = last == null || !isContactedSince(oldestDue());
        if (neverAboutThis && (last == null || isOlder(last, REST))) {
            causes.add(WorkCause.of(WorkReason.NEWLY_OVERDUE));
        } else if (last != null && isOlder(last, LONG_SILENCE)) {
            causes.add(WorkCause.of(WorkReason.LONG_SILENCE));
        }
    }

    private static boolean isFrozenByHand(Proposal step) {
        return step.frozenBy().stream().anyMatch(Freeze::isByHand);
    }

    private LocalDate oldestDue() {
        return DemandRules.since(demands).orElse(LocalDate.MAX);
    }

    private boolean isOlder(ContactEntry entry, Duration age) {
        return entry.at().isBefore(now.minus(age));
    }
}
