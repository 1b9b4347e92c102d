package duetalk.core.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoicesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Invoice invoice(long id, LocalDate due, long total, long paid, long credited) {
        return new Invoice(
                id,
                1,
                "I-" + id,
                due.minusDays(30),
                due,
                new Money(total, "GBP"),
                new Money(paid, "GBP"),
                new Money(credited, "GBP"),
                Money.zero("GBP"),
                "",
                Money.zero("GBP"),
                Money.zero("GBP"));
    }

    @ParameterizedTest
    @CsvSource({"100,0,0,OPEN", "100,40,0,PART_PAID", "100,0,1,PART_PAID", "100,60,40,PAID", "100,120,0,PAID"})
    void theStateIsDerivedFromWhatHappened(long total, long paid, long credited, InvoiceState state) {
        assertThat(invoice(1, DAY, total, paid, credited).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "0,NOT_DUE",
        "1,DAYS_1_30",
        "30,DAYS_1_30",
        "31,DAYS_31_60",
        "60,DAYS_31_60",
        "61,DAYS_61_90",
        "90,DAYS_61_90",
        "91,OVER_90"
    })
    void ageCountsFromTheDueDate(long days, AgeBucket bucket) {
        Ageing ageing = new Ageing(DAY);
        ageing.add(invoice(1, DAY.minusDays(days), 100, 0, 0));

        assertThat(ageing.in("GBP", bucket)).isEqualTo(new Money(100, "GBP"));
        assertThat(ageing.total("GBP")).isEqualTo(new Money(100, "GBP"));
    }

    @Test
    void aPaymentGoesToTheNamedInvoiceThenTheOldest() {
        List<Invoice> open = List.of(
                invoice(1, DAY, 100, 0, 0),
                invoice(2, DAY.minusDays(9), 50, 20, 0),
                invoice(3, DAY.minusDays(3), 70, 0, 0));

        assertThat(Allocation.of(new Money(120, "GBP"), open, 3L, List.of(), DAY, true))
                .containsExactly(
                        new Allocation.Share(3L, new Money(70, "GBP")),
                        new Allocation.Share(2L, new Money(30, "GBP")),
                        new Allocation.Share(1L, new Money(20, "GBP")));
    }

    @Test
    void sharesAddUpAndNeverOverpayAnInvoice() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            List<Invoice> open = new ArrayList<>();
            for (int k = 1; k <= 1 + random.nextInt(6); k++) {
                long total = 1 + random.nextInt(1000);
                open.add(invoice(k, DAY.minusDays(random.nextInt(90)), total, random.nextInt((int) total + 1), 0));
            }
            Money amount = new Money(1 + random.nextInt(4000), "GBP");
            List<Allocation.Share> shares =
                    Allocation.of(amount, open, random.nextBoolean() ? 1L : null, List.of(), DAY, random.nextBoolean());
            assertThat(shares.stream().map(Allocation.Share::amount).reduce(Money.zero("GBP"), Money::plus))
                    .isEqualTo(amount);
            for (Allocation.Share share : shares) {
                Long id = share.invoiceId();
                if (id != null) {
                    assertThat(share.amount())
                            .isLessThanOrEqualTo(open.get((int) (id - 1)).balance());
                }
            }
        }
    }

    @Test
    void impossibleInvoicesAreRefused() {
        assertThatThrownBy(
                        () -> InvoiceRules.check(Invoice.fresh(1, "1", DAY, DAY.minusDays(1), new Money(1, "GBP"), "")))
                .hasMessage("DUE_BEFORE_ISSUED");
        assertThatThrownBy(() -> InvoiceRules.check(Invoice.fresh(1, "1", DAY, DAY, new Money(0, "GBP"), "")))
                .hasMessage("INVOICE_AMOUNT_NOT_POSITIVE");
        assertThatThrownBy(() -> InvoiceRules.check(Invoice.fresh(1, " ", DAY, DAY, new Money(1, "GBP"), "")))
                .isInstanceOf(Refusal.class);
    }
}
