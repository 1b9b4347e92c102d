package duetalk.actions;

import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.demand.Demand;
import duetalk.core.demand.DemandFacts;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.Ledger;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what may be asked for: of one client, or of all at once. */
public final class WhatIsAsked {

    /** While one of these lasts the law lets nothing be asked for. */
    private static final Set<Freeze> BY_LAW = Set.of(Freeze.BREATHING_SPACE, Freeze.DECEASED, Freeze.INSOLVENT);

    private WhatIsAsked() {}

    /** Whether a rest of the ladder lets nothing be asked for on a day. */
    public static boolean isPaused(Optional<LadderRest> rest, LocalDate day) {
        return rest.filter(one -> one.holdsOn(day) && BY_LAW.contains(one.freeze()))
                .isPresent();
    }

    /** Of one client whose story is at hand. */
    public static List<Demand> of(ClientStory.Story story, LocalDate today) {
        return of(story, story.invoices(), today);
    }

    /** The same, with the invoices as they stand now: what was disputed a moment ago is left out. */
    public static List<Demand> of(ClientStory.Story story, List<Invoice> invoices, LocalDate today) {
        return DemandRules.of(
                new DemandFacts(
                        story.card().client().id(),
                        invoices,
                        story.plans(),
                        story.promises(),
                        story.charges(),
                        story.credits(),
                        isPaused(story.rest(), today)),
                today);
    }

    /**
     * Of every client with anything open, charged or to their credit. Sums are enough for most; the others are looked
     * at invoice by invoice.
     *
     * @param plans agreed ones, judged
     * @param promises all, judged
     */
    static Map<Long, List<Demand>> all(
            Stores stores,
            LocalDate today,
            Map<Long, List<OpenBalance>> balances,
            Map<Long, List<PlanRules.Standing>> plans,
            Map<Long, List<PromiseRules.Standing>> promises) {
        Map<Long, List<Money>> credits = stores.entries().creditBalances();
        Set<Long> charged = stores.entries().withCharges();
        Map<Long, LadderRest> rests =
                stores.ladders().rests().stream().collect(Collectors.toMap(LadderRest::clientId, rest -> rest));
        Set<Long> special = new HashSet<>(credits.keySet());
        special.addAll(charged);
        special.addAll(plans.keySet());
        special.addAll(rests.keySet());
        promises.forEach((client, all) -> {
            if (all.stream().anyMatch(one -> one.state() == PromiseState.PENDING)) {
                special.add(client);
            }
        });
        stores.invoices().disputed().stream().map(Invoice::clientId).forEach(special::add);
        Map<Long, List<Demand>> demands = new HashMap<>();
        balances.forEach((client, sums) -> {
            if (!special.contains(client)) {
                demands.put(
                        client,
                        sums.stream().map(sum -> DemandRules.of(sum, today)).toList());
            }
        });
        for (long client : special) {
            List<Charge> charges = charged.contains(client)
                    ? Ledger.of(stores.entries().standingOf(client)).charges()
                    : List.of();
            demands.put(
                    client,
                    DemandRules.of(
                            new DemandFacts(
                                    client,
                                    stores.invoices().ofClient(client),
                                    plans.getOrDefault(client, List.of()),
                                    promises.getOrDefault(client, List.of()),
                                    charges,
                                    credits.getOrDefault(client, List.of()),
                                    isPaused(Optional.ofNullable(rests.get(client)), today)),
                            today));
        }
        demands.values().removeIf(List::isEmpty);
        return demands;
    }

    /** The same, reading plans and promises itself. */
    public static Map<Long, List<Demand>> all(Stores stores, Rules rules, LocalDate today) {
        Map<Long, List<OpenBalance>> balances =
                stores.invoices().openBalances(today).stream().collect(Collectors.groupingBy(OpenBalance::clientId));
        return all(
                stores,
                today,
                balances,
                TodaysWork.plans(stores, rules, today),
                TodaysWork.standings(stores, rules, today));
    }

    /** What is asked of one client in the currencies of several demands, without those that ask for nothing. */
    public static List<Money> sums(Map<Long, List<Demand>> demands, long clientId) {
        return DemandRules.asked(Objects.requireNonNullElse(demands.get(clientId), List.of()));
    }
}
