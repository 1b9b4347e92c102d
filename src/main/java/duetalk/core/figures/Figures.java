package duetalk.core.figures;

import java.time.Instant;
import java.util.List;

/** The figures of the book: those shipped, with the user's own in their place. */
public interface Figures {

    FigureTable table();

    /** The figures as they were shipped. */
    FigureTable shipped();

    /**
     * Keeps a figure of the user's own, in the place of one of the same law, kind, tier and first day; logs the
     * change. Refuses one that overlaps another.
     */
    void save(Figure own, Instant at);

    /** Takes an own figure back: what was shipped holds again. */
    void remove(Figure own, Instant at);

    /** All changes, newest first. */
    List<FigureChange> changes();
}
