package duetalk.core.interest;

import duetalk.core.TestRules;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Late debts for tests, written briefly. */
final class LateDebts {

    private LateDebts() {}

    static LateDebt debt(String amount, String currency, Jurisdiction law, String due, PaidIn... paid) {
        LocalDate agreed = LocalDate.parse(due);
        DueDate dueDate =
                DueDate.of(agreed, law, TestRules.figures(), TestRules.shipped().days());
        return new LateDebt(Money.of(amount, currency), agreed.minusDays(30), dueDate, null, List.of(paid));
    }

    static PaidIn paid(String on, String amount, String currency) {
        return new PaidIn(LocalDate.parse(on), Money.of(amount, currency));
    }
}
