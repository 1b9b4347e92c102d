package duetalk.core.book;

import java.util.function.Function;

/** The user's book: the one way to what is kept in it. */
public interface Book extends AutoCloseable {

    /**
     * Changes the book in one transaction. Returns only when the change is forced to disk; on any failure nothing
     * of it stays.
     *
     * @throws BookProblem when the disk or the file does not allow it
     */
    <T> T write(Function<Stores, T> change);

    /** Reads from the book as it stands after the last complete change. */
    <T> T read(Function<Stores, T> question);

    /** The same for long reading: all answers are from one moment, whatever is changed meanwhile. */
    <T> T readAtOneMoment(Function<Stores, T> question);

    /** How many changes were saved that the book no longer holds: more than 0 means that the disk lost some. */
    long missingChanges();

    /** Whether the file may only be looked at. */
    boolean isReadOnly();

    @Override
    void close();
}
