package duetalk.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Enter pressed twice saves once. */
class OnceTest {

    private final Deque<Runnable> writing = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(writing::add, Runnable::run, Runnable::run, Runnable::run);
    private final Once once = new Once(tasks);
    private final AtomicInteger made = new AtomicInteger();

    private void ask() {
        once.write(made::incrementAndGet, id -> {});
    }

    private void write() {
        writing.removeFirst().run();
    }

    @Test
    void aSecondAskingWhileTheFirstIsWrittenIsNotHeard() {
        ask();
        ask();
        write();
        assertThat(writing).isEmpty();
        assertThat(made).hasValue(1);
        ask();
        write();
        assertThat(made).hasValue(2);
    }

    @Test
    void afterAFailureItCanBeAskedForAgain() {
        once.write(
                () -> {
                    throw new Refusal("DISK_FULL");
                },
                id -> {});
        write();
        ask();
        write();
        assertThat(made).hasValue(1);
    }
}
