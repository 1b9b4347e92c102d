package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.followups.CalendarItem;
import duetalk.core.followups.CalendarItems;
import duetalk.core.followups.FollowUps.OfClient;
import duetalk.core.followups.WorkFacts;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.Step;
import duetalk.core.plan.PlanPromises;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
     * @param home where the user works
     */
    public record Whole(
            List<CalendarItem> derived, Map<Long, Standing> promises, List<OfClient> repeating, Place home) {

        public static final Whole NOTHING = new Whole(List.of(), Map.of(), List.of(), Place.GB);
    }

    public Whole whole(LocalDate today, Instant now) {
        return book.read(stores -> {
            Rules rules = Rules.of(stores, today);
            WorkFacts facts = TodaysWork.facts(stores, rules, today, now);
            Map<Long, Client> clients = new HashMap<>();
            facts.clients().forEach(client -> clients.put(client.id(), client));
            Map<Long, Standing> promises = new HashMap<>();
            facts.promises()
                    .values()
                    .forEach(
                            all -> all.forEach(one -> promises.put(one.promise().id(), one)));
            return new Whole(
                    derived(facts, clients, today),
                    promises,
                    stores.followUps().repeating(),
                    stores.settings().sender().place());
        });
    }

    private static List<CalendarItem> derived(WorkFacts facts, Map<Long, Client> clients, LocalDate today) {
        List<CalendarItem> items = new ArrayList<>();
        facts.plans()
                .forEach((id, plans) -> PlanPromises.of(plans)
                        .forEach(one -> with(clients, id, client -> items.add(CalendarItems.instalment(one, client)))));
        facts.deadlines().forEach((id, day) -> {
            if (facts.balances().containsKey(id)) {
                with(clients, id, client -> items.add(CalendarItems.deadline(client, day)));
            }
        });
        facts.steps().forEach((id, proposal) -> {
            Step step = proposal.step();
            LocalDate on = proposal.kind() == Proposal.Kind.NEEDS_USER ? today : proposal.from();
            if (step != null && on != null && !facts.silent().contains(id)) {
                with(clients, id, client -> items.add(CalendarItems.step(client, step, on)));
            }
        });
        return items;
    }

    private static void with(Map<Long, Client> clients, long id, java.util.function.Consumer<Client> use) {
        Client client = clients.get(id);
        if (client != null && !client.doNotContact()) {
            use.accept(client);
        }
    }

    /** Everything on the days from..to of the user's own clock, each day in order. */
    public Map<LocalDate, List<CalendarItem>> page(Whole whole, LocalDate from, LocalDate to, ZoneId mine) {
        // a client's day begins up to a day before or after the user's
        List<OfClient> followUps = book.read(stores -> read(stores, from.minusDays(1), to.plusDays(1)));
        return CalendarItems.page(whole.derived(), whole.promises(), followUps, whole.repeating(), from, to, mine);
    }

    private static List<OfClient> read(Stores stores, LocalDate from, LocalDate to) {
        return stores.followUps().withClients(from, to);
    }
}
