package duetalk;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.testfx.api.FxRobot;

/** Starts JavaFX's headless platform once, and runs work on its thread. */
public final class Fx {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Fx() {}

    /**
     * The one hand of all tests. Each robot of the headless platform remembers its window and each window its robot, so
     * that another robot for every test would keep all windows that were ever shown.
     */
    private static final class Hand {

        private static final FxRobot ROBOT = new FxRobot();
    }

    /** Presses keys and buttons. */
    public static FxRobot robot() {
        start();
        return Hand.ROBOT;
    }

    public static void start() {
        if (!STARTED.getAndSet(true)) {
            CountDownLatch ready = new CountDownLatch(1);
            Platform.startup(ready::countDown);
            Platform.setImplicitExit(false);
            try {
                if (!ready.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("JavaFX did not start");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Runs on the FX thread and waits; what it throws is thrown here. */
    public static <T> T call(Callable<T> work) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable failed) {
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.get(40, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
