package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.FindPayment;
import duetalk.actions.MoveItem;
import duetalk.actions.ledger.RecordPayment;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.Repeat;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the calendar changes, in a real book. */
class CalendarInTheBookTest extends BookStory {

    private static final LocalDate DUE = TODAY.plusDays(2);

    private long promise(String amount, LocalDate madeOn, LocalDate due) {
        return book.write(stores -> {
            long id = stores.promises()
                    .add(new Promise(
                            0,
                            client,
                            null,
                            Money.of(amount, "PLN"),
                            due,
                            PaymentMethod.TRANSFER,
                            madeOn,
                            List.of(),
                            null));
            stores.followUps().add(new FollowUp(0, client, FollowUpKind.PROMISE, due, null, "", id, null));
            return id;
        });
    }

    private void pay(String amount) {
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of(amount, "PLN"), TODAY, PaymentMethod.TRANSFER, null, ""),
                        TODAY,
                        java.time.Instant.EPOCH);
    }

    private List<Standing> promises() {
        return story().promises();
    }

    private List<FollowUp> waiting() {
        return story().followUps().stream().filter(one -> one.doneAt() == null).toList();
    }

    @Test
    void aPromiseThatIsMovedAsksOnlyForWhatIsLeftOfIt() {
        invoice("F/1", 40, "1000.00");
        long old = promise("500.00", TODAY.minusDays(1), DUE);
        pay("200.00");
        MoveItem move = new MoveItem(book);

        MoveItem.Promised moved = move.promise(old, DUE.plusDays(5), TODAY, NOW);

        assertThat(promises())
                .filteredOn(one -> one.state() == PromiseState.PENDING)
                .singleElement()
                .satisfies(one -> assertThat(one.promise().amount()).isEqualTo(Money.of("300.00", "PLN")));
        assertThat(waiting())
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(DUE.plusDays(5)));
        assertThatThrownBy(() -> move.promise(old, DUE.plusDays(9), TODAY, NOW)).hasMessage("PROMISE_MOVED_ALREADY");

        move.takeBack(moved, NOW);
        assertThat(promises()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(PromiseState.PENDING);
            assertThat(one.received()).isEqualTo(Money.of("200.00", "PLN"));
        });
        assertThat(waiting())
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(DUE));
    }

    @Test
    void aBrokenPromiseStaysBrokenWhenItIsGivenAnew() {
        invoice("F/1", 40, "1000.00");
        long broken = promise("500.00", TODAY.minusDays(20), TODAY.minusDays(10));
        MoveItem move = new MoveItem(book);

        MoveItem.Promised moved = move.promise(broken, DUE, TODAY, NOW);

        assertThat(promises())
                .extracting(Standing::state)
                .containsExactlyInAnyOrder(PromiseState.BROKEN, PromiseState.PENDING);
        assertThat(waiting()).hasSize(1);
        move.takeBack(moved, NOW);
        assertThat(promises()).extracting(Standing::state).containsExactly(PromiseState.BROKEN);
        assertThat(waiting())
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(TODAY.minusDays(10)));
    }

    @Test
    void aPromiseThatIsKeptIsNotMoved() {
        invoice("F/1", 40, "1000.00");
        long kept = promise("500.00", TODAY.minusDays(1), DUE);
        pay("500.00");

        assertThatThrownBy(() -> new MoveItem(book).promise(kept, DUE.plusDays(5), TODAY, NOW))
                .hasMessage("PROMISE_FULFILLED");
        assertThat(promises()).hasSize(1);
    }

    @Test
    void whatRepeatsWaitsForItsNextDayAndUndoTakesThatBack() {
        Repeat weekly = new Repeat(Repeat.Unit.WEEKS, 1, TODAY);
        MoveItem move = new MoveItem(book);
        FollowUp first = move.add(
                new FollowUp(0, 0, FollowUpKind.CALL_BACK, TODAY, null, "", null, null, null, weekly), "debowy", TODAY);

        move.done(first.id(), NOW);
        reopen();
        assertThat(waiting()).singleElement().satisfies(one -> {
            assertThat(one.day()).isEqualTo(TODAY.plusWeeks(1));
            assertThat(one.repeat()).isEqualTo(weekly);
        });

        new MoveItem(book).reopen(first.id());
        assertThat(waiting()).extracting(FollowUp::day).containsExactly(TODAY);
    }

    @Test
    void moneyIsPutDownOnlyWhereItIsSureWhoseItIs() {
        invoice("F/1", 40, "1000.00");
        invoice("F/12", 20, "1000.00");
        FindPayment find = new FindPayment(book);

        assertThat(FindPayment.isSure(find.find("F/1", null), "F/1")).isTrue();
        assertThat(find.find("F/1", null).getFirst().invoice().number()).isEqualTo("F/1");
        assertThat(FindPayment.isSure(find.find("F", null), "F")).isFalse();
        var sameAmount = find.find("1000", new BigDecimal("1000"));
        assertThat(sameAmount).hasSize(2);
        assertThat(FindPayment.isSure(sameAmount, "1000")).isFalse();
        assertThat(FindPayment.isSure(find.find("F/12", null), "f12")).isTrue();
    }
}
