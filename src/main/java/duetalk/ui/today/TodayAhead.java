package duetalk.ui.today;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What Today will show next and is being read already; it is shown once. */
final class TodayAhead {

    private final AtomicReference<@Nullable CompletableFuture<TodayReader.Day>> begun = new AtomicReference<>();

    void begun(CompletableFuture<TodayReader.Day> reading) {
        begun.set(reading);
    }

    /** What was read ahead, once; else what is read now. */
    TodayReader.Day read(TodayReader reader) {
        CompletableFuture<TodayReader.Day> reading = begun.getAndSet(null);
        if (reading == null) {
            return reader.read();
        }
        try {
            return reading.join();
        } catch (CompletionException failed) {
            return reader.read();
        }
    }
}
