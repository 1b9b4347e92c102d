package duetalk.core.followups;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of the promises is still to come. */
class ExpectedMoneyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Money pln(String amount) {
        return Money.of(amount, "PLN");
    }

    private static Standing promise(long id, String amount, String received, PromiseState state, int days) {
        return new Standing(
                new Promise(
                        id,
                        1,
                        null,
                        pln(amount),
                        DAY.plusDays(days),
                        PaymentMethod.TRANSFER,
                        DAY.minusDays(1),
                        List.of(),
                        null),
                state,
                pln(received),
                Money.zero("PLN"));
    }

    private static List<OpenBalance> open(String amount) {
        return List.of(new OpenBalance(1, pln(amount), pln(amount), DAY.minusDays(9), null, 1));
    }

    @Test
    void neverMoreThanIsOpen() {
        List<Standing> promises = List.of(
                promise(1, "400.00", "0.00", PromiseState.PENDING, 9),
                promise(2, "400.00", "100.00", PromiseState.PENDING, 3));

        assertThat(ExpectedMoney.of(promises, List.of(), open("500.00")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(2L, pln("300.00"), 1L, pln("200.00")));
        assertThat(ExpectedMoney.of(promises, List.of(), List.of())).isEmpty();
    }

    @Test
    void nothingOfABrokenOrKeptOne() {
        List<Standing> promises = List.of(
                promise(1, "400.00", "0.00", PromiseState.BROKEN, -9),
                promise(2, "400.00", "400.00", PromiseState.KEPT, 3));

        assertThat(ExpectedMoney.of(promises, List.of(), open("500.00"))).isEmpty();
    }
}
