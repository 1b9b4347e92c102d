package duetalk.bench;

import duetalk.core.TestRules;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.demand.Demand;
import duetalk.core.demand.DemandRules;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.followups.WorkFacts;
import duetalk.core.followups.WorkList;
import duetalk.core.interest.DueDate;
import duetalk.core.interest.InterestBasis;
import duetalk.core.interest.InterestCalculation;
import duetalk.core.interest.InterestChoice;
import duetalk.core.interest.LateDebt;
import duetalk.core.interest.PaidIn;
import duetalk.core.interest.PaymentOrder;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ladder.LadderFacts;
import duetalk.core.ladder.LadderRules;
import duetalk.core.ladder.Proposal;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Period;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** How quick the rules are, without a database or a screen. */
final class RuleFigures {

    private static final int INVOICES = 100_000;
    private static final int INVOICES_OF_A_CLIENT = 10;
    private static final int BATCH = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Rules rules = TestRules.shipped();

    void print() throws Exception {
        interest();
        offer();
        today();
    }

    /** A debt over twelve half-years of different rates with five part payments. */
    private void interest() throws Exception {
        LocalDate due = LocalDate.of(2020, 10, 1);
        List<PaidIn> paid = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            paid.add(new PaidIn(due.plusDays(300L * i), new Money(500_00, "PLN")));
        }
        LateDebt debt = new LateDebt(new Money(12_300_00, "PLN"), due, new DueDate(due, due), null, paid);
        InterestBasis basis = InterestChoice.byLaw(Jurisdiction.PL, ClientKind.BUSINESS);
        batch(
                "core.interest.median",
                () -> InterestCalculation.of(
                                debt, basis, PaymentOrder.PRINCIPAL_FIRST, LocalDate.of(2026, 11, 22), rules.figures())
                        .segments()
                        .size());
    }

    /** Twenty-four instalments of a month with interest that runs on, between two countries. */
    private void offer() throws Exception {
        PlanAsk ask = new PlanAsk(
                new Money(8_500_00, "PLN"),
                new Money(312_00, "PLN"),
                TODAY,
                new Money(1_000_00, "PLN"),
                TODAY,
                null,
                24,
                Period.MONTH,
                TODAY.plusDays(20),
                31,
                1,
                BigDecimal.valueOf(10),
                TODAY.plusDays(14),
                InterestMeanwhile.RUN,
                new BigDecimal("13.75"),
                List.of(),
                Place.PL,
                Place.IL);
        PlanLimits limits = new PlanLimits(BigDecimal.TEN, 365, BigDecimal.TEN, BigDecimal.valueOf(90), 5);
        batch(
                "core.plan.offer",
                () -> PlanOffer.of(ask, limits, rules.days()).schedule().size());
    }

    /** Work that answers a number, so that it can't be left out. */
    private interface Work {
        int run();
    }

    private static void batch(String name, Work work) throws Exception {
        int[] sink = new int[1];
        double[] times = Figures.time(2_000, round -> {
            for (int i = 0; i < BATCH; i++) {
                sink[0] += work.run();
            }
        });
        Figures.print(name, Figures.median(times) * 1_000 / BATCH, "us");
        if (sink[0] == 0) {
            throw new IllegalStateException("nothing was reckoned");
        }
    }

    /** From 100,000 open invoices to today's rows: balances, the ladder's proposal for each client, the order. */
    private void today() throws Exception {
        List<Invoice> invoices = new ArrayList<>();
        List<Client> clients = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < INVOICES; i++) {
            long client = 1 + i / INVOICES_OF_A_CLIENT;
            LocalDate due = TODAY.minusDays(random.nextInt(120) - 10);
            Money total = new Money(1_000 + random.nextInt(900_000), "PLN");
            invoices.add(Invoice.fresh(client, "N-" + i, due.minusDays(30), due, total, ""));
            if (i % INVOICES_OF_A_CLIENT == 0) {
                clients.add(Client.named("client " + client, Language.PL, "PLN", Place.values()[(int) (client % 4)])
                        .withId(client));
            }
        }
        Instant now = TODAY.atTime(10, 0).atZone(Place.PL.zone()).toInstant();
        double[] times = Figures.time(40, round -> rows(clients, invoices, now));
        Figures.print("core.today", Figures.median(times), "ms");
        Figures.print("core.today.rows", rows(clients, invoices, now), "rows");
    }

    private int rows(List<Client> clients, List<Invoice> invoices, Instant now) {
        Map<Long, List<OpenBalance>> balances = OpenBalance.byClient(invoices, TODAY);
        LadderRules ladder = new LadderRules(rules.figures(), rules.days());
        Map<Long, Proposal> steps = new HashMap<>();
        for (Client client : clients) {
            OpenBalance balance = balances.get(client.id()).getFirst();
            Jurisdiction law = Jurisdiction.of(client.place());
            LadderFacts facts = new LadderFacts(
                    law,
                    client.kind(),
                    client.place(),
                    balance.oldestDue(),
                    balance.balance(),
                    List.of(),
                    null,
                    Set.of(),
                    Set.of(),
                    null,
                    "");
            steps.put(client.id(), ladder.propose(rules.ladders().get(law), facts, TODAY));
        }
        Map<Long, List<Demand>> demands = new HashMap<>();
        balances.forEach((client, sums) -> demands.put(
                client, sums.stream().map(sum -> DemandRules.of(sum, TODAY)).toList()));
        WorkFacts facts = new WorkFacts(
                clients, balances, demands, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), steps, Map.of(), Set.of(),
                Map.of(), Map.of(), List.of());
        return new WorkList(facts, rules.politeness(), now).on(TODAY).size();
    }
}
