package duetalk.core.interest;

import static duetalk.core.interest.LateDebts.debt;
import static duetalk.core.interest.LateDebts.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Terms;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.interest.Interest.Missing;
import duetalk.core.interest.InterestBasis.Why;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of facts/domain 9, to the cent, and the edges of every mode. */
class InterestCalculationTest {

    private static final FigureTable FIGURES = TestRules.figures();

    private static Interest byLaw(LateDebt debt, Jurisdiction law, ClientKind kind, String until) {
        return InterestCalculation.of(
                debt, InterestChoice.byLaw(law, kind), PaymentOrder.PRINCIPAL_FIRST, LocalDate.parse(until), FIGURES);
    }

    /** E1. Rounding each segment would give 1,303.54. */
    @Test
    void polishBusinessInterestGoesByTheRateOfEachHalfYear() {
        Interest interest = byLaw(
                debt("12300.00", "PLN", Jurisdiction.PL, "2025-05-30"),
                Jurisdiction.PL,
                ClientKind.BUSINESS,
                "2026-02-10");

        assertThat(interest.segments()).extracting(Segment::days).containsExactly(31L, 184L, 41L);
        assertThat(interest.segments())
                .extracting(segment -> segment.amount().toPlainString())
                .containsExactly("164.5336", "945.5836", "193.4301");
        assertThat(interest.total()).isEqualTo(Money.of("1303.55", "PLN"));
        assertThat(interest.isComplete()).isTrue();
        assertThat(interest.segments())
                .allSatisfy(segment -> assertThat(segment.figure()).isNotNull());
    }

    /** E1, shift: 11 November is a holiday in Poland. In the United Kingdom the date would stand. */
    @Test
    void aPolishDueDateOnAHolidayMoves() {
        LocalDate holiday = LocalDate.of(2026, 11, 11);
        DueDate polish = DueDate.of(
                holiday, Jurisdiction.PL, FIGURES, TestRules.shipped().days());
        DueDate british = DueDate.of(
                LocalDate.of(2026, 11, 14),
                Jurisdiction.GB,
                FIGURES,
                TestRules.shipped().days());

        assertThat(polish).isEqualTo(new DueDate(holiday, LocalDate.of(2026, 11, 12)));
        assertThat(polish.firstInterestDay()).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(british.firstInterestDay()).isEqualTo(LocalDate.of(2026, 11, 15));
    }

    /** E2. Daily rounding gives 319.20 and re-setting each half-year 311.94: both differ visibly. */
    @Test
    void britishInterestKeepsTheRateOfItsFirstDay() {
        LateDebt debt = debt("8500.00", "GBP", Jurisdiction.GB, "2025-11-14");
        InterestBasis fixed = InterestChoice.byLaw(Jurisdiction.GB, ClientKind.BUSINESS);
        LocalDate until = LocalDate.of(2026, 3, 6);

        assertThat(InterestCalculation.of(debt, fixed, PaymentOrder.PRINCIPAL_FIRST, until, FIGURES)
                        .total())
                .isEqualTo(Money.of("319.51", "GBP"));
        assertThat(InterestCalculation.of(
                                debt,
                                fixed.by(InterestMode.SEGMENTED_HALF_YEAR),
                                PaymentOrder.PRINCIPAL_FIRST,
                                until,
                                FIGURES)
                        .total())
                .isEqualTo(Money.of("311.94", "GBP"));
    }

    /** E2, the EU part. */
    @Test
    void europeanInterest() {
        assertThat(byLaw(
                                debt("5000.00", "EUR", Jurisdiction.EU, "2026-02-16"),
                                Jurisdiction.EU,
                                ClientKind.BUSINESS,
                                "2026-05-15")
                        .total())
                .isEqualTo(Money.of("122.36", "EUR"));
    }

    /** E4, partial payment, principal first. */
    @Test
    void aPartPaymentLowersThePrincipal() {
        Interest interest = byLaw(
                debt("10000.00", "PLN", Jurisdiction.PL, "2025-11-28", paid("2026-01-20", "4000.00", "PLN")),
                Jurisdiction.PL,
                ClientKind.BUSINESS,
                "2026-03-31");

        assertThat(interest.total()).isEqualTo(Money.of("375.68", "PLN"));
        assertThat(interest.owed()).isEqualTo(Money.of("6375.68", "PLN"));
    }

    /** E4, partial payment, interest first (Civil Code art. 451). */
    @Test
    void orTheInterestFirst() {
        Interest interest = InterestCalculation.of(
                debt("10000.00", "PLN", Jurisdiction.PL, "2025-11-28", paid("2026-01-20", "4000.00", "PLN")),
                InterestChoice.byLaw(Jurisdiction.PL, ClientKind.BUSINESS),
                PaymentOrder.INTEREST_FIRST,
                LocalDate.of(2026, 3, 31),
                FIGURES);

        assertThat(interest.paid()).isEqualTo(Money.of("214.59", "PLN"));
        assertThat(interest.principalLeft()).isEqualTo(Money.of("6214.59", "PLN"));
        assertThat(interest.owed()).isEqualTo(Money.of("6381.45", "PLN"));
    }

    @Test
    void aPublicHospitalOwesLessAndAConsumerByTheCivilCode() {
        LateDebt debt = debt("1000.00", "PLN", Jurisdiction.PL, "2026-01-30");

        // 31 Jan to 1 Mar: 30 days
        assertThat(byLaw(debt, Jurisdiction.PL, ClientKind.PUBLIC_HEALTH, "2026-03-01")
                        .total())
                .isEqualTo(Money.of("9.86", "PLN"));
        // the due date is a Friday; 31 Jan to 4 Mar 33 days at 9.50, 5 to 10 Mar 6 days at 9.25
        Interest consumer = byLaw(debt, Jurisdiction.PL, ClientKind.CONSUMER, "2026-03-10");
        assertThat(consumer.segments()).extracting(Segment::days).containsExactly(33L, 6L);
        assertThat(consumer.total()).isEqualTo(Money.of("10.11", "PLN"));
    }

    @Test
    void aDayAfterTheLastVerifiedRowIsNotReckonedAndSaid() {
        Interest interest = byLaw(
                debt("36500.00", "PLN", Jurisdiction.PL, "2026-12-16"),
                Jurisdiction.PL,
                ClientKind.BUSINESS,
                "2027-03-01");

        assertThat(interest.isComplete()).isFalse();
        assertThat(interest.knownUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(interest.total()).isEqualTo(Money.of("206.25", "PLN"));
    }

    @Test
    void moneyThatComesAfterTheLastKnownDayStillLowersTheDebt() {
        Interest interest = byLaw(
                debt("100.00", "PLN", Jurisdiction.PL, "2026-12-16", paid("2027-01-15", "40.00", "PLN")),
                Jurisdiction.PL,
                ClientKind.BUSINESS,
                "2027-03-01");

        assertThat(interest.principalLeft()).isEqualTo(Money.of("60.00", "PLN"));
        assertThat(interest.knownUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aBritishDebtOfAnUnknownHalfYearHasNoFigureAtAll() {
        Interest interest = byLaw(
                debt("100.00", "GBP", Jurisdiction.GB, "2026-12-31"),
                Jurisdiction.GB,
                ClientKind.BUSINESS,
                "2027-03-01");

        assertThat(interest.missing()).isEqualTo(Missing.RATE);
        assertThat(interest.total().isZero()).isTrue();
    }

    @Test
    void aRateGapBeforeAKnownRowIsRefused() {
        assertThatThrownBy(() -> byLaw(
                        debt("100.00", "PLN", Jurisdiction.PL, "2015-06-01"),
                        Jurisdiction.PL,
                        ClientKind.BUSINESS,
                        "2016-03-01"))
                .hasMessage("RATE_GAP");
    }

    @Test
    void israelHasWordsAndNoFigure() {
        Interest interest = byLaw(
                debt("100.00", "ILS", Jurisdiction.IL, "2026-01-01"),
                Jurisdiction.IL,
                ClientKind.BUSINESS,
                "2026-03-01");

        assertThat(interest.missing()).isEqualTo(Missing.WORDS_ONLY);
        assertThat(interest.total().isZero()).isTrue();
        assertThat(interest.owed()).isEqualTo(Money.of("100.00", "ILS"));
    }

    private static Terms agreed(LateFee fee, String value, @Nullable LocalDate consent) {
        return new Terms(PaymentTerm.net(30), fee, new BigDecimal(value), "", consent, null);
    }

    /** Civil Code art. 481(2¹): in March 2026 at most 2 x 9.25. */
    @Test
    void aPolishContractRateIsCutToTwiceTheCivilOne() {
        LocalDate consent = LocalDate.of(2026, 1, 1);
        LateDebt debt = debt("36500.00", "PLN", Jurisdiction.PL, "2026-03-31");
        LocalDate until = LocalDate.of(2026, 4, 10);

        InterestBasis high =
                InterestChoice.of(Jurisdiction.PL, ClientKind.BUSINESS, agreed(LateFee.PERCENT_A_YEAR, "30", consent));
        InterestBasis low =
                InterestChoice.of(Jurisdiction.PL, ClientKind.BUSINESS, agreed(LateFee.PERCENT_A_YEAR, "12", consent));
        assertThat(InterestCalculation.of(debt, high, PaymentOrder.PRINCIPAL_FIRST, until, FIGURES)
                        .total())
                .isEqualTo(Money.of("185.00", "PLN"));
        assertThat(InterestCalculation.of(debt, low, PaymentOrder.PRINCIPAL_FIRST, until, FIGURES)
                        .total())
                .isEqualTo(Money.of("120.00", "PLN"));
    }

    @Test
    void nothingAgreedIsChargedWithoutConsentOnRecord() {
        assertThat(InterestChoice.of(Jurisdiction.GB, ClientKind.CONSUMER, agreed(LateFee.PERCENT_A_YEAR, "8", null))
                        .why())
                .isEqualTo(Why.NO_CONSENT);
        assertThat(MonthlyFee.why(Jurisdiction.GB, agreed(LateFee.FLAT_MONTHLY, "20", null)))
                .isEqualTo(Why.NO_CONSENT);
        assertThat(MonthlyFee.why(Jurisdiction.GB, agreed(LateFee.FLAT_MONTHLY, "20", TestRules.TODAY)))
                .isEqualTo(Why.MONTHLY_FEE);
        assertThat(InterestChoice.of(
                                Jurisdiction.IR,
                                ClientKind.BUSINESS,
                                agreed(LateFee.PERCENT_A_YEAR, "20", TestRules.TODAY))
                        .why())
                .isEqualTo(Why.LAWYERS_MATTER);
        assertThat(InterestChoice.of(Jurisdiction.PL, ClientKind.BUSINESS, Terms.USUAL)
                        .mode())
                .isEqualTo(InterestMode.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "PL,BUSINESS,SEGMENTED_HALF_YEAR,COMMERCIAL_RATE",
        "PL,SOLE_TRADER,SEGMENTED_HALF_YEAR,COMMERCIAL_RATE",
        "PL,PUBLIC_BODY,SEGMENTED_HALF_YEAR,COMMERCIAL_RATE",
        "PL,PUBLIC_HEALTH,SEGMENTED_HALF_YEAR,PUBLIC_HEALTH_RATE",
        "PL,CONSUMER,SEGMENTED_BY_DAY,CIVIL_RATE",
        "GB,PUBLIC_HEALTH,FIXED_AT_START,COMMERCIAL_RATE",
        "GB,CONSUMER,NONE,",
        "EU,BUSINESS,SEGMENTED_HALF_YEAR,COMMERCIAL_RATE",
        "EU,CONSUMER,NONE,",
        "IL,BUSINESS,TEXT_ONLY,",
        "IL,CONSUMER,NONE,",
        "IR,CONSUMER,INDEX_RATIO,PRICE_INDEX",
        "ANY,BUSINESS,NONE,"
    })
    void theLawAndTheKindOfDebtorChooseTheMode(
            Jurisdiction law, ClientKind kind, InterestMode mode, @Nullable FigureKind rate) {
        InterestBasis basis = InterestChoice.byLaw(law, kind);

        assertThat(basis.mode()).isEqualTo(mode);
        assertThat(basis.kind()).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,2026-02-27,0",
        "2026-01-31,2026-02-28,25",
        "2026-01-31,2026-03-30,25",
        "2026-01-31,2026-03-31,50"
    })
    void aMonthlyFeeCountsOnlyWholeMonths(LocalDate due, LocalDate until, String fee) {
        assertThat(MonthlyFee.of(Money.of("25", "GBP"), due, until)).isEqualTo(Money.of(fee, "GBP"));
    }

    @Test
    void whatCanNotBeALateDebtIsRefused() {
        DueDate due = new DueDate(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1));
        Money money = Money.of("1", "GBP");
        assertThatThrownBy(() -> new LateDebt(money.negate(), due.agreed(), due, null, List.of()))
                .hasMessage("DEBT_NEGATIVE");
        assertThatThrownBy(() -> new LateDebt(money, due.agreed().plusDays(1), due, null, List.of()))
                .hasMessage("DUE_BEFORE_ISSUED");
        assertThatThrownBy(() -> new LateDebt(money, due.agreed(), due, null, List.of(paid("2026-01-02", "1", "EUR"))))
                .hasMessage("CURRENCIES_MIXED");
        assertThatThrownBy(() -> new LateDebt(money, due.agreed(), due, null, List.of(paid("2026-01-02", "0", "GBP"))))
                .hasMessage("PAYMENT_NOT_POSITIVE");
        assertThatThrownBy(() -> byLaw(
                        new LateDebt(money, due.agreed(), due, null, List.of()),
                        Jurisdiction.GB,
                        ClientKind.BUSINESS,
                        "2025-12-31"))
                .hasMessage("DAY_BEFORE_ISSUED");
    }
}
