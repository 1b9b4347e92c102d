package duetalk.core.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseRulesTest {

    private static final LocalDate SAID = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 12);

    private static Promise promise(long id, long minor, LocalDate due) {
        return new Promise(id, 1, null, new Money(minor, "PLN"), due, PaymentMethod.TRANSFER, SAID, null);
    }

    private static Payment paid(long id, LocalDate on, long minor) {
        return new Payment(id, 1, null, on, new Money(minor, "PLN"), PaymentMethod.TRANSFER, "");
    }

    private static Standing judge(LocalDate today, Payment... payments) {
        return PromiseRules.judge(List.of(promise(1, 500, DUE)), List.of(payments), today)
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
                DUE.plusDays(20));

        assertThat(standings).extracting(Standing::state).containsExactly(PromiseState.KEPT, PromiseState.PART);
        assertThat(standings.get(1).received().minor()).isEqualTo(200);
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
}
