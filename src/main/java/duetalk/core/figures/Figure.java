package duetalk.core.figures;

import duetalk.core.Refusal;
import duetalk.core.money.Currencies;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure of law or practice, with the time it holds and where it is from.
 *
 * @param least from this amount (or age, or stage) on; 0 for all
 * @param from the first day on which it holds
 * @param to the last day on which it holds, null while no end is known
 * @param value in the unit of its kind
 * @param unit the currency of money, the base of an index; else empty
 * @param verified when somebody last looked whether it still holds
 * @param own whether the user entered it
 */
public record Figure(
        Jurisdiction jurisdiction,
        FigureKind kind,
        BigDecimal least,
        LocalDate from,
        @Nullable LocalDate to,
        BigDecimal value,
        String unit,
        String source,
        @Nullable LocalDate published,
        @Nullable LocalDate verified,
        Sureness sureness,
        boolean own) {

    private static final BigDecimal HIGHEST_PERCENT = BigDecimal.valueOf(1_000);
    private static final int LATEST_HOUR = 24;

    /** Refuses with a code what can't be a figure. */
    public Figure {
        if (to != null && to.isBefore(from)) {
            throw new Refusal("FIGURE_ENDS_BEFORE_IT_BEGINS", Map.of("from", from, "to", to));
        }
        if (value.signum() < 0 || least.signum() < 0) {
            throw new Refusal("FIGURE_NEGATIVE");
        }
        if (source.isBlank()) {
            throw new Refusal("FIGURE_WITHOUT_SOURCE");
        }
        checkUnit(kind, value, unit);
        least = plain(least);
        value = plain(value);
    }

    private static void checkUnit(FigureKind kind, BigDecimal value, String unit) {
        boolean fits = switch (kind.unit()) {
            case PERCENT -> value.compareTo(HIGHEST_PERCENT) <= 0;
            case MONEY -> Currencies.isKnown(unit);
            case DAYS, MONTHS, YEARS, COUNT -> isWhole(value) && value.compareTo(HIGHEST_PERCENT) <= 0;
            case HOUR -> value.compareTo(BigDecimal.valueOf(LATEST_HOUR)) <= 0;
            case WEEKDAY -> isWhole(value) && value.intValue() >= 1 && value.intValue() <= 7;
            case INDEX -> value.signum() > 0 && !unit.isBlank();
            case SWITCH -> isWhole(value) && value.intValue() <= 1;
        };
        if (!fits) {
            throw new Refusal("FIGURE_OUT_OF_RANGE", Map.of("value", value.toPlainString()));
        }
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** 16 and 16.00 are one figure. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public boolean holdsOn(LocalDate day) {
        LocalDate last = lastKnown();
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    /**
     * The last day for which it is known; null when it holds until further notice. A rate without an end is known
     * only up to the day on which it was verified: it is never taken to go on by itself.
     */
    public @Nullable LocalDate lastKnown() {
        return to == null && kind.isVolatile() ? verified == null ? from : later(from, verified) : to;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The same figure, ending on a day. */
    public Figure endingOn(LocalDate last) {
        return new Figure(
                jurisdiction, kind, least, from, last, value, unit, source, published, verified, sureness, own);
    }

    /** The same figure, looked up again on a day and found right. */
    public Figure verifiedOn(LocalDate day) {
        return new Figure(
                jurisdiction, kind, least, from, to, value, unit, source, published, day, Sureness.CHECKED, own);
    }

    /** The value as money of the row's own currency. */
    public Money money() {
        return Money.of(value, unit);
    }

    /** The value as a whole number of days, months, years or times. */
    public int whole() {
        return value.intValueExact();
    }

    /** Whether this row stands in the place of another: same law, kind, tier and first day. */
    public boolean replaces(Figure other) {
        return jurisdiction == other.jurisdiction
                && kind == other.kind
                && from.equals(other.from)
                && least.compareTo(other.least) == 0;
    }

    /** Whether there is a day on which both hold for the same tier. */
    public boolean overlaps(Figure other) {
        return jurisdiction == other.jurisdiction
                && kind == other.kind
                && least.compareTo(other.least) == 0
                && (other.to == null || !from.isAfter(other.to))
                && (to == null || !other.from.isAfter(to));
    }
}
