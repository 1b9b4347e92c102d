package duetalk.store;

import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureChange;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.FigureText;
import duetalk.core.figures.Figures;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.figures.Sureness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The user's own figures beside those shipped, and what was changed when. */
final class FigureStore implements Figures {

    private final Handle handle;
    private final FigureTable shipped;

    FigureStore(Handle handle, FigureTable shipped) {
        this.handle = handle;
        this.shipped = shipped;
    }

    @Override
    public FigureTable shipped() {
        return shipped;
    }

    @Override
    public FigureTable table() {
        List<Figure> own = own();
        return own.isEmpty() ? shipped : shipped.with(own);
    }

    private List<Figure> own() {
        return handle.createQuery("select * from figure order by jurisdiction, kind, from_day, least")
                .map((row, context) -> figure(row))
                .list();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                Jurisdiction.valueOf(row.getString("jurisdiction")),
                FigureKind.valueOf(row.getString("kind")),
                row.getBigDecimal("least"),
                Rows.date(row, "from_day"),
                Rows.dateOrNull(row, "to_day"),
                row.getBigDecimal("amount"),
                row.getString("unit"),
                row.getString("source"),
                Rows.dateOrNull(row, "published"),
                Rows.dateOrNull(row, "verified"),
                Sureness.valueOf(row.getString("sureness")),
                true);
    }

    @Override
    public void save(Figure own, Instant at) {
        log(inPlaceOf(own), own, at);
        handle.createUpdate("""
                        merge into figure(jurisdiction, kind, least, from_day, to_day, amount, unit, source, published,
                            verified, sureness)
                        values (:law, :kind, :least, :from, :to, :value, :unit, :source, :published, :verified, :sure)""")
                .bind("law", own.jurisdiction().name())
                .bind("kind", own.kind().name())
                .bind("least", own.least())
                .bind("from", own.from())
                .bindByType("to", own.to(), LocalDate.class)
                .bind("value", own.value())
                .bind("unit", own.unit())
                .bind("source", own.source())
                .bindByType("published", own.published(), LocalDate.class)
                .bindByType("verified", own.verified(), LocalDate.class)
                .bind("sure", own.sureness().name())
                .execute();
        // refuses a row that overlaps another: the transaction is then taken back
        table();
    }

    @Override
    public void remove(Figure own, Instant at) {
        handle.execute(
                "delete from figure where jurisdiction = ? and kind = ? and least = ? and from_day = ?",
                own.jurisdiction().name(),
                own.kind().name(),
                own.least(),
                own.from());
        table();
        log(own, inPlaceOf(own), at);
    }

    private @Nullable Figure inPlaceOf(Figure figure) {
        return table().rows(figure.jurisdiction(), figure.kind()).stream()
                .filter(figure::replaces)
                .findFirst()
                .orElse(null);
    }

    private void log(@Nullable Figure before, @Nullable Figure after, Instant at) {
        handle.execute(
                "insert into figure_change(at, before_line, after_line) values (?, ?, ?)",
                Rows.utc(at),
                line(before),
                line(after));
    }

    private static String line(@Nullable Figure figure) {
        return figure == null ? "" : FigureText.line(figure);
    }

    @Override
    public List<FigureChange> changes() {
        return handle.createQuery("select * from figure_change order by id desc")
                .map((row, context) -> new FigureChange(
                        Rows.instant(row, "at"), read(row.getString("before_line")), read(row.getString("after_line"))))
                .list();
    }

    private static @Nullable Figure read(String line) {
        return line.isEmpty() ? null : FigureText.figure(line);
    }
}
