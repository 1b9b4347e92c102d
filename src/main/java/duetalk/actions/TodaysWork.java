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
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers who is to be contacted today. */
public final class TodaysWork {

    /** How far ahead a waiting follow-up keeps a client in peace. */
    private static final int DAYS_AHEAD = 366;

    /** A little more than the seven days of the limits: clocks of other places. */
    private static final Duration RECENT = Duration.ofDays(9);

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
        Map<Long, List<FollowUp>> followUps = stores.followUps().dueBy(today.plusDays(DAYS_AHEAD)).stream()
                .collect(Collectors.groupingBy(FollowUp::clientId));
        LaddersToday ladders = new LaddersToday(stores, rules, today);
        WorkFacts facts = new WorkFacts(
                stores.clients().all(),
                balances,
                standings(stores, rules, today),
                followUps,
                stores.contacts().lastOfEach(),
                stores.contacts().since(now.minus(RECENT)).stream()
                        .collect(Collectors.groupingBy(ContactEntry::clientId)),
                plans(stores, rules, today),
                Map.of(),
                ladders.deadlines(),
                ladders.disputed(),
                ladders.silent(),
                stores.dayMarks().on(today));
        return facts.withSteps(ladders.proposals(facts));
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
