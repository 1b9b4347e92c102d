package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.followups.CalendarItem;
import duetalk.core.followups.CalendarItems;
import duetalk.core.followups.ExpectedMoney;
import duetalk.core.followups.FollowUps.OfClient;
import duetalk.core.followups.WorkFacts;
import duetalk.core.invoices.Invoice;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.Step;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanPromises;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what stands in the calendar. What follows from the whole book is read once, follow-ups for each page. */
public final class CalendarWork {

    private final Book book;

    public CalendarWork(Book book) {
        this.book = book;
    }

    /**
     * What follows from the whole book.
     *
     * @param derived instalments, deadlines and next steps on all their days
     * @param promises what was promised, by its id
     * @param expected what is still to come of that, by the same ids
     * @param home where the user works
     * @param rules the days of rest, which what comes again avoids; null when nothing does
     */
    public record Whole(
            List<CalendarItem> derived,
            Map<Long, Standing> promises,
            Map<Long, Money> expected,
            List<OfClient> repeating,
            Place home,
            @Nullable Rules rules) {

        public static final Whole NOTHING = new Whole(List.of(), Map.of(), Map.of(), List.of(), Place.GB, null);
    }

    public Whole whole(LocalDate today, Instant now) {
        return book.read(stores -> {
            Rules rules = Rules.of(stores, today);
            WorkFacts facts = TodaysWork.facts(stores, rules, today, now);
            Map<Long, Client> clients = new HashMap<>();
            facts.clients().forEach(client -> clients.put(client.id(), client));
            Map<Long, Standing> promises = new HashMap<>();
            Map<Long, Money> expected = new HashMap<>();
            facts.promises().forEach((client, all) -> {
                all.forEach(one -> promises.put(one.promise().id(), one));
                expected.putAll(ExpectedMoney.of(
                        all,
                        facts.plans().getOrDefault(client, List.of()),
                        facts.balances().getOrDefault(client, List.of())));
            });
            List<CalendarItem> items = derived(facts, clients, today);
            facts.plans()
                    .forEach((id, plans) -> with(
                            clients,
                            id,
                            client -> instalments(
                                    items, client, plans, stores.invoices().ofClient(id))));
            return new Whole(
                    items,
                    promises,
                    expected,
                    stores.followUps().repeating(),
                    stores.settings().sender().place(),
                    rules);
        });
    }

    private static List<CalendarItem> derived(WorkFacts facts, Map<Long, Client> clients, LocalDate today) {
        List<CalendarItem> items = new ArrayList<>();
        facts.deadlines().forEach((id, day) -> {
            if (facts.demands().getOrDefault(id, List.of()).stream().anyMatch(demand -> !demand.isNothing())) {
                with(clients, id, client -> items.add(CalendarItems.deadline(client, day)));
            }
        });
        facts.steps().forEach((id, proposal) -> {
            Step step = proposal.step();
            LocalDate on = proposal.kind() == Proposal.Kind.NEEDS_USER ? today : proposal.from();
            if (step != null && on != null && !facts.paused().containsKey(id)) {
                with(clients, id, client -> items.add(CalendarItems.step(client, step, on)));
            }
        });
        return items;
    }

    /** Together never more than the plan can still bring. */
    private static void instalments(
            List<CalendarItem> items, Client client, List<PlanRules.Standing> plans, List<Invoice> invoices) {
        for (PlanRules.Standing plan : plans) {
            Money most = plan.left().minus(plan.beyondInvoices(invoices).min(plan.left()));
            for (Standing one : PlanPromises.of(List.of(plan))) {
                CalendarItem item = CalendarItems.instalment(one, client, most);
                items.add(item);
                Money expected = item.expected();
                most = expected == null ? most : most.minus(expected);
            }
        }
    }

    private static void with(Map<Long, Client> clients, long id, java.util.function.Consumer<Client> use) {
        Client client = clients.get(id);
        if (client != null) {
            use.accept(client);
        }
    }

    /** Everything on the days from..to of the user's own clock, each day in order. */
    public Map<LocalDate, List<CalendarItem>> page(Whole whole, LocalDate from, LocalDate to, ZoneId mine) {
        // a client's day begins up to a day before or after the user's
        List<OfClient> followUps = book.read(stores -> read(stores, from.minusDays(1), to.plusDays(1)));
        Rules rules = whole.rules();
        return CalendarItems.page(
                whole.derived(),
                whole.promises(),
                whole.expected(),
                followUps,
                whole.repeating(),
                from,
                to,
                mine,
                (one, day) -> rules == null
                        ? day
                        : MoveItem.allowed(rules, one.followUp().kind(), one.place(), day));
    }

    private static List<OfClient> read(Stores stores, LocalDate from, LocalDate to) {
        return stores.followUps().withClients(from, to);
    }
}
