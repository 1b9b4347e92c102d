package duetalk.core.interest;

import duetalk.core.figures.FigureTable;
import duetalk.core.interest.Interest.Missing;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Simple late interest: from the day after the due date to the day of payment, both counted, by 365 days a year,
 * never on interest, rounded once at the end.
 */
public final class InterestCalculation {

    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);
    private static final int SHOWN_PLACES = 4;

    private final LateDebt debt;
    private final InterestBasis basis;
    private final LocalDate until;
    private final Balance balance;
    private final Rates rates;
    private final List<Segment> segments = new ArrayList<>();
    private @Nullable LocalDate knownUntil;

    private InterestCalculation(
            LateDebt debt, InterestBasis basis, PaymentOrder order, LocalDate until, FigureTable figures) {
        this.debt = debt;
        this.basis = basis;
        this.until = until;
        this.balance = new Balance(debt.principal().minor(), order);
        this.rates = Rates.of(basis, debt.due().firstInterestDay(), figures);
    }

    /** Interest on a debt up to a day; the debt alone where the basis gives no figure. */
    public static Interest of(
            LateDebt debt, InterestBasis basis, PaymentOrder order, LocalDate until, FigureTable figures) {
        if (until.isBefore(debt.issued())) {
            throw new duetalk.core.Refusal("DAY_BEFORE_ISSUED", Map.of("issued", debt.issued()));
        }
        InterestCalculation calculation = new InterestCalculation(debt, basis, order, until, figures);
        return switch (basis.mode()) {
            case SEGMENTED_HALF_YEAR, SEGMENTED_BY_DAY, FIXED_AT_START, CONTRACT_RATE -> calculation.walk(true);
            case INDEX_RATIO -> IndexDamages.of(debt, basis, until, figures);
            case TEXT_ONLY -> calculation.walk(false).without(Missing.WORDS_ONLY);
            case NONE -> calculation.walk(false);
        };
    }

    private Interest walk(boolean bearing) {
        TreeMap<LocalDate, Long> payments = debt.paidByDay(until);
        LocalDate first = debt.due().firstInterestDay();
        payments.headMap(first).values().forEach(balance::pay);
        for (LocalDate day = first; !day.isAfter(until); ) {
            Map.Entry<LocalDate, Long> next = payments.ceilingEntry(day);
            LocalDate stop = next == null ? until : next.getKey();
            if (bearing && knownUntil == null) {
                accrue(day, stop);
            }
            if (next != null) {
                balance.pay(next.getValue());
            }
            day = stop.plusDays(1);
        }
        return result();
    }

    private void accrue(LocalDate from, LocalDate to) {
        for (LocalDate day = from; balance.principal() > 0 && !day.isAfter(to); ) {
            RateSpan span = rates.on(day);
            if (span == null) {
                knownUntil = day.minusDays(1);
                return;
            }
            LocalDate end = span.last().isBefore(to) ? span.last() : to;
            long days = ChronoUnit.DAYS.between(day, end) + 1;
            segments.add(segment(day, end, days, span));
            balance.accrue(span.rate(), days);
            day = end.plusDays(1);
        }
    }

    private Segment segment(LocalDate from, LocalDate to, long days, RateSpan span) {
        Money principal = money(balance.principal());
        BigDecimal amount = principal
                .amount()
                .multiply(span.rate())
                .multiply(BigDecimal.valueOf(days))
                .divide(PERCENT_DAYS, SHOWN_PLACES, RoundingMode.HALF_UP);
        return new Segment(from, to, days, principal, span.rate(), amount, span.figure());
    }

    private Interest result() {
        boolean nothingKnown =
                knownUntil != null && knownUntil.isBefore(debt.due().firstInterestDay());
        return new Interest(
                basis,
                List.copyOf(segments),
                money(balance.total()),
                money(balance.settled()),
                money(balance.principal()),
                money(balance.overpaid()),
                until,
                knownUntil,
                nothingKnown ? Missing.RATE : null);
    }

    private Money money(long minor) {
        return new Money(minor, debt.principal().currency());
    }
}
