package duetalk.core.interest;

import duetalk.core.Refusal;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fixed sum that late payment between businesses costs, once for each invoice that was late and without a
 * reminder. Poland:
 * act of 8 March 2013, art. 10(1). United Kingdom: act of 1998, s. 5A. EU: directive 2011/7, art. 6.
 *
 * @param sum in the currency of the law
 * @param rateDay the day whose average rate of the national bank turns euros into zlotys (Poland: the last working
 *     day of the month before the one in which the debt became due); null where nothing is turned
 */
public record Compensation(Money sum, @Nullable LocalDate rateDay, Figure figure) {

    /** What may be asked by a day; empty when nothing was late by then, for a consumer, and where no law gives it. */
    public static Optional<Compensation> of(
            Jurisdiction law, ClientKind kind, LateDebt debt, LocalDate today, FigureTable figures, WorkingDays days) {
        if (kind == ClientKind.CONSUMER || !debt.isLateBy(today)) {
            return Optional.empty();
        }
        Money invoice = debt.principal();
        DueDate due = debt.due();
        checkCurrency(law, invoice);
        return figures.on(law, FigureKind.COMPENSATION, due.firstInterestDay(), invoice.amount())
                .map(figure -> new Compensation(
                        figure.money(),
                        figure.unit().equals(invoice.currency()) || law != Jurisdiction.PL ? null : rateDay(due, days),
                        figure));
    }

    /** The steps of the law are in its own currency: an invoice in another one has to be turned into it first. */
    private static void checkCurrency(Jurisdiction law, Money invoice) {
        String own = law == Jurisdiction.PL ? "PLN" : law == Jurisdiction.GB ? "GBP" : invoice.currency();
        if (!own.equals(invoice.currency())) {
            throw new Refusal("COMPENSATION_CURRENCY", Map.of("currency", own));
        }
    }

    /**
     * The sum in the currency of the invoice: by the rate of exactly the day that the law names; empty while nobody
     * entered that rate.
     */
    public Optional<Money> in(String currency, FigureTable figures) {
        return sum.currency().equals(currency)
                ? Optional.of(sum)
                : figures.rows(Jurisdiction.PL, FigureKind.EURO_RATE).stream()
                        .filter(rate ->
                                rate.from().equals(rateDay) && rate.unit().equals(currency))
                        .findFirst()
                        .map(rate -> at(rate.value(), currency));
    }

    private static LocalDate rateDay(DueDate due, WorkingDays days) {
        return days.onOrBefore(
                Place.PL, YearMonth.from(due.shifted()).minusMonths(1).atEndOfMonth());
    }

    /** The sum at a rate of the national bank, in its currency. */
    public Money at(BigDecimal rate, String currency) {
        if (rate.signum() <= 0) {
            throw new Refusal("RATE_NOT_POSITIVE", Map.of("rate", rate.toPlainString()));
        }
        return Money.of(sum.amount().multiply(rate), currency);
    }
}
