package duetalk.letters;

import duetalk.core.demand.Demand;
import duetalk.core.demand.DemandFacts;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.Dispute;
import java.time.LocalDate;
import java.util.List;

/**
 * What may be asked of the client of a letter, and what belongs to it.
 *
 * @param demands what may be asked, by currency
 * @param charges all that was ever booked beside the principal
 * @param disputes those that are open, with what the client said
 * @param invoices all of the client's, paid ones too: a charge may be for one of them
 */
public record LetterMoney(List<Demand> demands, List<Charge> charges, List<Dispute> disputes, List<Invoice> invoices) {

    public LetterMoney {
        demands = List.copyOf(demands);
        charges = List.copyOf(charges);
        disputes = List.copyOf(disputes);
        invoices = List.copyOf(invoices);
    }

    /** Of a client with nothing but invoices. */
    public static LetterMoney of(List<Invoice> invoices, LocalDate today) {
        long client = invoices.isEmpty() ? 0 : invoices.getFirst().clientId();
        DemandFacts facts = new DemandFacts(client, invoices, List.of(), List.of(), List.of(), List.of(), false);
        return new LetterMoney(DemandRules.of(facts, today), List.of(), List.of(), invoices);
    }

    /** What may be asked in a currency; nothing where nothing is open. */
    Demand in(String currency, LocalDate today) {
        return DemandRules.in(currency, demands, 0, today);
    }

    /** Whether anything beside the principal is asked for. */
    public boolean hasCharges() {
        return demands.stream().anyMatch(demand -> demand.charges().isPositive());
    }

    /** Whether a late instalment is all that is asked for. */
    public boolean isInstalmentAlone() {
        List<Demand.Line> lines =
                demands.stream().flatMap(demand -> demand.lines().stream()).toList();
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.kind() == Demand.LineKind.INSTALMENT);
    }
}
