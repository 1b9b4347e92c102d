package duetalk.core.recovery;

import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a claim lapses. United Kingdom: Limitation Act 1980, s. 5. Poland: Civil Code art. 118, a term of two years
 * or more ends with its last calendar year. Israel: Limitation Law 1958, s. 5. Iran: only cheques and notes.
 *
 * @param from the day it is counted from: due date or the newest confirmed event
 * @param lastDay the last day on which a suit can be filed
 * @param restartedBy the event that started it anew, null when none did
 * @param figure the row that gave the years
 */
public record Limitation(
        LocalDate from, LocalDate lastDay, @Nullable LimitationEvent restartedBy, Figure figure) {

    private static final int FAR = 180;
    private static final int NEAR = 90;
    private static final int CLOSE = 30;

    /** How near the end is. */
    public enum Warning {
        NONE,
        WITHIN_180_DAYS,
        WITHIN_90_DAYS,
        WITHIN_30_DAYS,
        LAPSED
    }

    /** Empty where no limitation is known for such a claim. */
    public static Optional<Limitation> of(
            Jurisdiction law, ClaimKind claim, LocalDate due, List<LimitationEvent> events, FigureTable figures) {
        return figures.on(law, kind(law, claim), due)
                .or(() -> figures.rows(law, kind(law, claim)).stream().findFirst())
                .map(figure -> reckon(law, due, events, figure, figures));
    }

    private static FigureKind kind(Jurisdiction law, ClaimKind claim) {
        return switch (claim) {
            case SERVICE -> FigureKind.LIMITATION;
            case SALE -> law == Jurisdiction.PL ? FigureKind.LIMITATION_OF_SALE : FigureKind.LIMITATION;
            case CHEQUE -> law == Jurisdiction.IR ? FigureKind.LIMITATION_OF_CHEQUE : FigureKind.LIMITATION;
        };
    }

    private static Limitation reckon(
            Jurisdiction law, LocalDate due, List<LimitationEvent> events, Figure figure, FigureTable figures) {
        LocalDate from = due;
        LimitationEvent restart = null;
        List<LimitationEvent> inOrder = events.stream()
                .filter(LimitationEvent::confirmed)
                .sorted(java.util.Comparator.comparing(LimitationEvent::on))
                .toList();
        for (LimitationEvent event : inOrder) {
            boolean inTime = !event.on().isBefore(from) && !event.on().isAfter(end(law, from, figure, figures));
            if (inTime) {
                from = event.on();
                restart = event;
            }
        }
        return new Limitation(from, end(law, from, figure, figures), restart, figure);
    }

    private static LocalDate end(Jurisdiction law, LocalDate from, Figure years, FigureTable figures) {
        LocalDate end = from.plusYears(years.whole());
        boolean toYearEnd = figures.on(law, FigureKind.LIMITATION_TO_YEAR_END, from)
                        .map(figure -> figure.whole() == 1)
                        .orElse(false)
                && years.whole() >= 2;
        return toYearEnd ? LocalDate.of(end.getYear(), 12, 31) : end;
    }

    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    public Warning warning(LocalDate today) {
        long left = daysLeft(today);
        if (left < 0) {
            return Warning.LAPSED;
        }
        if (left <= CLOSE) {
            return Warning.WITHIN_30_DAYS;
        }
        if (left <= NEAR) {
            return Warning.WITHIN_90_DAYS;
        }
        return left <= FAR ? Warning.WITHIN_180_DAYS : Warning.NONE;
    }
}
