package duetalk.core.interest;

import duetalk.core.Refusal;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rate of a day, by one of the modes. */
interface Rates {

    /**
     * The rate that holds on a day; null when the day lies after all that is known. Refuses a day in a gap before a
     * known row: somebody left a rate out.
     */
    @Nullable
    RateSpan on(LocalDate day);

    static Rates of(InterestBasis basis, LocalDate firstDay, FigureTable figures) {
        FigureKind kind = basis.kind();
        BigDecimal agreed = basis.agreedRate();
        if (agreed != null) {
            return kind == null
                    ? always(agreed)
                    : capped(agreed, new Table(figures, basis.law(), kind), figures, basis);
        }
        if (kind == null) {
            return day -> null;
        }
        Table table = new Table(figures, basis.law(), kind);
        return basis.mode() == InterestMode.FIXED_AT_START ? fixed(table, firstDay) : table;
    }

    private static Rates always(BigDecimal rate) {
        return day -> new RateSpan(rate, LocalDate.MAX, null);
    }

    private static Rates fixed(Table table, LocalDate firstDay) {
        RateSpan first = table.on(firstDay);
        return day -> first == null ? null : new RateSpan(first.rate(), LocalDate.MAX, first.figure());
    }

    /** Poland: an agreed rate above twice the civil one is cut down to that (Civil Code art. 481(2¹) and (2²)). */
    private static Rates capped(BigDecimal agreed, Table civil, FigureTable figures, InterestBasis basis) {
        return day -> {
            RateSpan span = civil.on(day);
            if (span == null) {
                return null;
            }
            BigDecimal times = figures.on(basis.law(), FigureKind.CONTRACT_RATE_CAP, day)
                    .map(Figure::value)
                    .orElseThrow(() -> new Refusal("RATE_GAP", Map.of("day", day)));
            BigDecimal cap = span.rate().multiply(times);
            return agreed.compareTo(cap) <= 0
                    ? new RateSpan(agreed, span.last(), null)
                    : new RateSpan(cap, span.last(), span.figure());
        };
    }

    /** By the rows of a table. */
    final class Table implements Rates {

        private final List<Figure> rows;
        private int at;

        Table(FigureTable figures, Jurisdiction law, FigureKind kind) {
            rows = figures.rows(law, kind);
        }

        @Override
        public @Nullable RateSpan on(LocalDate day) {
            while (at < rows.size() && isOver(rows.get(at), day)) {
                at++;
            }
            if (at == rows.size()) {
                return null;
            }
            Figure row = rows.get(at);
            if (row.from().isAfter(day)) {
                throw new Refusal("RATE_GAP", Map.of("day", day));
            }
            LocalDate last = row.lastKnown();
            return new RateSpan(row.value(), last == null ? LocalDate.MAX : last, row);
        }

        private static boolean isOver(Figure row, LocalDate day) {
            LocalDate last = row.lastKnown();
            return last != null && last.isBefore(day);
        }
    }
}
