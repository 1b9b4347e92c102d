package duetalk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.TermKind;
import duetalk.core.followups.PayDay;
import duetalk.core.followups.Repeat;
import duetalk.core.followups.Repeat.Unit;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.MissedTwo;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.text.DateReader;
import duetalk.text.DateReader.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two Iranians agree by the Persian month; everybody else by the Gregorian one. */
class MonthsTest {

    private static final WorkingDays DAYS = TestRules.shipped().days();
    private static final LocalDate FIRST_OF_AZAR = jalali("1405/9/1");
    private static final List<LocalDate> FIRSTS =
            days("1405/9/1 1405/10/1 1405/11/1 1405/12/1 1406/1/1 1406/2/1 1406/3/1");

    private static LocalDate jalali(String written) {
        return DateReader.read(written, Order.JALALI);
    }

    private static List<LocalDate> days(String written) {
        return Stream.of(written.split(" ")).map(MonthsTest::jalali).toList();
    }

    @ParameterizedTest
    @CsvSource({"IR, IR, JALALI", "IR, IL, GREGORIAN", "PL, IR, GREGORIAN", "GB, GB, GREGORIAN"})
    void onlyTwoInIranAgreeByPersianMonths(Place mine, Place theirs, Months months) {
        assertThat(Months.between(mine, theirs)).isEqualTo(months);
    }

    /** 31 in the first half of the year, 30 in the second, Esfand 29 or in 1403 and 1408 30; never from the last result. */
    @ParameterizedTest
    @CsvSource({
        "1405/6/31, 1, 1405/7/30",
        "1405/6/31, 6, 1405/12/29",
        "1405/6/31, 7, 1406/1/31",
        "1402/12/29, 12, 1403/12/29",
        "1403/12/30, 12, 1404/12/29",
        "1403/12/30, 60, 1408/12/30",
        "1406/1/15, -1, 1405/12/15",
        "1405/1/1, -13, 1403/12/1"
    })
    void persianMonthsAreCutToTheirLengthAndNeverDrift(String first, int months, String then) {
        assertThat(Months.JALALI.plus(jalali(first), months)).isEqualTo(jalali(then));
    }

    /** B1 of the trials: every month from 1 Azar 1405 was 11/2, 12/3, 1406/1/2. */
    @Test
    void aMonthlyFollowUpStaysOnTheFirstOfThePersianMonth() {
        Repeat monthly = new Repeat(Unit.MONTHS, 1, FIRST_OF_AZAR).by(Months.JALALI);

        List<LocalDate> all = Stream.iterate(FIRST_OF_AZAR, monthly::after)
                .limit(FIRSTS.size())
                .toList();

        assertThat(all).isEqualTo(FIRSTS);
        assertThat(monthly.after(jalali("1415/6/31"))).isEqualTo(jalali("1415/7/1"));
        assertThat(new Repeat(Unit.MONTHS, 2, jalali("1405/6/31"))
                        .by(Months.JALALI)
                        .after(jalali("1406/2/30")))
                .isEqualTo(jalali("1406/2/31"));
    }

    private static Offer offer(Place mine, Place theirs, int pause) {
        Money debt = new Money(70_000_000, "IRR");
        PlanAsk ask = new PlanAsk(
                debt,
                Money.zero("IRR"),
                FIRST_OF_AZAR,
                Money.zero("IRR"),
                FIRST_OF_AZAR,
                null,
                7,
                Period.MONTH,
                FIRST_OF_AZAR,
                0,
                pause,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                mine,
                theirs);
        return PlanOffer.of(ask, PlanLimits.NONE, DAYS);
    }

    private static List<LocalDate> wished(Offer offer) {
        return offer.schedule().stream().map(Instalment::wished).toList();
    }

    /** B1: seven monthly instalments; New Year's falls on the first working day after it. */
    @Test
    void aPlanBetweenTwoIraniansGoesByThePersianMonth() {
        Offer offer = offer(Place.IR, Place.IR, 0);

        assertThat(wished(offer)).isEqualTo(FIRSTS);
        assertThat(offer.schedule().get(4).due()).isEqualTo(jalali("1406/1/5"));
        assertThat(wished(offer(Place.IR, Place.IR, 2))).startsWith(jalali("1405/11/1"), jalali("1405/12/1"));
        assertThat(MissedTwo.of(offer, 5, DAYS).orElseThrow().last())
                .isEqualTo(DAYS.onOrAfter(Place.IR, jalali("1406/5/1")));
        assertThat(wished(offer(Place.PL, Place.IR, 0)))
                .startsWith(FIRST_OF_AZAR, FIRST_OF_AZAR.plusMonths(1), FIRST_OF_AZAR.plusMonths(2));
    }

    @ParameterizedTest
    @CsvSource({"+1m, 1405/10/1", "+۲م, 1405/11/1", "+4m, 1406/1/1"})
    void monthsAheadAreThoseOfTheAgreement(String typed, String then) {
        assertThat(DateReader.typed(typed, FIRST_OF_AZAR, Months.JALALI)).isEqualTo(jalali(then));
        assertThat(DateReader.typed("+1m", FIRST_OF_AZAR)).isEqualTo(FIRST_OF_AZAR.plusMonths(1));
    }

    @ParameterizedTest
    @CsvSource({
        "END_OF_MONTH, 0, 1405/9/10, 1405/9/30",
        "END_OF_MONTH, 10, 1405/6/1, 1405/7/10",
        "DAY_OF_MONTH, 5, 1405/9/10, 1405/10/5",
        "DAY_OF_MONTH, 31, 1405/12/1, 1405/12/29",
        "NET, 30, 1405/9/1, 1405/10/1"
    })
    void aTermOfPaymentKnowsThePersianMonth(TermKind kind, int days, String issued, String due) {
        assertThat(new PaymentTerm(kind, days).due(jalali(issued), Months.JALALI))
                .isEqualTo(jalali(due));
    }

    /** Whoever is paid in Iran is paid by the Persian month, wherever the user is. */
    @Test
    void aDayOfPayInIranIsOneOfThePersianMonth() {
        assertThat(PayDay.after(30, jalali("1405/9/10"), Place.IR, DAYS))
                .isEqualTo(DAYS.after(Place.IR, jalali("1405/9/30")));
    }
}
