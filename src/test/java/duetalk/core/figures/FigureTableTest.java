package duetalk.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTableTest {

    private static final FigureTable TABLE = TestRules.figures();

    static Figure rate(String from, @Nullable String to, String value, @Nullable String verified) {
        return new Figure(
                Jurisdiction.IL,
                FigureKind.SHEKEL_RATE,
                BigDecimal.ZERO,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new BigDecimal(value),
                "",
                "a notice",
                null,
                verified == null ? null : LocalDate.parse(verified),
                Sureness.ONE_SOURCE,
                true);
    }

    /** Facts/domain 1.2. */
    @ParameterizedTest
    @CsvSource({
        "PL,COMMERCIAL_RATE,2019-12-31,9.5",
        "PL,COMMERCIAL_RATE,2020-01-01,11.5",
        "PL,COMMERCIAL_RATE,2026-12-31,13.75",
        "PL,PUBLIC_HEALTH_RATE,2026-02-01,12",
        "PL,CIVIL_RATE,2022-09-07,12",
        "PL,CIVIL_RATE,2022-09-08,12.25",
        "PL,CIVIL_RATE,2026-11-22,9.25",
        "GB,COMMERCIAL_RATE,2025-11-15,12.25",
        "EU,COMMERCIAL_RATE,2026-06-30,10.15"
    })
    void aDayHasItsRate(Jurisdiction law, FigureKind kind, LocalDate day, BigDecimal rate) {
        assertThat(TABLE.on(law, kind, day))
                .map(Figure::value)
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(rate));
    }

    /** Nothing goes on by itself: 2027, the second half of 2026 of the EU, tomorrow's civil rate, all of Israel. */
    @ParameterizedTest
    @CsvSource({
        "PL,COMMERCIAL_RATE,2027-01-01",
        "GB,COMMERCIAL_RATE,2027-01-01",
        "EU,COMMERCIAL_RATE,2026-07-01",
        "PL,CIVIL_RATE,2026-11-23",
        "IL,SHEKEL_RATE,2026-01-01",
        "IR,PRICE_INDEX,2026-01-01"
    })
    void aDayAfterTheLastVerifiedRowHasNone(Jurisdiction law, FigureKind kind, LocalDate day) {
        assertThat(TABLE.on(law, kind, day)).isEmpty();
        assertThat(TABLE.gaps(law, kind, day))
                .last()
                .satisfies(gap -> assertThat(gap.to()).isEqualTo(day));
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void everyShippedRowHasASourceAndADateOfLooking(Jurisdiction law) {
        assertThat(TABLE.all().stream().filter(row -> row.jurisdiction() == law))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.source()).isNotBlank();
                    assertThat(row.verified()).isNotNull();
                    assertThat(row.own()).isFalse();
                });
    }

    @Test
    void gapsBetweenRowsAreShownAsGaps() {
        FigureTable table = new FigureTable(
                List.of(rate("2025-01-01", "2025-03-31", "6.1", null), rate("2025-07-01", "2025-09-30", "6.2", null)));

        assertThat(table.gaps(Jurisdiction.IL, FigureKind.SHEKEL_RATE, LocalDate.of(2025, 12, 31)))
                .containsExactly(
                        new FigureGap(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30)),
                        new FigureGap(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void rowsThatHoldOnTheSameDayAreRefused() {
        assertThatThrownBy(() -> new FigureTable(
                        List.of(rate("2025-01-01", "2025-04-01", "6.1", null), rate("2025-04-01", null, "6.2", null))))
                .hasMessage("FIGURES_OVERLAP");
        assertThatThrownBy(() -> TABLE.with(List.of(new Figure(
                        Jurisdiction.PL,
                        FigureKind.COMMERCIAL_RATE,
                        BigDecimal.ZERO,
                        LocalDate.of(2026, 12, 1),
                        null,
                        BigDecimal.TEN,
                        "",
                        "mine",
                        null,
                        null,
                        Sureness.CHECKED,
                        true))))
                .hasMessage("FIGURES_OVERLAP");
    }

    @Test
    void anOwnRowStandsInThePlaceOfAShippedOneOrBesideIt() {
        Figure shipped = TABLE.on(Jurisdiction.PL, FigureKind.COMMERCIAL_RATE, LocalDate.of(2026, 8, 1))
                .orElseThrow();
        Figure own = FigureText.figure(FigureText.line(shipped).replace("\t13.75\t", "\t14.5\t"));
        FigureTable changed = TABLE.with(List.of(own));

        assertThat(changed.on(Jurisdiction.PL, FigureKind.COMMERCIAL_RATE, LocalDate.of(2026, 8, 1)))
                .contains(own);
        assertThat(changed.all()).hasSameSizeAs(TABLE.all());
        assertThat(TABLE.with(List.of(rate("2026-01-01", "2026-03-31", "6", null)))
                        .on(Jurisdiction.IL, FigureKind.SHEKEL_RATE, LocalDate.of(2026, 2, 1)))
                .isPresent();
    }

    @Test
    void whatCanNotBeAFigureIsRefused() {
        assertThatThrownBy(() -> rate("2025-01-02", "2025-01-01", "6", null))
                .hasMessage("FIGURE_ENDS_BEFORE_IT_BEGINS");
        assertThatThrownBy(() -> rate("2025-01-01", null, "-1", null)).hasMessage("FIGURE_NEGATIVE");
        assertThatThrownBy(() -> rate("2025-01-01", null, "1001", null)).hasMessage("FIGURE_OUT_OF_RANGE");
    }

    @Test
    void aLineReadsBackAsItWasWritten() {
        assertThat(TABLE.all())
                .allSatisfy(row ->
                        assertThat(FigureText.figure(FigureText.line(row))).isEqualTo(row));
    }
}
