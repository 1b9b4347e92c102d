package duetalk.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import duetalk.core.clients.ClientKind;
import duetalk.core.evidence.EvidenceKind;
import duetalk.core.evidence.EvidenceRules;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.StepLetter;
import duetalk.core.money.Money;
import duetalk.core.recovery.Limitation.Warning;
import duetalk.core.recovery.RecoveryRow.Obstacle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {

    private static final FigureTable FIGURES = TestRules.figures();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 23);
    private static final Money NOTHING = Money.zero("GBP");

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    private static RecoveryCase debt() {
        LocalDate due = LocalDate.of(2026, 5, 15);
        return new RecoveryCase(
                Jurisdiction.GB,
                ClientKind.BUSINESS,
                pounds("4000.00"),
                pounds("666.67"),
                pounds("198.77"),
                due.minusDays(30),
                due.minusDays(30),
                due,
                BigDecimal.valueOf(30),
                false,
                Set.of(EvidenceKind.INVOICE));
    }

    private static Assumption with(Option option, String chance, String reduction, String share, String hours) {
        return new Assumption(
                option,
                Chance.of("0", chance, "100"),
                new BigDecimal(reduction),
                new BigDecimal(share),
                NOTHING,
                pounds("40"),
                new BigDecimal(hours),
                30);
    }

    /** E5. The likely column, and its order. */
    @Test
    void whatIsWorthDoingWithADebt() {
        List<RecoveryRow> rows = RecoveryOptions.of(
                debt(),
                List.of(
                        with(Option.SELF, "55", "0", "0", "3"),
                        with(Option.DISCOUNT, "70", "10", "0", "0.5"),
                        with(Option.PLAN, "65", "0", "0", "1.5"),
                        with(Option.AGENCY, "65", "0", "12", "0"),
                        with(Option.SMALL_CLAIMS, "60", "0", "0", "0")),
                FIGURES,
                TODAY);

        assertThat(rows)
                .extracting(row -> row.option() + " " + row.likely().amount())
                .containsExactly(
                        "SELF 2080.00",
                        "DISCOUNT 2500.00",
                        "PLAN 2540.00",
                        "AGENCY 2288.00",
                        "SMALL_CLAIMS 2395.74",
                        "WRITE_OFF 666.67");
        assertThat(rows.stream()
                        .sorted((a, b) -> b.likely().compareTo(a.likely()))
                        .map(RecoveryRow::option))
                .containsExactly(
                        Option.PLAN,
                        Option.DISCOUNT,
                        Option.SMALL_CLAIMS,
                        Option.AGENCY,
                        Option.SELF,
                        Option.WRITE_OFF);
        assertThat(rows.getLast().notBefore()).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(rows.get(4).low()).isEqualTo(pounds("-308.80"));
        assertThat(rows.get(4).cashOut()).isEqualTo(pounds("308.80"));
        assertThat(rows.get(4).missing())
                .containsExactly(EvidenceKind.STATEMENT, EvidenceKind.DEMAND_DELIVERED, EvidenceKind.IDENTITY);
    }

    @Test
    void closedWaysSayWhy() {
        List<RecoveryRow> rows =
                RecoveryOptions.of(debt(), List.of(with(Option.FACTORING, "90", "0", "3", "1")), FIGURES, TODAY);

        assertThat(rows.getFirst().obstacles()).containsExactly(Obstacle.ONLY_BEFORE_DUE);
        RecoveryCase large = new RecoveryCase(
                Jurisdiction.IL,
                ClientKind.BUSINESS,
                Money.of("39900.01", "ILS"),
                Money.zero("ILS"),
                Money.zero("ILS"),
                TODAY.minusDays(60),
                TODAY.minusDays(60),
                TODAY.minusDays(30),
                BigDecimal.ZERO,
                true,
                Set.of());
        Assumption court = new Assumption(
                Option.SMALL_CLAIMS,
                Chance.certain(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Money.zero("ILS"),
                Money.zero("ILS"),
                BigDecimal.ZERO,
                90);
        assertThat(RecoveryOptions.of(large, List.of(court), FIGURES, TODAY)
                        .getFirst()
                        .obstacles())
                .containsExactlyInAnyOrder(Obstacle.ABOVE_LIMIT, Obstacle.PEOPLE_ONLY);
    }

    @Test
    void aDiscountIsAtMostWhatAnAgencyWouldKeep() {
        assertThat(RecoveryOptions.discountCeiling(Jurisdiction.GB, pounds("4000"), FIGURES, TODAY))
                .isEqualTo(pounds("480"));
        assertThat(RecoveryOptions.discountCeiling(Jurisdiction.GB, pounds("6000"), FIGURES, TODAY))
                .isEqualTo(pounds("600"));
    }

    /** Facts/domain 2.1. */
    @ParameterizedTest
    @CsvSource({
        "GB,GBP,300,35",
        "GB,GBP,300.01,50",
        "GB,GBP,4198.77,205",
        "GB,GBP,10000,455",
        "GB,GBP,20000,1000",
        "GB,GBP,900000,10000",
        "PL,PLN,500,30",
        "PL,PLN,20000,1000",
        "PL,PLN,30000,1500",
        "IL,ILS,3000,50",
        "IL,ILS,12345,125",
        "IR,IRR,100000000,2500000"
    })
    void courtFeesGoByTheTableOfTheLaw(Jurisdiction law, String currency, String claim, String fee) {
        assertThat(new CourtFees(law, FIGURES, TODAY).filing(Money.of(claim, currency)))
                .contains(Money.of(fee, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "GB,SERVICE,2020-03-01,2026-03-01",
        "GB,WORK,2020-03-01,2026-03-01",
        "GB,SALE,2020-03-01,2026-03-01",
        "PL,SERVICE,2024-03-12,2026-12-31",
        "PL,SERVICE,2024-12-31,2026-12-31",
        "PL,WORK,2024-05-30,2026-12-31",
        "PL,SALE,2024-05-30,2026-12-31",
        "PL,BUILDING,2023-05-30,2026-12-31",
        "PL,RENT,2023-05-30,2026-12-31",
        "PL,OTHER,2023-05-30,2026-12-31",
        "PL,CHEQUE,2023-05-30,2026-12-31",
        "IL,SERVICE,2019-11-22,2026-11-22",
        "IL,WORK,2019-11-22,2026-11-22",
        "IR,CHEQUE,2021-11-22,2026-11-22"
    })
    void claimsLapse(Jurisdiction law, ClaimKind claim, LocalDate due, LocalDate lastDay) {
        assertThat(Limitation.of(law, claim, due, List.of(), FIGURES))
                .hasValueSatisfying(one -> assertThat(one.lastDay()).isEqualTo(lastDay));
        assertThat(Limitation.of(Jurisdiction.IR, ClaimKind.SERVICE, due, List.of(), FIGURES))
                .isEmpty();
    }

    /** Poland counts a work from handing over, whatever the invoice says (Civil Code art. 646); a service from its due day. */
    @ParameterizedTest
    @CsvSource({
        "PL,WORK,2023-12-20,2023-12-20",
        "PL,WORK,,2024-01-05",
        "PL,SERVICE,2023-12-20,2024-02-04",
        "GB,WORK,2023-12-20,2024-02-04"
    })
    void aPolishWorkIsCountedFromHandingOver(
            Jurisdiction law, ClaimKind kind, @Nullable LocalDate handedOver, LocalDate from) {
        Claim claim = new Claim(kind, handedOver);
        assertThat(claim.countedFrom(law, LocalDate.of(2024, 1, 5), LocalDate.of(2024, 2, 4)))
                .isEqualTo(from);
        assertThat(claim.countedFrom(law, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 2, 4)))
                .isBeforeOrEqualTo(LocalDate.of(2024, 2, 4));
    }

    /** Act on court costs, art. 19(2) pkt 2: a quarter of the ordinary fee, and never under 30 PLN. */
    @ParameterizedTest
    @CsvSource({"12300,187.50", "20000,250", "40000,500", "3000,50", "1000,30", "400,30"})
    void thePolishElectronicCourtTakesAQuarter(String claim, String fee) {
        CourtFees polish = new CourtFees(Jurisdiction.PL, FIGURES, TODAY);
        Money sum = Money.of(claim, "PLN");
        assertThat(polish.electronic(sum, TODAY.minusYears(3))).contains(Money.of(fee, "PLN"));
        assertThat(polish.electronic(sum, TODAY.minusYears(3).minusDays(1)))
                .as("due more than three years ago")
                .isEmpty();
        assertThat(new CourtFees(Jurisdiction.GB, FIGURES, TODAY).electronic(Money.of(claim, "GBP"), TODAY))
                .isEmpty();
    }

    @Test
    void onlyWhatIsConfirmedInWritingAndInTimeStartsLimitationAnew() {
        LocalDate due = LocalDate.of(2020, 3, 1);
        LimitationEvent rumour =
                new LimitationEvent(LimitationEvent.Kind.ACKNOWLEDGEMENT, LocalDate.of(2023, 1, 5), false);
        LimitationEvent paid = new LimitationEvent(LimitationEvent.Kind.PART_PAYMENT, LocalDate.of(2022, 6, 1), true);
        LimitationEvent tooLate =
                new LimitationEvent(LimitationEvent.Kind.ACKNOWLEDGEMENT, LocalDate.of(2029, 1, 1), true);

        Limitation limitation = Limitation.of(
                        Jurisdiction.GB, ClaimKind.SERVICE, due, List.of(rumour, paid, tooLate), FIGURES)
                .orElseThrow();
        assertThat(limitation.restartedBy()).isEqualTo(paid);
        assertThat(limitation.lastDay()).isEqualTo(LocalDate.of(2028, 6, 1));
    }

    @Test
    void theWarningComesAt180NinetyAndThirtyDays() {
        Limitation limitation = Limitation.of(
                        Jurisdiction.GB, ClaimKind.SERVICE, LocalDate.of(2020, 12, 31), List.of(), FIGURES)
                .orElseThrow();

        assertThat(Stream.of(181, 180, 91, 90, 31, 30, 0, -1)
                        .map(left -> limitation.warning(limitation.lastDay().minusDays(left))))
                .containsExactly(
                        Warning.NONE,
                        Warning.WITHIN_180_DAYS,
                        Warning.WITHIN_180_DAYS,
                        Warning.WITHIN_90_DAYS,
                        Warning.WITHIN_90_DAYS,
                        Warning.WITHIN_30_DAYS,
                        Warning.WITHIN_30_DAYS,
                        Warning.LAPSED);
    }

    @ParameterizedTest
    @CsvSource({
        "PL,2026-01-10,2026-01-10,2026-02-09,2026-05-10,2029-12-31",
        "GB,2026-01-10,2026-03-01,2026-02-09,2026-09-01,2030-09-01",
        "IL,2026-01-10,2026-01-10,2026-02-09,2026-07-10,2029-01-10"
    })
    void vatHasAClockOfItsOwn(
            Jurisdiction law, LocalDate issued, LocalDate supplied, LocalDate due, LocalDate from, LocalDate until) {
        VatRelief relief = VatRelief.of(law, issued, supplied, due, FIGURES).orElseThrow();

        assertThat(relief.from()).isEqualTo(from);
        assertThat(relief.until()).isEqualTo(until);
        assertThat(relief.isOpen(from.minusDays(1))).isFalse();
        assertThat(relief.isOpen(until)).isTrue();
        assertThat(VatRelief.of(Jurisdiction.IR, issued, supplied, due, FIGURES))
                .isEmpty();
    }

    @Test
    void aFirmStepNamesWhatIsMissing() {
        assertThat(EvidenceRules.missing(StepLetter.REMINDER, Jurisdiction.GB, Set.of(EvidenceKind.INVOICE))
                        .isNothingRequired())
                .isTrue();
        EvidenceRules.Missing missing =
                EvidenceRules.missing(StepLetter.FIXED_SUM, Jurisdiction.IL, Set.of(EvidenceKind.INVOICE));
        assertThat(missing.required())
                .containsExactly(
                        EvidenceKind.CONTRACT,
                        EvidenceKind.STATEMENT,
                        EvidenceKind.REMINDERS,
                        EvidenceKind.DEMAND_DELIVERED,
                        EvidenceKind.IDENTITY);
        assertThat(missing.helpful()).doesNotContainAnyElementsOf(missing.required());
    }

    @Test
    void whatCanNotBeAssumedIsRefused() {
        assertThatThrownBy(() -> Chance.of("60", "50", "70")).hasMessage("CHANCE_OUT_OF_RANGE");
        assertThatThrownBy(() -> Chance.of("0", "50", "101")).hasMessage("CHANCE_OUT_OF_RANGE");
        assertThatThrownBy(() -> with(Option.SELF, "50", "101", "0", "1")).hasMessage("ASSUMPTION_OUT_OF_RANGE");
    }
}
