package duetalk.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Wakes the program every few seconds. A timer of the screen would redraw it sixty times a second for that. */
final class Ticker implements AutoCloseable {

    private static final long SECONDS = 15;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "ticker");
        daemon.setDaemon(true);
        return daemon;
    });

    void start(Runnable tick) {
        thread.scheduleWithFixedDelay(tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
