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
 * When a claim lapses. United Kingdom: Limitation Act 1980, s. 5. Poland: two years for services (Civil Code art. 751,
 * with 750), works (646) and sales (554), else three in business (118); a term of two years or more ends with its last
 * calendar year (118). Israel: Limitation Law 1958, s. 5. Iran: only cheques and notes. Scotland has five years (facts
 * letters-law 9), which the program does not tell from the rest of the United Kingdom.
 *
 * @param from the day it is counted from: that of the claim or of the newest confirmed event
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

    /**
     * Empty where no limitation is known for such a claim.
     *
     * @param start the day from which the claim is counted, {@link Claim#countedFrom}
     */
    public static Optional<Limitation> of(
            Jurisdiction law, ClaimKind claim, LocalDate start, List<LimitationEvent> events, FigureTable figures) {
        return years(law, claim.limitation(), start, figures)
                .or(() -> years(law, FigureKind.LIMITATION, start, figures))
                .map(figure -> reckon(law, start, events, figure, figures));
    }

    private static Optional<Figure> years(Jurisdiction law, FigureKind kind, LocalDate start, FigureTable figures) {
        return figures.on(law, kind, start)
                .or(() -> figures.rows(law, kind).stream().findFirst());
    }

    private static Limitation reckon(
            Jurisdiction law, LocalDate start, List<LimitationEvent> events, Figure figure, FigureTable figures) {
        LocalDate from = start;
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
