package duetalk.core.plan;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client can pay, as it is said while one talks.
 *
 * @param debt the undisputed part of the chosen invoices
 * @param charges interest and fees up to the agreement that are not waived
 * @param down what is paid at once, 0 for none
 * @param downOn the day on which that is paid
 * @param each what they can pay each time; null when {@code number} says it
 * @param number how many instalments; 0 when {@code each} says it
 * @param first the day of the first instalment
 * @param dayOfMonth the wished day of the month (of {@link #months}), which may be later than the first month is long; 0 for that of
 *     {@code first}
 * @param pauseMonths months without a payment before the first instalment
 * @param discount percent taken off the debt when all is paid by {@code discountUntil}, never a started cent more; 0
 *     for none
 * @param yearlyRate percent a year at which interest runs, 0 for none
 * @param ownDates the days, for {@link Period#OWN_DATES}
 */
public record PlanAsk(
        Money debt,
        Money charges,
        LocalDate agreedOn,
        Money down,
        LocalDate downOn,
        @Nullable Money each,
        int number,
        Period period,
        LocalDate first,
        int dayOfMonth,
        int pauseMonths,
        BigDecimal discount,
        @Nullable LocalDate discountUntil,
        InterestMeanwhile interest,
        BigDecimal yearlyRate,
        List<LocalDate> ownDates,
        Place mine,
        Place theirs) {

    /** More would be no plan: ten years of weeks. */
    static final int MOST_INSTALMENTS = 520;

    private static final int LONGEST_PAUSE = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses with a code what can't become a plan. */
    public PlanAsk {
        ownDates = List.copyOf(ownDates);
        if (!debt.isPositive()) {
            throw new Refusal("PLAN_WITHOUT_DEBT");
        }
        if (charges.isNegative() || down.isNegative() || down.compareTo(debt.plus(charges)) > 0) {
            throw new Refusal("PLAN_AMOUNT_OUT_OF_RANGE");
        }
        boolean gone = first.isBefore(agreedOn)
                || downOn.isBefore(agreedOn)
                || discountUntil != null && discountUntil.isBefore(agreedOn)
                || ownDates.stream().anyMatch(day -> day.isBefore(agreedOn));
        if (gone) {
            throw new Refusal("PLAN_DATE_IN_THE_PAST");
        }
        if (discount.signum() < 0
                || discount.compareTo(HUNDRED) >= 0
                || yearlyRate.signum() < 0
                || pauseMonths < 0
                || pauseMonths > LONGEST_PAUSE) {
            throw new Refusal("PLAN_AMOUNT_OUT_OF_RANGE");
        }
        checkPace(each, number, period, ownDates);
    }

    private static void checkPace(@Nullable Money each, int number, Period period, List<LocalDate> ownDates) {
        if (period == Period.OWN_DATES ? ownDates.isEmpty() : each == null && number < 1) {
            throw new Refusal("PLAN_NEVER_ENDS");
        }
        if (each != null && !each.isPositive()) {
            throw new Refusal("PLAN_NEVER_ENDS");
        }
        if (number > MOST_INSTALMENTS || ownDates.size() > MOST_INSTALMENTS) {
            throw new Refusal("PLAN_TOO_LONG");
        }
    }

    /** By whose months the instalments come. */
    public Months months() {
        return Months.between(mine, theirs);
    }

    /** What is asked before any discount. */
    public Money asked() {
        return debt.plus(charges);
    }

    /** The same with another way to pay it off. */
    PlanAsk paying(Money newDown, @Nullable Money newEach, int newNumber, List<LocalDate> newDates) {
        return new PlanAsk(
                debt,
                charges,
                agreedOn,
                newDown,
                downOn,
                newEach,
                newNumber,
                period,
                first,
                dayOfMonth,
                pauseMonths,
                BigDecimal.ZERO,
                null,
                interest,
                yearlyRate,
                newDates,
                mine,
                theirs);
    }

    /** All at once, by a day, for so much less. */
    PlanAsk atOnce(LocalDate by, BigDecimal percent) {
        return new PlanAsk(
                debt,
                charges,
                agreedOn,
                Money.zero(debt.currency()),
                agreedOn,
                null,
                1,
                Period.MONTH,
                by,
                0,
                0,
                percent,
                by,
                InterestMeanwhile.STOP,
                yearlyRate,
                List.of(),
                mine,
                theirs);
    }
}
