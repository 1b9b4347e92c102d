package duetalk.core.figures;

import duetalk.core.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All figures, found by law, kind and day. Never changes; an edit makes another table. */
public final class FigureTable {

    private static final Comparator<Figure> BY_TIME =
            Comparator.comparing(Figure::from).thenComparing(Figure::least);

    private final Map<Jurisdiction, Map<FigureKind, List<Figure>>> rows = new EnumMap<>(Jurisdiction.class);

    /** Refuses rows of one kind and tier that hold on the same day: nobody could say which is right. */
    public FigureTable(List<Figure> figures) {
        for (Figure figure : figures) {
            rows.computeIfAbsent(figure.jurisdiction(), any -> new EnumMap<>(FigureKind.class))
                    .computeIfAbsent(figure.kind(), any -> new ArrayList<>())
                    .add(figure);
        }
        for (Map<FigureKind, List<Figure>> kinds : rows.values()) {
            kinds.replaceAll((kind, list) -> checked(list));
        }
    }

    private static List<Figure> checked(List<Figure> list) {
        List<Figure> sorted = list.stream().sorted(BY_TIME).toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                if (sorted.get(i).overlaps(sorted.get(j))) {
                    throw new Refusal(
                            "FIGURES_OVERLAP", Map.of("day", sorted.get(j).from()));
                }
            }
        }
        return sorted;
    }

    /** This table with the user's own rows in the place of shipped ones, or beside them. */
    public FigureTable with(List<Figure> own) {
        List<Figure> merged = new ArrayList<>();
        all().stream()
                .filter(shipped -> own.stream().noneMatch(row -> row.replaces(shipped)))
                .forEach(merged::add);
        merged.addAll(own);
        return new FigureTable(merged);
    }

    public List<Figure> all() {
        return rows.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** The rows of a kind by their first day; where a law has none of its own, what holds anywhere. */
    public List<Figure> rows(Jurisdiction jurisdiction, FigureKind kind) {
        List<Figure> own = rowsOf(jurisdiction, kind);
        return own.isEmpty() ? rowsOf(Jurisdiction.ANY, kind) : own;
    }

    private List<Figure> rowsOf(Jurisdiction jurisdiction, FigureKind kind) {
        Map<FigureKind, List<Figure>> kinds = rows.get(jurisdiction);
        return kinds == null ? List.of() : kinds.getOrDefault(kind, List.of());
    }

    /** The figure that is known to hold on a day. */
    public Optional<Figure> on(Jurisdiction jurisdiction, FigureKind kind, LocalDate day) {
        return on(jurisdiction, kind, day, BigDecimal.ZERO);
    }

    /** The figure of a day for an amount (or an age, or a stage): the highest tier that it reaches. */
    public Optional<Figure> on(Jurisdiction jurisdiction, FigureKind kind, LocalDate day, BigDecimal size) {
        Figure best = null;
        for (Figure row : rows(jurisdiction, kind)) {
            boolean fits = row.holdsOn(day) && row.least().compareTo(size) <= 0;
            if (fits && (best == null || row.least().compareTo(best.least()) >= 0)) {
                best = row;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The row of the same law, kind, tier and first day. */
    public Optional<Figure> standingFor(Figure figure) {
        return rowsOf(figure.jurisdiction(), figure.kind()).stream()
                .filter(figure::replaces)
                .findFirst();
    }

    /** The row without an end that a later one of the same tier would run into. */
    public Optional<Figure> openBefore(Figure later) {
        return rowsOf(later.jurisdiction(), later.kind()).stream()
                .filter(row -> row.to() == null
                        && row.from().isBefore(later.from())
                        && row.least().compareTo(later.least()) == 0)
                .findFirst();
    }

    /** The kinds that a law has rows of, and the rates that it should have. */
    public Set<FigureKind> kinds(Jurisdiction jurisdiction) {
        Set<FigureKind> kinds = EnumSet.noneOf(FigureKind.class);
        kinds.addAll(rows.getOrDefault(jurisdiction, Map.of()).keySet());
        kinds.addAll(jurisdiction.rates());
        return kinds;
    }

    /** The last day for which any row of a kind is known; null when there is none or no end. */
    public @Nullable LocalDate lastKnown(Jurisdiction jurisdiction, FigureKind kind) {
        List<Figure> list = rows(jurisdiction, kind);
        return list.isEmpty() ? null : list.getLast().lastKnown();
    }

    /** Where a kind is not known, from its first row up to a day; from the year before when it has no row at all. */
    public List<FigureGap> gaps(Jurisdiction jurisdiction, FigureKind kind, LocalDate upTo) {
        List<Figure> list = rowsOf(jurisdiction, kind);
        if (list.isEmpty()) {
            return List.of(new FigureGap(upTo.minusYears(1).withDayOfYear(1), upTo));
        }
        List<FigureGap> gaps = new ArrayList<>();
        LocalDate next = list.getFirst().from();
        for (Figure row : list) {
            if (row.from().isAfter(next)) {
                gaps.add(new FigureGap(next, row.from().minusDays(1)));
            }
            LocalDate last = row.lastKnown();
            if (last == null) {
                return gaps;
            }
            next = last.isBefore(next) ? next : last.plusDays(1);
        }
        if (!next.isAfter(upTo)) {
            gaps.add(new FigureGap(next, upTo));
        }
        return gaps;
    }
}
