package duetalk.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.core.record.RiskSign.Level;
import duetalk.core.record.RiskSign.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentRecordTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Money HUNDRED = Money.of("100", "GBP");

    private static Invoice invoice(long id, int issuedDaysAgo, boolean paid) {
        LocalDate issued = TODAY.minusDays(issuedDaysAgo);
        return new Invoice(
                id,
                1,
                "I-" + id,
                issued,
                issued.plusDays(30),
                HUNDRED,
                paid ? HUNDRED : Money.zero("GBP"),
                Money.zero("GBP"),
                Money.zero("GBP"),
                "",
                Money.zero("GBP"),
                Money.zero("GBP"));
    }

    private static Payment payment(long invoice, int issuedDaysAgo, int afterDays) {
        return new Payment(
                invoice,
                1,
                invoice,
                TODAY.minusDays(issuedDaysAgo).plusDays(afterDays),
                HUNDRED,
                PaymentMethod.TRANSFER,
                "");
    }

    private static Standing promise(PromiseState state) {
        Promise promise = new Promise(1, 1, null, HUNDRED, TODAY, PaymentMethod.CASH, TODAY, List.of(), null);
        return new Standing(promise, state, Money.zero("GBP"), Money.zero("GBP"));
    }

    @Test
    void daysToPayAreCountedFromTheInvoiceAndDaysLateFromTheDueDate() {
        PaymentRecord record = PaymentRecord.of(
                List.of(invoice(1, 300, true), invoice(2, 200, true), invoice(3, 75, false)),
                List.of(payment(1, 300, 20), payment(2, 200, 45)),
                List.of(promise(PromiseState.KEPT), promise(PromiseState.BROKEN), promise(PromiseState.MOVED)),
                TODAY);

        assertThat(record.averageDaysToPay()).hasValue(33);
        assertThat(record.averageDaysLate()).hasValue(8);
        assertThat(record.paidLate()).isEqualTo(1);
        assertThat(record.oldestDaysLate()).isEqualTo(45);
        assertThat(record.promisesKept()).isEqualTo(1);
        assertThat(record.promisesBroken()).isEqualTo(1);
    }

    @Test
    void theRiskSignNamesItsReasons() {
        RiskSign unknown = RiskSign.of(PaymentRecord.of(List.of(invoice(1, 10, false)), List.of(), List.of(), TODAY));
        RiskSign calm = RiskSign.of(
                PaymentRecord.of(List.of(invoice(1, 300, true)), List.of(payment(1, 300, 20)), List.of(), TODAY));
        RiskSign careful = RiskSign.of(PaymentRecord.of(List.of(invoice(1, 75, false)), List.of(), List.of(), TODAY));
        RiskSign high = RiskSign.of(PaymentRecord.of(
                List.of(invoice(1, 100, false)), List.of(), List.of(promise(PromiseState.BROKEN)), TODAY));

        assertThat(unknown.level()).isEqualTo(Level.UNKNOWN);
        assertThat(calm).isEqualTo(new RiskSign(Level.CALM, java.util.Set.of()));
        assertThat(careful.level()).isEqualTo(Level.CAREFUL);
        assertThat(careful.reasons()).containsExactly(Reason.LATE_NOW);
        assertThat(high.level()).isEqualTo(Level.HIGH);
        assertThat(high.reasons()).containsExactly(Reason.PROMISES_BROKEN, Reason.VERY_LATE_NOW);
    }
}
