package duetalk.core.clients;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.calendar.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1234563218", "123-456-32-18", "PL 123 456 32 18", "pl1234563218", "", "12345", "44051401359"})
    void whatMayBeRightIsNotComplainedOf(String typed) {
        assertThat(TaxNumber.isMistyped(Place.PL, typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234563219", "213-456-32-18", "PL1234563210", "۱۲۳۴۵۶۳۲۱۹", "1000000004"})
    void aWrongCheckDigitIsSeen(String typed) {
        assertThat(TaxNumber.isMistyped(Place.PL, typed)).isTrue();
    }

    @Test
    void otherCountriesHaveTheirOwnNumbers() {
        assertThat(TaxNumber.isMistyped(Place.GB, "1234563219")).isFalse();
    }
}
