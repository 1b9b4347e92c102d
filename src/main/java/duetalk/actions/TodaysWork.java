package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.WorkFacts;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkList;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.invoices.Payment;
import duetalk.core.ledger.Entry;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers who is to be contacted today. */
public final class TodaysWork {

    /** How far ahead a waiting follow-up keeps a client in peace. */
    private static final int DAYS_AHEAD = 366;

    /** A little more than the seven days of the limits: clocks of other places. */
    private static final Duration RECENT = Duration.ofDays(9);

    /** A payment that the bank took back comes up this long, unless there was a contact since. */
    private static final int RETURN_IS_NEWS_DAYS = 30;

    private final Book book;

    public TodaysWork(Book book) {
        this.book = book;
    }

    public List<WorkItem> on(LocalDate today, Instant now) {
        return book.read(stores -> {
            Rules rules = Rules.of(stores, today);
            return new WorkList(facts(stores, rules, today, now), rules.politeness(), now).on(today);
        });
    }

    static WorkFacts facts(Stores stores, Rules rules, LocalDate today, Instant now) {
        Map<Long, List<OpenBalance>> balances =
                stores.invoices().openBalances(today).stream().collect(Collectors.groupingBy(OpenBalance::clientId));
        Map<Long, List<Standing>> promises = standings(stores, rules, today);
        Map<Long, List<FollowUp>> followUps = followUps(stores, promises, today);
        Map<Long, List<PlanRules.Standing>> plans = plans(stores, rules, today);
        LaddersToday ladders = new LaddersToday(stores, rules, today);
        WorkFacts facts = new WorkFacts(
                stores.clients().all(),
                balances,
                WhatIsAsked.all(stores, today, balances, plans, promises),
                promises,
                followUps,
                stores.contacts().lastOfEach(),
                stores.contacts().since(now.minus(RECENT)).stream()
                        .collect(Collectors.groupingBy(ContactEntry::clientId)),
                plans,
                Map.of(),
                ladders.deadlines(),
                ladders.disputed(),
                ladders.paused(),
                returned(stores, today),
                stores.dayMarks().on(today));
        return facts.withSteps(ladders.proposals(facts));
    }

    /** What waits; the day of a promise that was taken back waits for nothing any more. */
    private static Map<Long, List<FollowUp>> followUps(
            Stores stores, Map<Long, List<Standing>> promises, LocalDate today) {
        Set<Long> live = promises.values().stream()
                .flatMap(List::stream)
                .map(one -> one.promise().id())
                .collect(Collectors.toSet());
        return stores.followUps().dueBy(today.plusDays(DAYS_AHEAD)).stream()
                .filter(one -> one.promiseId() == null || live.contains(one.promiseId()))
                .collect(Collectors.groupingBy(FollowUp::clientId));
    }

    /** The newest return of a payment of each client: since when it can have been talked about. */
    private static Map<Long, Instant> returned(Stores stores, LocalDate today) {
        Map<Long, Instant> newest = new HashMap<>();
        for (Entry entry : stores.entries().returnedSince(today.minusDays(RETURN_IS_NEWS_DAYS))) {
            Instant day = entry.on().atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant known = entry.recordedAt().isAfter(day) ? entry.recordedAt() : day;
            newest.merge(entry.clientId(), known, (one, other) -> one.isAfter(other) ? one : other);
        }
        return newest;
    }

    static Map<Long, List<PlanRules.Standing>> plans(Stores stores, Rules rules, LocalDate today) {
        List<Plan> agreed = stores.plans().agreed();
        if (agreed.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Payment>> payments =
                stores.invoices().paymentsOfPlanned().stream().collect(Collectors.groupingBy(Payment::clientId));
        return agreed.stream()
                .map(plan ->
                        PlanRules.judge(plan, payments.getOrDefault(plan.clientId(), List.of()), rules.days(), today))
                .collect(Collectors.groupingBy(standing -> standing.plan().clientId()));
    }

    static Map<Long, List<Standing>> standings(Stores stores, Rules rules, LocalDate today) {
        Map<Long, List<Payment>> payments =
                stores.invoices().paymentsOfPromised().stream().collect(Collectors.groupingBy(Payment::clientId));
        Map<Long, List<Promise>> promises =
                stores.promises().all().stream().collect(Collectors.groupingBy(Promise::clientId));
        Map<Long, List<Standing>> standings = new HashMap<>();
        promises.forEach((client, ofClient) -> standings.put(
                client,
                PromiseRules.judge(ofClient, payments.getOrDefault(client, List.of()), rules.promises(), today)));
        return standings;
    }
}
