package duetalk.core.interest;

import duetalk.core.Refusal;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
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
import org.jspecify.annotations.Nullable;

/**
 * Damages for delay in Iran: each part of the debt grows as the yearly price index did from the formal demand to
 * the day on which that part came (Civil Procedure Code art. 522; unification ruling 850 of 1403/5/16). Never
 * compounded, never below nothing.
 */
final class IndexDamages {

    private static final int SHOWN_PLACES = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LateDebt debt;
    private final InterestBasis basis;
    private final LocalDate until;
    private final List<Figure> index;
    private final List<Segment> segments = new ArrayList<>();
    private BigDecimal grown = BigDecimal.ZERO;
    private @Nullable LocalDate knownUntil;

    private IndexDamages(LateDebt debt, InterestBasis basis, LocalDate until, FigureTable figures) {
        this.debt = debt;
        this.basis = basis;
        this.until = until;
        this.index = figures.rows(basis.law(), FigureKind.PRICE_INDEX);
    }

    static Interest of(LateDebt debt, InterestBasis basis, LocalDate until, FigureTable figures) {
        return new IndexDamages(debt, basis, until, figures).reckon();
    }

    private Interest reckon() {
        LocalDate demanded = debt.demandedOn();
        if (demanded == null) {
            return result(null, Missing.DEMAND);
        }
        LocalDate start = demanded.isBefore(debt.due().shifted()) ? debt.due().shifted() : demanded;
        Figure base = latest(start);
        if (base == null || !base.holdsOn(start)) {
            return result(null, Missing.RATE);
        }
        long left = debt.principal().minor();
        for (Map.Entry<LocalDate, Long> payment : debt.paidByDay(until).entrySet()) {
            long part = Math.min(left, payment.getValue());
            left -= part;
            grow(part, start, payment.getKey(), base);
        }
        grow(left, start, until, base);
        return result(base, null);
    }

    private void grow(long part, LocalDate start, LocalDate end, Figure base) {
        Figure reached = latest(end);
        if (part == 0 || !end.isAfter(start) || reached == null) {
            return;
        }
        if (!reached.unit().equals(base.unit())) {
            throw new Refusal("INDEX_BASES_MIXED", Map.of("one", base.unit(), "other", reached.unit()));
        }
        if (!reached.holdsOn(end)) {
            knownUntil = reached.lastKnown();
        }
        BigDecimal growth = reached.value().subtract(base.value()).max(BigDecimal.ZERO);
        grown = grown.add(growth.multiply(BigDecimal.valueOf(part)));
        Money money = money(part);
        segments.add(new Segment(
                start,
                end,
                ChronoUnit.DAYS.between(start, end),
                money,
                growth.multiply(HUNDRED).divide(base.value(), SHOWN_PLACES, RoundingMode.HALF_UP),
                money.amount().multiply(growth).divide(base.value(), SHOWN_PLACES, RoundingMode.HALF_UP),
                reached));
    }

    /** The newest index that begins by a day. */
    private @Nullable Figure latest(LocalDate day) {
        Figure found = null;
        for (Figure row : index) {
            if (!row.from().isAfter(day)) {
                found = row;
            }
        }
        return found;
    }

    private Interest result(@Nullable Figure base, @Nullable Missing missing) {
        long total = base == null
                ? 0
                : grown.divide(base.value(), 0, RoundingMode.HALF_UP).longValueExact();
        Balance balance = new Balance(debt.principal().minor(), PaymentOrder.PRINCIPAL_FIRST);
        debt.paidByDay(until).values().forEach(balance::pay);
        long settled = Math.min(balance.overpaid(), total);
        return new Interest(
                basis,
                List.copyOf(segments),
                money(total),
                money(settled),
                money(balance.principal()),
                money(balance.overpaid() - settled),
                until,
                knownUntil,
                missing);
    }

    private Money money(long minor) {
        return new Money(minor, debt.principal().currency());
    }
}
