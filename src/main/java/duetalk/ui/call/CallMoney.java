package duetalk.ui.call;

import duetalk.actions.CallFactsOf;
import duetalk.actions.ClientStory.Story;
import duetalk.actions.WhatIsAsked;
import duetalk.core.contacts.Disputed;
import duetalk.core.demand.Demand;
import duetalk.core.demand.Demand.Line;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sums that a call speaks of: what may be asked for, and while nothing may, what falls due later. */
final class CallMoney {

    private final Story story;
    private final LocalDate today;
    private final List<Demand> demands;
    private final List<Line> lines;
    private final List<Invoice> notYetDue;

    private CallMoney(Story story, List<Demand> demands, LocalDate today) {
        this.story = story;
        this.today = today;
        this.demands = demands;
        this.lines = demands.stream()
                .flatMap(demand -> demand.lines().stream())
                .sorted(Comparator.comparing(Line::due))
                .toList();
        this.notYetDue = CallFactsOf.notYetDue(story, today);
    }

    /** @param disputed what the client has not accepted in this call */
    static CallMoney of(Story story, List<Disputed> disputed, LocalDate today) {
        List<Invoice> invoices = story.invoices().stream()
                .map(invoice -> disputed.stream()
                        .filter(one -> one.invoiceId() == invoice.id())
                        .findFirst()
                        .map(one -> invoice.withDisputed(one.amount()))
                        .orElse(invoice))
                .toList();
        String usual = story.card().client().currency();
        List<Demand> demands = WhatIsAsked.of(story, invoices, today).stream()
                .sorted(Comparator.comparing(demand -> !demand.currency().equals(usual)))
                .toList();
        return new CallMoney(story, demands, today);
    }

    List<Demand> demands() {
        return demands;
    }

    int count() {
        return lines.isEmpty() ? notYetDue.size() : lines.size();
    }

    /** In each currency what is asked for; while that is nothing, what falls due later. */
    List<Money> total() {
        List<Money> asked = DemandRules.asked(demands);
        List<Money> total = asked.isEmpty() ? later() : asked;
        return total.isEmpty() ? List.of(Money.zero(currency())) : total;
    }

    List<Money> later() {
        return demands.stream().map(Demand::notYetDue).filter(Money::isPositive).toList();
    }

    LocalDate nextDue() {
        return notYetDue.isEmpty() ? today : notYetDue.getFirst().due();
    }

    /** The total in the currency of the oldest. */
    Money main() {
        return total().stream()
                .filter(money -> money.currency().equals(currency()))
                .findFirst()
                .orElse(Money.zero(currency()));
    }

    /** All that is open in that currency, late or not, disputed or not; never less than what is asked for. */
    Money open() {
        Money open = story.open().stream()
                .map(Invoice::balance)
                .filter(balance -> balance.currency().equals(currency()))
                .reduce(Money.zero(currency()), Money::plus);
        return open.max(main());
    }

    /** What the oldest line asks for. */
    Money oldest() {
        return lines.isEmpty()
                ? notYetDue.stream().findFirst().map(Invoice::undisputed).orElse(Money.zero(currency()))
                : lines.getFirst().amount();
    }

    LocalDate due() {
        return lines.isEmpty() ? nextDue() : lines.getFirst().due();
    }

    /** The invoice that the oldest line is about; of an instalment the first of its plan. */
    Optional<Invoice> invoice() {
        if (lines.isEmpty()) {
            return notYetDue.stream().findFirst().or(() -> story.open().stream().findFirst());
        }
        Line oldest = lines.getFirst();
        Long id = oldest.kind() == Demand.LineKind.INSTALMENT ? planned(oldest.id()) : oldest.invoiceId();
        return story.invoices().stream()
                .filter(invoice -> id != null && invoice.id() == id)
                .findFirst();
    }

    private @org.jspecify.annotations.Nullable Long planned(long plan) {
        return story.plans().stream()
                .filter(one -> one.plan().id() == plan)
                .flatMap(one -> one.plan().invoices().stream())
                .findFirst()
                .orElse(null);
    }

    private String currency() {
        if (!lines.isEmpty()) {
            return lines.getFirst().amount().currency();
        }
        return notYetDue.stream()
                .findFirst()
                .or(() -> story.open().stream().findFirst())
                .map(invoice -> invoice.total().currency())
                .orElse(story.card().client().currency());
    }
}
