package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureTable;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a figure of the user's own, confirms one, or takes one back. Every change is logged and can be undone. */
public final class SaveFigure {

    private final Book book;

    public SaveFigure(Book book) {
        this.book = book;
    }

    /**
     * One row as it was before and after.
     *
     * @param before the own row that stood there, null when none did
     * @param after null when the row was taken back
     */
    public record Changed(@Nullable Figure before, @Nullable Figure after) {}

    /** Saves an own figure; a row before it that had no end ends the day before. Answers how to undo it. */
    public List<Changed> save(Figure figure, Instant now) {
        Figure clean = own(figure);
        return book.write(stores -> {
            List<Changed> changes = new ArrayList<>();
            FigureTable table = stores.figures().table();
            table.openBefore(clean)
                    .map(open -> own(open.endingOn(clean.from().minusDays(1))))
                    .ifPresent(ended -> changes.add(put(stores, ended, now)));
            changes.add(put(stores, clean, now));
            return List.copyOf(changes);
        });
    }

    /** Takes an own figure back: what was shipped in its place holds again. */
    public List<Changed> takeBack(Figure figure, Instant now) {
        return book.write(stores -> {
            stores.figures().remove(figure, now);
            return List.of(new Changed(figure, null));
        });
    }

    /** Undoes changes, the last one first. */
    public void undo(List<Changed> changes, Instant now) {
        book.write(stores -> {
            changes.reversed().forEach(change -> restore(stores, change, now));
            return changes.size();
        });
    }

    private static void restore(Stores stores, Changed change, Instant now) {
        if (change.before() != null) {
            stores.figures().save(change.before(), now);
        } else if (change.after() != null) {
            stores.figures().remove(change.after(), now);
        }
    }

    private static Changed put(Stores stores, Figure figure, Instant now) {
        Optional<Figure> before = stores.figures().table().standingFor(figure).filter(Figure::own);
        stores.figures().save(figure, now);
        return new Changed(before.orElse(null), figure);
    }

    private static Figure own(Figure figure) {
        return new Figure(
                figure.jurisdiction(),
                figure.kind(),
                figure.least(),
                figure.from(),
                figure.to(),
                figure.value(),
                Clean.line(figure.unit()),
                Clean.line(figure.source()),
                figure.published(),
                figure.verified(),
                figure.sureness(),
                true);
    }
}
