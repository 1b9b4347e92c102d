package duetalk.core.demand;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.core.plan.PlanRules;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 1,000.00 in three on 1 October, 2 November and 1 December: what is asked for is what is late, and no more. */
class LateInstalmentsTest {

    private static final LocalDate AGREED = LocalDate.of(2026, 9, 21);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    private static Plan plan(String currency, long invoice) {
        Money debt = Money.of("1000.00", currency);
        PlanAsk ask = new PlanAsk(
                debt,
                Money.zero(currency),
                AGREED,
                Money.zero(currency),
                AGREED,
                null,
                3,
                Period.MONTH,
                FIRST,
                0,
                0,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                Place.GB,
                Place.GB);
        Offer offer = PlanOffer.of(ask, PlanLimits.NONE, TestRules.shipped().days());
        return Plan.of(1, List.of(invoice), offer, 5, AGREED, Instant.EPOCH);
    }

    private static Standing on(Plan plan, LocalDate day, Payment... payments) {
        return PlanRules.judge(plan, List.of(payments), TestRules.shipped().days(), day);
    }

    /** What is asked when the plans' invoices still owe what the plans do. */
    private static List<Demand> demands(LocalDate day, Standing... plans) {
        List<Invoice> invoices = Stream.of(plans)
                .map(one -> invoice(one.plan().invoices().getFirst(), one.left()))
                .toList();
        return DemandRules.of(
                new DemandFacts(1, invoices, List.of(plans), List.of(), List.of(), List.of(), false), day);
    }

    private static Invoice invoice(long id, Money left) {
        Money none = Money.zero(left.currency());
        LocalDate due = AGREED.minusDays(30);
        return new Invoice(id, 1, "N", due.minusDays(30), due, left, none, none, none, "", none, none);
    }

    private static Payment paid(long id, String amount, LocalDate on) {
        return new Payment(id, 1, 7L, on, Money.of(amount, "GBP"), PaymentMethod.TRANSFER, "");
    }

    private static List<String> late(Standing plan) {
        return plan.lateInstalments().stream()
                .map(one -> one.instalment().due() + " " + one.left().amount())
                .toList();
    }

    @Test
    void theLateInstalmentIsAskedForAndNotTheWholeDebt() {
        Plan plan = plan("GBP", 7);
        assertThat(plan.schedule())
                .extracting(Instalment::due)
                .containsExactly(FIRST, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 1));
        Payment first = paid(1, "333.33", FIRST);
        LocalDate day = LocalDate.of(2026, 11, 20);

        assertThat(late(on(plan, day, first))).containsExactly("2026-11-02 333.33");
        assertThat(on(plan, day, first).askedFor()).isEqualTo(Money.of("333.33", "GBP"));
        assertThat(on(plan, LocalDate.of(2026, 11, 2), first).askedFor().isZero())
                .as("on its day it is not late")
                .isTrue();
        assertThat(late(on(plan, LocalDate.of(2026, 11, 3), first))).hasSize(1);
        assertThat(late(on(plan, LocalDate.of(2026, 12, 2), first)))
                .containsExactly("2026-11-02 333.33", "2026-12-01 333.34");
    }

    @Test
    void whatCameOfItIsNotAskedForAgainAndWhatComesLaterIsNotKnownBefore() {
        Plan plan = plan("GBP", 7);
        Payment most = paid(1, "500.00", LocalDate.of(2026, 11, 10));
        assertThat(late(on(plan, LocalDate.of(2026, 11, 20), most))).containsExactly("2026-11-02 166.66");
        assertThat(late(on(plan, LocalDate.of(2026, 11, 9), most)))
                .containsExactly("2026-10-01 333.33", "2026-11-02 333.33");
    }

    @Test
    void twoCurrenciesAreNeverOneSum() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Standing pounds = on(plan("GBP", 7), day, paid(1, "333.33", FIRST));
        Standing euros = on(plan("EUR", 8), day);
        assertThat(DemandRules.asked(demands(day, pounds, euros)))
                .containsExactly(Money.of("666.66", "EUR"), Money.of("333.33", "GBP"));
    }

    @Test
    void onceTheRestIsCalledInAllOfItIsAskedForAndAnEndedPlanAsksForNothing() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Plan plan = plan("GBP", 7);
        Standing missed = on(plan, day, paid(1, "333.33", FIRST));
        assertThat(missed.state()).isEqualTo(PlanState.DEFAULTED);
        Standing called = on(PlanRules.callIn(missed, day), day, paid(1, "333.33", FIRST));
        assertThat(called.askedFor()).isEqualTo(Money.of("666.67", "GBP"));
        assertThat(called.lateInstalments()).isEmpty();
        assertThat(DemandRules.asked(demands(day, called)))
                .as("and not a second time")
                .containsExactly(Money.of("666.67", "GBP"));
    }
}
