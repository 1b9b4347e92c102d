package duetalk.exchange.whole;

import java.util.concurrent.CancellationException;

/** How far long work has come. */
public interface Progress {

    /**
     * Some part of the whole is done.
     *
     * @throws CancellationException when the user wants it to stop; nothing half-written stays
     */
    void done(long rows, long ofAll);
}
