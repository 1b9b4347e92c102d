package duetalk.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.Refusal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"10.005,GBP,1001", "10.004,GBP,1000", "12500000,IRR,12500000", "0.5,IRR,1", "-10.005,PLN,-1001"})
    void roundsHalfUpToTheSmallestUnit(String amount, String currency, long minor) {
        assertThat(Money.of(amount, currency).minor()).isEqualTo(minor);
    }

    @Test
    void twoCurrenciesAreNeverAdded() {
        assertThatThrownBy(() -> Money.of("1", "GBP").plus(Money.of("1", "EUR")))
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.code()).isEqualTo("CURRENCIES_MIXED"));
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatThrownBy(() -> new Money(1, "XQQ")).isInstanceOf(Refusal.class);
    }

    /** Worked number E4 (a): 1,000.00 in three. */
    @Test
    void theRemainderGoesToTheLastPart() {
        assertThat(Split.evenly(Money.of("1000.00", "GBP"), 3))
                .extracting(Money::minor)
                .containsExactly(33333L, 33333L, 33334L);
        assertThat(Split.evenly(Money.of("2606.25", "EUR"), 4))
                .extracting(Money::minor)
                .containsExactly(65156L, 65156L, 65156L, 65157L);
    }

    @Test
    void partsAlwaysAddUp() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Money whole = new Money(random.nextLong(1_000_000_000_000L), "PLN");
            List<Money> parts = Split.evenly(whole, 1 + random.nextInt(60));
            assertThat(parts.stream().reduce(Money.zero("PLN"), Money::plus)).isEqualTo(whole);
        }
    }

    @Test
    void partsOfASizeLeaveTheRestToTheLast() {
        assertThat(Split.inPartsOf(Money.of("1000", "GBP"), Money.of("300", "GBP")))
                .extracting(Money::minor)
                .containsExactly(30_000L, 30_000L, 30_000L, 10_000L);
        assertThat(Split.inPartsOf(Money.of("600", "GBP"), Money.of("300", "GBP")))
                .hasSize(2);
        assertThatThrownBy(() -> Split.inPartsOf(Money.of("1000", "GBP"), Money.of("0.01", "GBP")))
                .hasMessage("PARTS_OUT_OF_RANGE");
        assertThatThrownBy(() -> Split.evenly(Money.of("1000", "GBP"), 10_000)).hasMessage("PARTS_OUT_OF_RANGE");
    }

    @Test
    void partsOfASizeAlwaysAddUp() {
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            Money whole = new Money(1 + random.nextLong(10_000_000), "PLN");
            Money each = new Money(whole.minor() / 500 + 1 + random.nextLong(1_000_000), "PLN");
            List<Money> parts = Split.inPartsOf(whole, each);
            assertThat(parts.stream().reduce(Money.zero("PLN"), Money::plus)).isEqualTo(whole);
            assertThat(parts).allSatisfy(part -> assertThat(part).isLessThanOrEqualTo(each));
        }
    }

    /** Prices are said in tomans, law is in rials, and the new rial is 10,000 of them. */
    @Test
    void iranianAmountsHaveThreeUnits() {
        Money rials = Money.of("12500000", "IRR");

        assertThat(RialUnit.TOMAN.money(new java.math.BigDecimal("1250000"))).isEqualTo(rials);
        assertThat(RialUnit.TOMAN.amount(rials)).isEqualByComparingTo("1250000");
        assertThat(RialUnit.NEW_RIAL.amount(rials)).isEqualByComparingTo("1250");
        assertThat(RialUnit.NEW_RIAL.money(new java.math.BigDecimal("0.01"))).isEqualTo(Money.of("100", "IRR"));
        assertThatThrownBy(() -> RialUnit.TOMAN.amount(Money.of("1", "GBP"))).hasMessage("CURRENCIES_MIXED");
    }
}
