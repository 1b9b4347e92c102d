package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.AgreePlan;
import duetalk.actions.AgreePlan.Agreed;
import duetalk.actions.ClientStory;
import duetalk.actions.KeepLetter;
import duetalk.actions.PlanTable;
import duetalk.actions.TodaysWork;
import duetalk.actions.WatchPlan;
import duetalk.actions.ledger.PlansOnMoney;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanChange;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.core.plan.PlanRules.InstalmentState;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan writes, what becomes of it, and how all of it can be taken back. */
class PlansInTheBookTest extends BookStory {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 15);

    private Offer offer(Money debt, LocalDate today, int number, String discount) {
        boolean settles = !discount.equals("0");
        return PlanOffer.of(
                new PlanAsk(
                        debt,
                        Money.zero("PLN"),
                        today,
                        Money.zero("PLN"),
                        today,
                        null,
                        number,
                        Period.MONTH,
                        settles ? today.plusDays(9) : FIRST.isBefore(today) ? today.plusDays(20) : FIRST,
                        0,
                        0,
                        new BigDecimal(discount),
                        settles ? today.plusDays(10) : null,
                        InterestMeanwhile.STOP,
                        BigDecimal.ZERO,
                        List.of(),
                        Place.PL,
                        Place.PL),
                PlanLimits.NONE,
                book.read(stores -> duetalk.core.book.Rules.of(stores, today)).days());
    }

    private Plan plan(long invoice, String debt, int number) {
        return Plan.of(client, List.of(invoice), offer(Money.of(debt, "PLN"), TODAY, number, "0"), 5, TODAY, NOW);
    }

    private long promised() {
        return book.write(stores -> stores.promises()
                .add(new Promise(
                        0,
                        client,
                        null,
                        Money.of("900.00", "PLN"),
                        TODAY.plusDays(3),
                        PaymentMethod.TRANSFER,
                        TODAY,
                        List.of(),
                        null)));
    }

    private Agreed agree(Plan plan) {
        return new AgreePlan(book).agree(plan, Place.PL, TODAY);
    }

    private Standing only(LocalDate today) {
        return new ClientStory(book).of(client, today).plans().getFirst();
    }

    private void pay(long invoice, LocalDate on, String amount) {
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of(amount, "PLN"), on, PaymentMethod.TRANSFER, invoice, ""),
                        on,
                        java.time.Instant.EPOCH);
    }

    @Test
    void agreeingWritesAllOfItInOneAct() {
        long invoice = invoice("F/1", 40, "900.00");
        long promise = promised();
        agree(plan(invoice, "900.00", 3));
        reopen();

        Standing read = only(TODAY);
        assertThat(read.state()).isEqualTo(PlanState.AGREED);
        assertThat(read.plan().version()).isEqualTo(1);
        assertThat(read.plan().schedule())
                .extracting(one -> one.amount().minor())
                .containsExactly(30_000L, 30_000L, 30_000L);
        assertThat(read.plan().invoices()).containsExactly(invoice);
        assertThat(story().promises()).singleElement().satisfies(one -> {
            assertThat(one.promise().id()).isEqualTo(promise);
            assertThat(one.state()).isEqualTo(PromiseState.MOVED);
        });
        assertThat(story().followUps())
                .filteredOn(one -> one.kind() == FollowUpKind.PLAN_SIGNED)
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(TODAY.plusDays(7)));
        assertThat(work(TODAY.plusDays(1))).isEmpty();
    }

    private List<WorkItem> work(LocalDate day) {
        return new TodaysWork(book)
                .on(day, day.atTime(9, 0).toInstant(ZoneOffset.UTC)).stream()
                        .filter(item -> item.client().id() == client)
                        .toList();
    }

    /** M13 and case 13: of a running plan the late instalment is asked, and what is overdue besides it. */
    @Test
    void todayAsksForTheLateInstalmentAndNotForTheWholeDebt() {
        long invoice = invoice("F/1", 40, "900.00");
        agree(plan(invoice, "900.00", 3));
        LocalDate late = FIRST.plusDays(3);

        assertThat(work(late)).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(WorkReason.INSTALMENT_LATE);
            assertThat(row.asked()).containsExactly(Money.of("300.00", "PLN"));
            assertThat(row.since()).isEqualTo(FIRST);
            assertThat(row.reasons()).doesNotContain(WorkReason.LADDER_STEP);
        });
        invoice("F/2", 5, "200.00");
        assertThat(work(late)).singleElement().satisfies(row -> {
            assertThat(row.asked()).containsExactly(Money.of("500.00", "PLN"));
            assertThat(row.reasons()).contains(WorkReason.LADDER_STEP);
        });
    }

    @Test
    void itCanBeTakenBackUntilItsPaperIsFinished() {
        long invoice = invoice("F/1", 40, "900.00");
        long promise = promised();
        new AgreePlan(book)
                .propose(
                        Plan.of(
                                client,
                                List.of(invoice),
                                offer(Money.of("900.00", "PLN"), TODAY, 2, "0"),
                                5,
                                null,
                                NOW),
                        TODAY);
        Agreed agreed = agree(plan(invoice, "900.00", 3));
        new AgreePlan(book).takeBack(agreed, NOW.plusSeconds(5));

        assertThat(only(TODAY).state()).isEqualTo(PlanState.PROPOSED);
        assertThat(only(TODAY).plan().schedule()).hasSize(2);
        assertThat(story().followUps()).isEmpty();
        assertThat(story().promises()).singleElement().satisfies(one -> {
            assertThat(one.promise().id()).isEqualTo(promise);
            assertThat(one.state()).isEqualTo(PromiseState.PENDING);
        });

        Agreed again = agree(plan(invoice, "900.00", 3));
        new KeepLetter(book)
                .keep(
                        new Letter(
                                0,
                                client,
                                LetterKind.PLAN_AGREEMENT,
                                Language.PL,
                                "Plan",
                                "",
                                "",
                                NOW.plusSeconds(60),
                                LetterWay.PRINTED,
                                "",
                                "ab",
                                null),
                        new byte[] {1},
                        List.of(),
                        "");
        assertThatThrownBy(() -> new AgreePlan(book).takeBack(again, NOW.plusSeconds(5)))
                .hasMessage("PLAN_ALREADY_PRINTED");
        assertThat(only(TODAY).state()).isEqualTo(PlanState.AGREED);
    }

    @Test
    void aKeptPlanIsOpenAgainWithoutTheMoneyThatKeptIt() {
        long invoice = invoice("F/1", 40, "900.00");
        Agreed agreed = agree(plan(invoice, "900.00", 3));
        pay(invoice, FIRST, "900.00");
        reopen();
        assertThat(only(FIRST).state()).isEqualTo(PlanState.KEPT);
        assertThatThrownBy(() -> new UndoAct(book).undo(agreed.actId(), "", NOW))
                .hasMessage("PLAN_HAS_MONEY");
        Act payment = book.read(stores -> stores.entries().newest(null, client, null, 100)).stream()
                .filter(act -> act.kind() == ActKind.PAYMENT_RECORDED)
                .findFirst()
                .orElseThrow();
        List<Plan> kept = book.read(stores -> PlansOnMoney.kept(stores, payment, FIRST));
        assertThat(kept).hasSize(1);

        new UndoAct(book).undo(payment.id(), "", NOW);

        assertThat(book.<List<Plan>>read(stores -> PlansOnMoney.open(stores, kept, FIRST)))
                .hasSize(1);
        new UndoAct(book).undo(agreed.actId(), "", NOW);
        assertThat(story().plans()).isEmpty();
        assertThat(story().followUps()).isEmpty();
    }

    @Test
    void whatCanNotBeAgreedIsRefusedAndNothingStays() {
        long invoice = invoice("F/1", 40, "900.00");
        Plan stale = plan(invoice, "900.00", 3);
        pay(invoice, TODAY, "100.00");
        assertThatThrownBy(() -> agree(stale)).hasMessage("PLAN_MOVED_MEANWHILE");
        agree(plan(invoice, "800.00", 3));
        assertThatThrownBy(() -> agree(plan(invoice, "800.00", 2))).hasMessage("PLAN_ON_INVOICE_ALREADY");
        assertThatThrownBy(() -> agree(plan(99, "800.00", 2))).hasMessage("INVOICE_GONE");
        assertThat(story().plans()).hasSize(1);
        long other = invoice("F/2", 10, "50.00");
        agree(plan(other, "50.00", 2));
        assertThat(story().livePlans()).hasSize(2);
    }

    @Test
    void paidInPartMissedChangedAndDone() {
        long invoice = invoice("F/1", 40, "900.00");
        Agreed agreed = agree(plan(invoice, "900.00", 3));
        pay(invoice, FIRST, "300.00");
        LocalDate second = only(FIRST).plan().schedule().get(1).due();
        assertThat(work(second))
                .singleElement()
                .satisfies(item -> assertThat(item.reasons()).contains(WorkReason.INSTALMENT_DUE));
        pay(invoice, second, "100.00");
        LocalDate late = second.plusDays(1);
        assertThat(only(late).state()).isEqualTo(PlanState.LATE);
        assertThat(work(late)).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo(WorkReason.INSTALMENT_LATE);
            assertThat(item.promise()).isNotNull();
        });
        LocalDate missed = second.plusDays(20);
        Standing broken = only(missed);
        assertThat(broken.state()).isEqualTo(PlanState.DEFAULTED);
        assertThat(broken.instalments())
                .extracting(one -> one.state())
                .containsExactly(InstalmentState.KEPT, InstalmentState.MISSED, InstalmentState.PENDING);

        Offer rest =
                offer(PlanChange.left(broken, Money.of("500.00", "PLN"), missed).asked(), missed, 2, "0");
        AgreePlan acting = new AgreePlan(book);
        assertThatThrownBy(() -> acting.change(agreed.planId(), rest, 5, " ", Place.PL, missed, NOW))
                .hasMessage("PLAN_REASON_MISSING");
        Agreed changed =
                acting.change(agreed.planId(), rest, 5, "less work in winter", Place.PL, missed, NOW.plusSeconds(9));
        reopen();
        Standing after = only(missed);
        assertThat(after.plan().version()).isEqualTo(2);
        assertThat(after.plan().reason()).isEqualTo("less work in winter");
        assertThat(after.state()).isEqualTo(PlanState.AGREED);
        assertThat(after.received()).isEqualTo(Money.of("400.00", "PLN"));
        assertThat(after.left()).isEqualTo(Money.of("500.00", "PLN"));
        assertThat(book.<Integer>read(
                        stores -> stores.plans().versions(agreed.planId()).size()))
                .isEqualTo(2);
        new AgreePlan(book).takeBack(changed, NOW.plusSeconds(7));
        assertThat(only(missed).plan().schedule()).isEqualTo(broken.plan().schedule());
        new AgreePlan(book)
                .change(agreed.planId(), rest, 5, "less work in winter", Place.PL, missed, NOW.plusSeconds(10));

        LocalDate last = missed.plusDays(1);
        pay(invoice, last, "500.00");
        assertThat(only(last).state()).isEqualTo(PlanState.KEPT);
        assertThat(new ClientStory(book).of(client, last).open()).isEmpty();
    }

    @Test
    void aPaymentCountsForTheInstalmentThatTheUserNames() {
        long invoice = invoice("F/1", 40, "900.00");
        long plan = agree(plan(invoice, "900.00", 3)).planId();
        pay(invoice, TODAY, "300.00");
        long payment = story().payments().getFirst().receipt();
        new WatchPlan(book).choose(plan, payment, 3);
        reopen();
        assertThat(only(TODAY).instalments())
                .extracting(one -> one.state())
                .containsExactly(InstalmentState.PENDING, InstalmentState.PENDING, InstalmentState.KEPT);
        long act =
                book.read(stores -> stores.entries().byId(payment).orElseThrow().actId());
        new duetalk.actions.ledger.UndoAct(book).undo(act, "", NOW);
        assertThat(only(TODAY).received().isZero()).isTrue();
        assertThat(only(TODAY).instalments()).allMatch(one -> one.received().isZero());
    }

    @Test
    void theRestIsCalledInByTheUserAloneAndCanRunAgain() {
        long invoice = invoice("F/1", 40, "900.00");
        long plan = agree(plan(invoice, "900.00", 3)).planId();
        WatchPlan watch = new WatchPlan(book);
        assertThatThrownBy(() -> watch.callIn(plan, FIRST, NOW)).hasMessage("PLAN_MAY_NOT_BE_CALLED_IN");
        LocalDate over = FIRST.plusDays(15);
        long called = watch.callIn(plan, over, NOW);
        assertThat(only(over).state()).isEqualTo(PlanState.CALLED_IN);
        assertThat(only(over).left()).isEqualTo(Money.of("900.00", "PLN"));
        watch.takeBack(called, NOW);
        assertThat(only(over).state()).isEqualTo(PlanState.DEFAULTED);
        assertThatThrownBy(() -> watch.end(plan, "", over, NOW)).hasMessage("PLAN_REASON_MISSING");
        long ended = watch.end(plan, "they closed", over, NOW);
        assertThat(only(over).state()).isEqualTo(PlanState.CANCELLED);
        assertThat(story().livePlans()).isEmpty();
        watch.takeBack(ended, NOW);
        assertThat(only(over).state()).isEqualTo(PlanState.DEFAULTED);
    }

    @Test
    void aSettlementThatWasPaidInTimeGivesUpTheRestAndNoMore() {
        long first = invoice("F/1", 40, "900.00");
        long second = invoice("F/2", 30, "100.00");
        Offer offer = offer(Money.of("1000.00", "PLN"), TODAY, 1, "10");
        long plan = agree(Plan.of(client, List.of(first, second), offer, 5, TODAY, NOW))
                .planId();
        WatchPlan watch = new WatchPlan(book);
        LocalDate paid = TODAY.plusDays(5);
        assertThatThrownBy(() -> watch.giveUpRest(plan, "settled", paid, NOW)).hasMessage("PLAN_NOT_SETTLED");
        pay(first, paid, "900.00");
        assertThat(only(paid).state()).isEqualTo(PlanState.KEPT);

        long credits = watch.giveUpRest(plan, "settled", paid, NOW);
        assertThat(story().open()).isEmpty();
        watch.restTakenBack(credits, NOW);
        assertThat(story().open())
                .singleElement()
                .satisfies(one -> assertThat(one.balance()).isEqualTo(Money.of("100.00", "PLN")));
    }

    @Test
    void aSettlementLapsesByItselfAndTheFullAmountIsOwed() {
        long invoice = invoice("F/1", 40, "1000.00");
        Offer offer = offer(Money.of("1000.00", "PLN"), TODAY, 1, "10");
        agree(Plan.of(client, List.of(invoice), offer, 5, TODAY, NOW));
        assertThat(work(TODAY.plusDays(2))).isEmpty();
        LocalDate after = TODAY.plusDays(13);
        assertThat(only(after).state()).isEqualTo(PlanState.LAPSED);
        assertThat(story().open().getFirst().balance()).isEqualTo(Money.of("1000.00", "PLN"));
        assertThat(work(after)).hasSize(1);
    }

    @Test
    void theSignedCopyIsKeptByteForByteAndEndsTheWaiting() {
        long invoice = invoice("F/1", 40, "900.00");
        long plan = agree(plan(invoice, "900.00", 3)).planId();
        byte[] scan = {7, 0, -1, 8};
        WatchPlan.Signed signed = new WatchPlan(book).sign(plan, "scan.pdf", scan, NOW);
        reopen();
        assertThat(book.<byte[]>read(stores -> stores.plans().copy(signed.copyId())))
                .isEqualTo(scan);
        assertThat(story().followUps()).allMatch(one -> one.doneAt() != null);
        new WatchPlan(book).signTakenBack(signed);
        assertThat(story().followUps()).anyMatch(one -> one.doneAt() == null);
    }

    @Test
    void limitsAreOfTheClientElseTheUsualOnes() {
        invoice("F/1", 40, "900.00");
        assertThat(PlanTable.read(book, client, TODAY).limits().cureDays()).isEqualTo(5);
        PlanLimits mine = new PlanLimits(BigDecimal.valueOf(30), 90, BigDecimal.valueOf(8), new BigDecimal("92.5"), 3);
        book.write(stores -> {
            stores.settings().put(PlanTable.USUAL_LIMITS, mine.written());
            return true;
        });
        reopen();
        assertThat(PlanTable.read(book, client, TODAY).limits()).isEqualTo(mine);
        PlanLimits own = new PlanLimits(BigDecimal.ONE, 10, BigDecimal.ONE, BigDecimal.ONE, 1);
        book.write(stores -> {
            stores.plans().limits(client, Optional.of(own));
            return true;
        });
        PlanTable read = PlanTable.read(book, client, TODAY);
        assertThat(read.limits()).isEqualTo(own);
        assertThat(read.ownLimits()).isTrue();
        assertThat(read.debts().getFirst().interest()).isPresent();
        assertThat(read.ceiling()).isEqualByComparingTo("15");
    }

    @Test
    void erasingAClientErasesItsPlans() {
        long invoice = invoice("F/1", 40, "900.00");
        long plan = agree(plan(invoice, "900.00", 3)).planId();
        new WatchPlan(book).sign(plan, "scan.pdf", new byte[] {1}, NOW);
        book.write(stores -> {
            stores.plans().limits(client, Optional.of(PlanLimits.NONE));
            stores.personalData().eraseAll(client);
            return true;
        });
        assertThat(book.<Integer>read(stores -> stores.plans().agreed().size())).isZero();
    }

    /** 100 came in the morning and the plan about the other 800 was agreed at noon: nothing of the plan is paid yet. */
    @Test
    void whatWasInTheBookAtTheAgreementIsNotCountedTwice() {
        long invoice = invoice("F/1", 40, "900.00");
        pay(invoice, TODAY, "100.00");
        agree(plan(invoice, "800.00", 4));
        assertThat(only(TODAY).received().isZero()).isTrue();
        pay(invoice, TODAY.minusDays(3), "200.00");
        reopen();
        assertThat(only(TODAY).received()).isEqualTo(Money.of("200.00", "PLN"));
    }

    @Test
    void moneyThatComesWhileAPlanRunsIsForThePlan() {
        long older = invoice("F/1", 90, "500.00");
        long planned = invoice("F/2", 40, "900.00");
        agree(plan(planned, "900.00", 3));
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of("300.00", "PLN"), TODAY, PaymentMethod.TRANSFER, null, ""),
                        TODAY,
                        java.time.Instant.EPOCH);
        assertThat(only(TODAY).received()).isEqualTo(Money.of("300.00", "PLN"));
        pay(older, TODAY, "50.00");
        assertThat(only(TODAY).received()).isEqualTo(Money.of("300.00", "PLN"));
    }

    /** 900 in three parts, 300 came, then 150 are credited: the change asks for 450 and not for 600. */
    @Test
    void aCreditIsNotAskedForWhenThePlanIsChanged() {
        long invoice = invoice("F/1", 40, "900.00");
        long plan = agree(plan(invoice, "900.00", 3)).planId();
        pay(invoice, TODAY, "300.00");
        new duetalk.actions.ledger.RecordCreditNote(book)
                .record(invoice, Money.of("150.00", "PLN"), TODAY, "less work", TODAY, NOW);
        Standing standing = only(TODAY);
        assertThat(standing.beyondInvoices(story().invoices())).isEqualTo(Money.of("150.00", "PLN"));
        Offer rest = offer(Money.of("450.00", "PLN"), TODAY, 2, "0");
        new AgreePlan(book).change(plan, rest, 5, "credit", Place.PL, TODAY, NOW.plusSeconds(5));
        assertThat(only(TODAY).left()).isEqualTo(Money.of("450.00", "PLN"));
        assertThat(only(TODAY).plan().total()).isEqualTo(Money.of("750.00", "PLN"));
        assertThat(only(TODAY).beyondInvoices(story().invoices()).isZero()).isTrue();
    }

    /** A plan stands in what is given out and comes back whole; my limits are of the book, not of the client. */
    @Test
    void aPlanIsGivenOutWithItsClientAndMyLimitsAreNot() {
        long invoice = invoice("F/1", 40, "900.00");
        agree(plan(invoice, "900.00", 3));
        List<String> ofClients = book.read(stores -> stores.tables().all().stream()
                .filter(duetalk.core.exports.Table::ofClients)
                .map(duetalk.core.exports.Table::name)
                .toList());
        assertThat(ofClients).contains("plan", "plan_version", "plan_instalment", "plan_invoice", "plan_copy");
        assertThat(ofClients).doesNotContain("plan_limits", "call_goal");
    }

    /** 900 with 60 of interest; another invoice is open beside: the 60 are the plan's and not the other invoice's. */
    @Test
    void moneyForInterestIsNotCountedOnAnotherInvoice() {
        long planned = invoice("F/1", 40, "900.00");
        long other = invoice("F/2", 90, "500.00");
        Offer offer = PlanOffer.of(
                new PlanAsk(
                        Money.of("900.00", "PLN"),
                        Money.of("60.00", "PLN"),
                        TODAY,
                        Money.zero("PLN"),
                        TODAY,
                        null,
                        2,
                        Period.MONTH,
                        FIRST,
                        0,
                        0,
                        BigDecimal.ZERO,
                        null,
                        InterestMeanwhile.STOP,
                        BigDecimal.ZERO,
                        List.of(),
                        Place.PL,
                        Place.PL),
                PlanLimits.NONE,
                book.read(stores -> duetalk.core.book.Rules.of(stores, TODAY)).days());
        agree(Plan.of(client, List.of(planned), offer, 5, TODAY, NOW));
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of("1000.00", "PLN"), TODAY, PaymentMethod.TRANSFER, planned, ""),
                        TODAY,
                        java.time.Instant.EPOCH);

        assertThat(only(TODAY).state()).isEqualTo(PlanState.KEPT);
        assertThat(story().open()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(other);
            assertThat(one.balance()).isEqualTo(Money.of("460.00", "PLN"));
        });
    }
}
