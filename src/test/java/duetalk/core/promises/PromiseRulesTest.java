package duetalk.core.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.PromiseRules.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseRulesTest {

    private static final PromiseTerms TERMS = new PromiseTerms(2, BigDecimal.valueOf(100));
    private static final LocalDate SAID = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 12);

    private static Promise promise(long id, long minor, LocalDate due) {
        return new Promise(id, 1, null, new Money(minor, "PLN"), due, PaymentMethod.TRANSFER, SAID, List.of(), null);
    }

    private static Payment paid(long id, LocalDate on, long minor) {
        return new Payment(id, 1, null, on, new Money(minor, "PLN"), PaymentMethod.TRANSFER, "");
    }

    private static Standing judge(LocalDate today, Payment... payments) {
        return PromiseRules.judge(List.of(promise(1, 500, DUE)), List.of(payments), TERMS, today)
                .getFirst();
    }

    @Test
    void aPromiseIsPendingUntilItsGraceIsOver() {
        assertThat(judge(DUE.plusDays(2)).state()).isEqualTo(PromiseState.PENDING);
        assertThat(judge(DUE.plusDays(3)).state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void moneyThatCameInTimeKeepsIt() {
        assertThat(judge(DUE.plusDays(9), paid(1, DUE.plusDays(2), 500)).state())
                .isEqualTo(PromiseState.KEPT);
        assertThat(judge(DUE.plusDays(9), paid(1, DUE.plusDays(3), 500)).state())
                .isEqualTo(PromiseState.BROKEN);
        assertThat(judge(DUE.plusDays(9), paid(1, DUE, 200)).state()).isEqualTo(PromiseState.PART);
    }

    @Test
    void moneyThatCameLaterStillFulfilsIt() {
        Standing late = judge(DUE.plusDays(9), paid(1, DUE, 200), paid(2, DUE.plusDays(5), 300));

        assertThat(late.state()).isEqualTo(PromiseState.PART);
        assertThat(late.isFulfilled()).isTrue();
    }

    @Test
    void moneyFromBeforeThePromiseDoesNotCount() {
        assertThat(judge(DUE.plusDays(9), paid(1, SAID.minusDays(1), 500)).state())
                .isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void aPaymentCountsForOnePromiseOnlyTheOldestFirst() {
        List<Standing> standings = PromiseRules.judge(
                List.of(promise(2, 500, DUE.plusDays(5)), promise(1, 500, DUE)),
                List.of(paid(1, DUE, 700)),
                TERMS,
                DUE.plusDays(20));

        assertThat(standings).extracting(Standing::state).containsExactly(PromiseState.KEPT, PromiseState.PART);
        assertThat(standings.get(1).received().minor()).isEqualTo(200);
    }

    @Test
    void aThresholdCallsNearlyAllKeptButNotLess() {
        PromiseTerms nearly = new PromiseTerms(0, BigDecimal.valueOf(90));

        assertThat(PromiseRules.judge(
                        List.of(promise(1, 501, DUE)), List.of(paid(1, DUE, 451)), nearly, DUE.plusDays(1)))
                .extracting(Standing::state)
                .containsExactly(PromiseState.KEPT);
        assertThat(PromiseRules.judge(
                        List.of(promise(1, 501, DUE)), List.of(paid(1, DUE, 450)), nearly, DUE.plusDays(1)))
                .extracting(Standing::state)
                .containsExactly(PromiseState.PART);
        assertThatThrownBy(() -> new PromiseTerms(-1, BigDecimal.ONE)).hasMessage("PROMISE_TERMS_OUT_OF_RANGE");
        assertThatThrownBy(() -> new PromiseTerms(1, BigDecimal.valueOf(101))).hasMessage("PROMISE_TERMS_OUT_OF_RANGE");
    }

    private static Promise about(long id, List<Long> invoices) {
        return new Promise(id, 1, null, new Money(500, "PLN"), DUE, PaymentMethod.TRANSFER, SAID, invoices, null);
    }

    @Test
    void atMostOnePromiseIsOpenForAnInvoice() {
        List<Standing> open = PromiseRules.judge(
                List.of(about(1, List.of(10L, 11L)), about(2, List.of(12L))), List.of(), TERMS, SAID);

        assertThat(PromiseRules.replacedBy(about(3, List.of(11L)), open))
                .extracting(standing -> standing.promise().id())
                .containsExactly(1L);
        assertThat(PromiseRules.replacedBy(about(3, List.of()), open)).hasSize(2);
        assertThat(PromiseRules.replacedBy(about(3, List.of(13L)), open)).isEmpty();
    }

    @Test
    void aPaymentForAnotherInvoiceDoesNotKeepAPromise() {
        Payment other = new Payment(1, 1, 99L, DUE, new Money(500, "PLN"), PaymentMethod.TRANSFER, "");

        assertThat(PromiseRules.judge(List.of(about(1, List.of(10L))), List.of(other), TERMS, DUE.plusDays(9)))
                .extracting(Standing::state)
                .containsExactly(PromiseState.BROKEN);
    }

    @Test
    void movesOfAPromiseAreCounted() {
        Promise first = new Promise(1, 1, null, new Money(5, "PLN"), DUE, PaymentMethod.CASH, SAID, List.of(), 2L);
        Promise second = new Promise(2, 1, null, new Money(5, "PLN"), DUE, PaymentMethod.CASH, SAID, List.of(), 3L);
        Promise third = about(3, List.of());

        assertThat(PromiseRules.moves(third, List.of(first, second, third))).isEqualTo(2);
        assertThat(PromiseRules.moves(first, List.of(first, second, third))).isZero();
    }

    @Test
    void whatCanNotBeAPromiseIsRefused() {
        Money owed = new Money(500, "PLN");
        assertThatThrownBy(() -> PromiseRules.check(new Money(501, "PLN"), DUE, owed, SAID))
                .hasMessage("PROMISE_ABOVE_DEBT");
        assertThatThrownBy(() -> PromiseRules.check(new Money(0, "PLN"), DUE, owed, SAID))
                .hasMessage("PROMISE_NOT_POSITIVE");
        assertThatThrownBy(() -> PromiseRules.check(new Money(5, "EUR"), DUE, owed, SAID))
                .hasMessage("PROMISE_CURRENCY");
        assertThatThrownBy(() -> PromiseRules.check(owed, SAID.minusDays(1), owed, SAID))
                .hasMessage("PROMISE_IN_THE_PAST");
    }

    /** Broken on the 1st, given anew on the 10th, paid on the 14th: the money keeps the new word, the old one stays broken. */
    @Test
    void moneyForABrokenPromiseThatWasGivenAnewKeepsTheNewOne() {
        Promise old = promise(1, 500, DUE);
        LocalDate anew = DUE.plusDays(10);
        Promise next = new Promise(
                2, 1, null, new Money(500, "PLN"), anew.plusDays(5), PaymentMethod.TRANSFER, anew, List.of(), null);
        List<Standing> judged = PromiseRules.judge(
                List.of(old, next), List.of(paid(1, anew.plusDays(4), 500)), TERMS, anew.plusDays(20));

        assertThat(judged).extracting(Standing::state).containsExactly(PromiseState.BROKEN, PromiseState.KEPT);
    }
}
