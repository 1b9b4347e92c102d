package duetalk.core.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.money.Iban;
import duetalk.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment code says exactly what banks read, or there is none. */
class PaymentCodeTest {

    private static final Iban GERMAN = new Iban("DE89370400440532013000");
    private static final Iban POLISH = new Iban("PL61109010140000071219812874");

    @Test
    void eurosByTheEuropeanForm() {
        assertThat(PaymentCode.of(GERMAN, "Acme GmbH", Money.of("1250.00", "EUR"), "INV-2026/017"))
                .contains("BCD\n002\n1\nSCT\n\nAcme GmbH\nDE89370400440532013000\nEUR1250.00\n\n\nINV-2026/017");
    }

    @Test
    void zlotysByThePolishForm() {
        assertThat(PaymentCode.of(POLISH, "Acme Sp. z o.o.", Money.of("1250.00", "PLN"), "Faktura 17|2026\nzażółć"))
                .contains("|PL|61109010140000071219812874|125000|Acme Sp. z o.o.|Faktura 17 2026 zażółć|||");
        assertThat(PaymentCode.of(POLISH, "A", Money.of("0.07", "PLN"), "x").orElseThrow())
                .contains("|000007|");
    }

    /** By whole characters: a name in Hebrew with signs beyond the first plane is not torn. */
    @Test
    void whatIsTooLongIsCut() {
        String code = PaymentCode.of(POLISH, "\uD83D\uDE00".repeat(40), Money.of("1", "PLN"), "ż".repeat(90))
                .orElseThrow();
        assertThat(code).contains("|" + "\uD83D\uDE00".repeat(20) + "|" + "ż".repeat(32) + "|||");
    }

    @ParameterizedTest
    @CsvSource({
        "10000.00, PLN, PL61109010140000071219812874",
        "100.00, PLN, DE89370400440532013000",
        "100.00, ILS, DE89370400440532013000",
        "100.00, GBP, GB33BUKB20201555555555",
        "100.00, EUR, IL620108000000099999999",
        "0.00, EUR, DE89370400440532013000"
    })
    void whereNoBankReadsOneThereIsNone(String amount, String currency, String account) {
        assertThat(PaymentCode.of(new Iban(account), "Acme", Money.of(amount, currency), "x"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bank: PKO\nPL61 1090 1014 0000 0712 1981 2874",
                "konto 61 1090 1014 0000 0712 1981 2874, dziękuję",
                "pl61109010140000071219812874",
                "BIC ABCDEFGH; IBAN: PL61-1090-1014-0000-0712-1981-2874"
            })
    void theAccountIsFoundInWhatWasTyped(String typed) {
        assertThat(Iban.in(typed)).contains(POLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PL62 1090 1014 0000 0712 1981 2874", "PL00 0000 0000 0000 0000 0000 0000", "+48 600 100 200", ""
            })
    void aNumberWithWrongCheckDigitsIsNone(String typed) {
        assertThat(Iban.in(typed)).isEmpty();
        assertThatThrownBy(() -> new Iban(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
