package duetalk.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.testfx.util.WaitForAsyncUtils;

/** A thread that writes, and can be held up as a slow disk holds it up. */
final class SlowDisk implements Executor, AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private CountDownLatch gate = new CountDownLatch(0);

    /** From now on nothing is written. */
    void hold() {
        gate = new CountDownLatch(1);
        CountDownLatch closed = gate;
        thread.execute(() -> await(closed));
    }

    private static void await(CountDownLatch closed) {
        try {
            if (!closed.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is written, and the screen has been told. */
    void letGo() throws Exception {
        gate.countDown();
        settle();
    }

    /** Waits until nothing is left to write, also what the screen asked for in answer. */
    void settle() throws Exception {
        for (int i = 0; i < 4; i++) {
            Future<?> idle = thread.submit(() -> {});
            idle.get(60, TimeUnit.SECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    @Override
    public void close() {
        gate.countDown();
        thread.shutdown();
    }
}
