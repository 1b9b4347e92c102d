package duetalk.ui.settings;

import duetalk.core.book.Book;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureChange;
import duetalk.core.figures.FigureGap;
import duetalk.core.figures.FigureGroup;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.FigureUnit;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.search.Fold;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of one law and group, put into words, with the days that nobody knows shown as gaps. */
public final class FiguresModel {

    /** A gap that begins this soon is shown before it comes. */
    private static final int MONTHS_AHEAD = 2;

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::kind)
            .thenComparing(Row::from, Comparator.reverseOrder())
            .thenComparing(Row::least);

    private final Voice voice;
    private final LocalDate today;

    public FiguresModel(Voice voice, LocalDate today) {
        this.voice = voice;
        this.today = today;
    }

    /**
     * A line of the table.
     *
     * @param to the last day; null until further notice, and for a gap whose end nobody knows
     * @param figure null for a gap
     */
    public record Row(
            FigureKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Figure figure) {

        boolean isGap() {
            return figure == null;
        }

        BigDecimal least() {
            return figure == null ? BigDecimal.ZERO : figure.least();
        }
    }

    /** Everything that is read for the screen. */
    public record Read(FigureTable table, List<FigureChange> changes) {}

    public static Read read(Book book) {
        return book.read(
                stores -> new Read(stores.figures().table(), stores.figures().changes()));
    }

    public List<FigureGroup> groups(FigureTable table, Jurisdiction law) {
        return table.kinds(law).stream()
                .map(FigureKind::group)
                .distinct()
                .sorted()
                .toList();
    }

    public List<Row> rows(FigureTable table, Jurisdiction law, FigureGroup group, String typed) {
        List<Row> rows = new ArrayList<>();
        for (FigureKind kind : table.kinds(law)) {
            if (kind.group() == group) {
                rows.addAll(rows(table, law, kind));
            }
        }
        String wanted = Fold.key(typed);
        return rows.stream()
                .filter(row -> Fold.key(what(row) + " " + source(row)).contains(wanted))
                .sorted(ORDER)
                .toList();
    }

    private List<Row> rows(FigureTable table, Jurisdiction law, FigureKind kind) {
        List<Row> rows = new ArrayList<>();
        for (Figure figure : table.rows(law, kind)) {
            rows.add(new Row(kind, figure.from(), figure.to(), figure));
        }
        if (kind.isVolatile()) {
            LocalDate horizon = today.plusMonths(MONTHS_AHEAD);
            for (FigureGap gap : table.gaps(law, kind, horizon)) {
                rows.add(new Row(kind, gap.from(), gap.to().equals(horizon) ? null : gap.to(), null));
            }
        }
        return rows;
    }

    public String what(Row row) {
        Figure figure = row.figure();
        String name = voice.name("figure", row.kind());
        return figure == null || figure.least().signum() == 0 ? name : name + ", " + tier(figure);
    }

    private String tier(Figure figure) {
        return switch (figure.kind()) {
            case STAGE_DAYS ->
                voice.say("figures.from.stage", "number", figure.least().intValueExact());
            case SURVEY_CHANCE_LOW, SURVEY_CHANCE_HIGH ->
                voice.say("figures.from.months", "months", figure.least().intValueExact());
            default ->
                voice.say("figures.from.amount", "amount", voice.amounts().exact(figure.least()));
        };
    }

    public String value(Row row) {
        return orUnknown(row.figure());
    }

    private String value(Figure figure) {
        FigureUnit unit = figure.kind().unit();
        return switch (unit) {
            case PERCENT -> voice.amounts().percent(figure.value());
            case MONEY -> voice.amounts().of(figure.money());
            case DAYS, MONTHS, YEARS -> voice.say("figures.value." + unit, "count", figure.whole());
            case HOUR -> voice.dates().hour(hour(figure.value()));
            case WEEKDAY -> voice.dates().weekdayName(DayOfWeek.of(figure.whole()));
            case COUNT -> voice.amounts().whole(figure.whole());
            case INDEX ->
                voice.say(
                        "figures.value.INDEX", "number", voice.amounts().exact(figure.value()), "base", figure.unit());
            case SWITCH -> voice.say(figure.whole() == 1 ? "yes" : "no");
        };
    }

    private static LocalTime hour(BigDecimal hours) {
        return LocalTime.ofSecondOfDay(
                Math.min(hours.multiply(BigDecimal.valueOf(3_600)).intValue(), 86_399));
    }

    public String from(Row row) {
        return voice.dates().brief(row.from());
    }

    public String to(Row row) {
        LocalDate to = row.to();
        if (to == null) {
            return row.isGap() ? "" : voice.say("figures.further");
        }
        return voice.dates().brief(to);
    }

    public String source(Row row) {
        Figure figure = row.figure();
        return figure == null ? voice.say("figures.unknown.hint") : voice.source(figure.source());
    }

    /** When it was looked up, and whether that is enough to rely on. */
    public String verified(Row row) {
        Figure figure = row.figure();
        if (figure == null) {
            return "";
        }
        String how = figure.own() ? voice.say("figures.mine") : voice.name("sureness", figure.sureness());
        return Optional.ofNullable(figure.verified())
                .map(day -> voice.dates().brief(day) + " · " + how)
                .orElse(how);
    }

    public String change(FigureChange change) {
        Figure one = change.after() == null ? change.before() : change.after();
        LocalDate day = LocalDate.ofInstant(change.at(), java.time.ZoneOffset.UTC);
        return one == null
                ? ""
                : voice.say(
                        "figures.change.line",
                        "date",
                        day,
                        "what",
                        voice.name("law", one.jurisdiction()) + ", " + voice.name("figure", one.kind()),
                        "before",
                        orUnknown(change.before()),
                        "after",
                        orUnknown(change.after()));
    }

    private String orUnknown(@Nullable Figure figure) {
        return figure == null ? voice.say("figures.unknown") : value(figure);
    }
}
