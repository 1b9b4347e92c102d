package duetalk.actions;

import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.ClientKind;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.demand.Demand;
import duetalk.core.demand.Demand.Line;
import duetalk.core.demand.Demand.LineKind;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.plan.PlanPromises;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.core.script.CallFacts;
import duetalk.core.script.CallPath;
import duetalk.core.script.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a script asks about a client, found in their story. */
public final class CallFactsOf {

    /** No legal notice before so many days (mission D2). */
    public static final int DAYS_BEFORE_COURT = 30;

    private CallFactsOf() {}

    public static CallFacts story(Story story, LocalDate today) {
        List<Demand> demands = WhatIsAsked.of(story, today);
        List<Line> lines =
                demands.stream().flatMap(demand -> demand.lines().stream()).toList();
        List<Invoice> later = notYetDue(story, today);
        long late = DemandRules.since(demands)
                .map(since -> ChronoUnit.DAYS.between(since, today))
                .orElse(0L);
        boolean asked = !lines.isEmpty();
        return CallFacts.NONE
                .with(Fact.TALKS, (int)
                        story.entries().stream().filter(CallFactsOf::isTalk).count())
                .with(Fact.ATTEMPTS, attempts(story.entries()))
                .with(Fact.INVOICES, asked ? lines.size() : later.size())
                .with(Fact.DAYS_LATE, (int) Math.max(0, late))
                .with(Fact.SATISFACTION_ASKED, heard(story, "SATISFIED") + heard(story, "NOT_SATISFIED") > 0)
                .with(Fact.PROMISE_BROKEN, lastPromiseBroken(story))
                .with(Fact.INSTALMENT_LATE, asked && lines.stream().allMatch(one -> one.kind() == LineKind.INSTALMENT))
                .with(Fact.LATER, asked && !later.isEmpty())
                .with(Fact.RESTS, !asked && later.isEmpty() && !story.open().isEmpty())
                .with(
                        Fact.DISPUTED,
                        asked
                                && demands.stream()
                                        .anyMatch(demand -> demand.disputed().isPositive()))
                .with(Fact.CONSUMER, story.card().client().kind() == ClientKind.CONSUMER)
                .with(Fact.FEE_AGREED, story.card().terms().lateFeeMayBeMentioned())
                .with(Fact.LANGUAGE, story.card().client().language().ordinal());
    }

    /** What falls due on the day or later, oldest first; what is in a plan is not among it. */
    public static List<Invoice> notYetDue(Story story, LocalDate today) {
        return story.open().stream()
                .filter(invoice ->
                        !invoice.due().isBefore(today) && invoice.undisputed().isPositive())
                .filter(invoice -> story.livePlans().stream()
                        .noneMatch(plan -> plan.plan().invoices().contains(invoice.id())))
                .toList();
    }

    /** How often this client has said something in the calls of the log. */
    public static int heard(Story story, String objection) {
        return (int) story.entries().stream()
                .filter(entry -> CallPath.holds(entry.path(), objection))
                .count();
    }

    /** Whether a stop of work may be spoken of at all: it is agreed, on record. */
    public static boolean mayIntendStop(Story story) {
        return story.card().terms().suspensionMayBeMentioned();
    }

    /** Whether a court may be spoken of at all. */
    public static boolean mayIntendCourt(CallFacts facts) {
        return facts.of(Fact.DAYS_LATE) >= DAYS_BEFORE_COURT;
    }

    public static boolean lastPromiseBroken(Story story) {
        return lastPromise(story)
                .filter(one -> one.state() == PromiseState.BROKEN || one.state() == PromiseState.PART)
                .isPresent();
    }

    public static Optional<Standing> lastPromise(Story story) {
        return Stream.concat(
                        story.promises().stream(),
                        PlanPromises.of(story.plans()).stream().filter(one -> one.state() != PromiseState.PENDING))
                .filter(one -> one.state() != PromiseState.MOVED)
                .sorted(Comparator.comparing(one -> one.promise().dueOn()))
                .reduce((earlier, later) -> later);
    }

    private static boolean isTalk(ContactEntry entry) {
        return entry.correctsId() == null
                && (entry.outcome().kind() == Outcome.Kind.REACHED
                        || entry.outcome().kind() == Outcome.Kind.AGREED);
    }

    private static int attempts(List<ContactEntry> newestFirst) {
        int attempts = 0;
        for (ContactEntry entry : newestFirst) {
            if (!entry.outcome().isUnanswered()) {
                return attempts;
            }
            attempts++;
        }
        return attempts;
    }
}
