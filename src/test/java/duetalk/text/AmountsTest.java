package duetalk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.core.money.Money;
import duetalk.text.AmountReader.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | GBP | 123450   | £1,234.50
            EN | GBP | -3500    | -£35.00
            EN | PLN | 50000    | PLN_500.00
            PL | PLN | 1234560  | 12_345,60_zł
            PL | PLN | 123450   | 1_234,50_zł
            PL | EUR | 50000    | 500,00_€
            HE | ILS | 123450   | 1,234.50_₪
            FA | IRR | 12500000 | ۱۲٬۵۰۰٬۰۰۰_ریال
            FA | EUR | 50050    | ۵۰۰٫۵۰_یورو
            """)
    void amountsAreWrittenAsEachLanguageDoes(Language language, String currency, long minor, String expected) {
        String written = new Amounts(language).plain(new Money(minor, currency));

        assertThat(written.replace('\u00a0', '_')).isEqualTo(expected);
    }

    @Test
    void aHebrewMinusStaysBeforeItsNumber() {
        assertThat(new Amounts(Language.HE).plain(new Money(-3550, "ILS"))).startsWith("\u200e-35.50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.50     | GBP | 123450
            1,234.50    | GBP | 123450
            1.234,50    | PLN | 123450
            12 345,60   | PLN | 1234560
            1,234       | GBP | 123400
            12,34       | PLN | 1234
            ۱۲٬۵۰۰٬۰۰۰  | IRR | 12500000
            ۱۲٫۵        | EUR | 1250
            £99         | GBP | 9900
            -5.00       | GBP | -500
            """)
    void amountsAreReadAsPeopleTypeThem(String typed, String currency, long minor) {
        assertThat(AmountReader.read(typed, currency, Decimal.GUESS)).isEqualTo(new Money(minor, currency));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12.34.56 | GBP | AMOUNT_TWO_SIGNS
            1,2,3.4  | GBP | AMOUNT_NOT_A_NUMBER
            1.5,3.2  | GBP | AMOUNT_TWO_SIGNS
            abc      | GBP | AMOUNT_NOT_A_NUMBER
            1.234    | JPY | ''
            1.25     | IRR | AMOUNT_TOO_FINE
            0.999    | GBP | AMOUNT_TOO_FINE
            99999999999999999 | GBP | AMOUNT_TOO_LARGE
            """)
    void whatIsNoAmountIsRefusedWithItsReason(String typed, String currency, String code) {
        if (code.isEmpty()) {
            assertThat(AmountReader.read(typed, currency, Decimal.GUESS).minor())
                    .isEqualTo(1234);
        } else {
            assertThatThrownBy(() -> AmountReader.read(typed, currency, Decimal.GUESS))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        }
    }

    @Test
    void aPointThatIsKnownToBeDecimalIsNotTakenForGrouping() {
        assertThatThrownBy(() -> AmountReader.read("1.234", "GBP", Decimal.POINT))
                .isInstanceOf(Refusal.class);
        assertThat(AmountReader.read("1.234", "GBP", Decimal.COMMA).minor()).isEqualTo(123400);
    }

    /** What letters of Poland and Iran say beside the figures; nothing elsewhere. */
    @Test
    void sumsAreWrittenInWordsWhereLettersCarryThem() {
        assertThat(Voice.of(Language.PL).inWords(Money.of("12300.00", "PLN")))
                .contains("dwanaście tysięcy trzysta złotych 00/100");
        assertThat(Voice.of(Language.PL).inWords(Money.of("22.05", "PLN"))).contains("dwadzieścia dwa złote 05/100");
        assertThat(Voice.of(Language.PL).inWords(Money.of("1.00", "PLN"))).contains("jeden złoty 00/100");
        assertThat(Voice.of(Language.FA).inWords(Money.of("12500000", "IRR")))
                .contains("دوازده میلیون و پانصد هزار ریال، معادل ۱٬۲۵۰٬۰۰۰ تومان");
        assertThat(Voice.of(Language.PL).inWords(Money.of("5", "EUR"))).isEmpty();
        assertThat(Voice.of(Language.EN).inWords(Money.of("5", "GBP"))).isEmpty();
    }

    /** Written in rials, said in tomans, ten to one; what does not come out even stays as it is. */
    @Test
    void rialsAreSaidInTomans() {
        Voice persian = Voice.of(Language.FA);
        assertThat(persian.amounts().plain(new Money(45_000_000, "IRR"))).isEqualTo("۴۵٬۰۰۰٬۰۰۰\u00a0ریال");
        assertThat(persian.spoken().amounts().plain(new Money(45_000_000, "IRR")))
                .isEqualTo("۴٬۵۰۰٬۰۰۰\u00a0تومان");
        assertThat(persian.spoken().amounts().plain(new Money(45_000_001, "IRR")))
                .isEqualTo("۴۵٬۰۰۰٬۰۰۱\u00a0ریال");
        assertThat(Voice.of(Language.EN).spoken().amounts().plain(new Money(100, "IRR")))
                .isEqualTo(Voice.of(Language.EN).amounts().plain(new Money(100, "IRR")));
    }
}
