package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.CallReport;
import duetalk.actions.ClientStory;
import duetalk.actions.EndCall;
import duetalk.actions.PutOff;
import duetalk.actions.TodaysWork;
import duetalk.actions.ledger.RecordPayment;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.PromiseState;
import duetalk.core.promises.Promised;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a call writes, and whom Today holds then. */
class CallsInTheBookTest extends BookStory {

    @Test
    void aCallWithAPromiseWritesEverythingAtOnce() {
        invoice("F/1", 40, "1000.00");
        CallReport report = report(
                Outcome.PROMISE, new Promised(Money.of("400.00", "PLN"), TODAY.plusDays(6), PaymentMethod.TRANSFER));
        new EndCall(book).end(report, TODAY, NOW);
        reopen();

        ClientStory.Story read = story();
        assertThat(read.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.PROMISE);
            assertThat(entry.reason()).isEqualTo(Reason.SHORT_OF_MONEY);
            assertThat(entry.notes()).isEqualTo("00:12 חשבונית\n00:40 later");
            assertThat(entry.path()).isEqualTo("PREPARE>READY@1");
            assertThat(entry.balance()).isEqualTo(Money.of("1000.00", "PLN"));
        });
        assertThat(read.promises())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(PromiseState.PENDING));
        assertThat(read.followUps()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(FollowUpKind.PROMISE);
            assertThat(one.day()).isEqualTo(TODAY.plusDays(6));
        });
    }

    private CallReport report(Outcome outcome, Promised promised) {
        return new CallReport(
                client,
                NOW,
                95,
                Channel.CALL,
                "Marek",
                outcome,
                Reason.SHORT_OF_MONEY,
                "00:12 חשבונית\n00:40 later",
                "PREPARE>READY@1",
                Money.of("1000.00", "PLN"),
                List.of(),
                promised == null ? Captured.NOTHING : Captured.NOTHING.with(promised),
                promised == null ? TODAY.plusDays(1) : promised.dueOn(),
                null,
                "");
    }

    @Test
    void aRefusedPromiseWritesNothing() {
        invoice("F/1", 40, "1000.00");
        assertThatThrownBy(() -> new EndCall(book)
                        .end(
                                report(
                                        Outcome.PROMISE,
                                        new Promised(
                                                Money.of("4000.00", "PLN"), TODAY.plusDays(6), PaymentMethod.CASH)),
                                TODAY,
                                NOW))
                .hasMessage("PROMISE_ABOVE_DEBT");
        assertThat(story().entries()).isEmpty();
    }

    @Test
    void aLaterPromiseTakesThePlaceOfTheRunningOne() {
        invoice("F/1", 40, "1000.00");
        for (int days : new int[] {3, 9}) {
            new EndCall(book)
                    .end(
                            report(
                                    Outcome.PROMISE,
                                    new Promised(Money.of("400.00", "PLN"), TODAY.plusDays(days), PaymentMethod.CASH)),
                            TODAY,
                            NOW);
        }

        assertThat(story().promises())
                .extracting(one -> one.state())
                .containsExactly(PromiseState.MOVED, PromiseState.PENDING);
        assertThat(story().followUps())
                .filteredOn(one -> one.doneAt() == null)
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(TODAY.plusDays(9)));
    }

    @Test
    void todayHoldsWhoIsDueUntilTheyWereContacted() {
        TodaysWork work = new TodaysWork(book);
        assertThat(work.on(TODAY, NOW)).isEmpty();
        invoice("F/1", 2, "1000.00");
        assertThat(work.on(TODAY, NOW))
                .extracting(one -> one.reasons())
                .containsExactly(List.of(WorkReason.LADDER_STEP, WorkReason.NEWLY_OVERDUE));

        PutOff.Noted later = new PutOff(book).until(client, TODAY.plusDays(3), TODAY, NOW);
        assertThat(work.on(TODAY, NOW)).isEmpty();
        assertThat(work.on(TODAY.plusDays(3), NOW))
                .extracting(one -> one.reason())
                .containsExactly(WorkReason.FOLLOW_UP);
        new PutOff(book).undo(later);
        assertThat(work.on(TODAY, NOW)).hasSize(1);

        new EndCall(book).end(report(Outcome.NO_ANSWER, null), TODAY, NOW);
        assertThat(work.on(TODAY, NOW)).isEmpty();
        assertThat(work.on(TODAY.plusDays(1), NOW))
                .extracting(one -> one.reason())
                .containsExactly(WorkReason.NEXT_ATTEMPT);
    }

    @Test
    void aBrokenPromiseComesUpAndPaymentTakesItOff() {
        invoice("F/1", 40, "1000.00");
        new EndCall(book)
                .end(
                        report(
                                Outcome.PROMISE,
                                new Promised(Money.of("400.00", "PLN"), TODAY.plusDays(2), PaymentMethod.CASH)),
                        TODAY,
                        NOW);
        LocalDate after = TODAY.plusDays(5);
        Instant then = NOW.plusSeconds(5 * 86_400);

        assertThat(new TodaysWork(book).on(TODAY.plusDays(1), NOW)).isEmpty();
        assertThat(new TodaysWork(book).on(after, then))
                .extracting(one -> one.reason())
                .containsExactly(WorkReason.PROMISE_BROKEN);
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of("400.00", "PLN"), after, PaymentMethod.CASH, null, ""),
                        after,
                        java.time.Instant.EPOCH);
        assertThat(new TodaysWork(book).on(after, then)).isEmpty();
    }

    @Test
    void whoAskedNotToBeCalledStaysOnTheListWithThat() {
        invoice("F/1", 40, "1000.00");
        new EndCall(book).end(report(Outcome.STOP_CONTACT, null), TODAY, NOW);

        assertThat(new TodaysWork(book).on(TODAY.plusDays(30), NOW.plusSeconds(30 * 86_400)))
                .singleElement()
                .satisfies(row -> assertThat(row.ban()).isNotNull());
    }

    @Test
    void aPromiseThatIsDueLeavesTheListOnceTheyWereSpokenTo() {
        invoice("F/1", 40, "1000.00");
        new EndCall(book)
                .end(
                        report(
                                Outcome.PROMISE,
                                new Promised(Money.of("400.00", "PLN"), TODAY.plusDays(2), PaymentMethod.CASH)),
                        TODAY,
                        NOW);
        LocalDate due = TODAY.plusDays(2);
        Instant then = NOW.plusSeconds(2 * 86_400);
        assertThat(new TodaysWork(book).on(due, then))
                .extracting(one -> one.reason())
                .containsExactly(WorkReason.PROMISE_DUE);
        CallReport call = report(Outcome.NO_ANSWER, null);
        new EndCall(book)
                .end(
                        new CallReport(
                                client,
                                then,
                                20,
                                Channel.CALL,
                                "",
                                call.outcome(),
                                null,
                                "",
                                "",
                                null,
                                List.of(),
                                Captured.NOTHING,
                                due.plusDays(1),
                                null,
                                ""),
                        due,
                        then);
        assertThat(new TodaysWork(book).on(due, then)).isEmpty();
    }
}
