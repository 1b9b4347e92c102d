package duetalk.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On real threads; the test's own thread stands for the screen's. */
class TasksTest {

    private final Screen screen = new Screen();
    private final Tasks tasks = Tasks.onThreads(screen);
    private final List<RuntimeException> refused = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();

    /** A thread of a screen: what is handed to it is done when the test comes to it. */
    private static final class Screen implements Executor {

        private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        void doNext() throws InterruptedException {
            Runnable work = waiting.poll(30, TimeUnit.SECONDS);
            assertThat(work).as("something for the screen").isNotNull();
            work.run();
        }
    }

    @BeforeEach
    void listen() {
        tasks.onFailure(refused::add);
        tasks.onFault(faults::add);
    }

    @AfterEach
    void finish() {
        tasks.finish();
    }

    /** The three ways of work. */
    enum Way {
        WRITE,
        READ,
        PREPARE,
        ASIDE
    }

    private void fail(Way way, Throwable fault) {
        switch (way) {
            case WRITE -> tasks.write(() -> thrown(fault), done -> {});
            case READ -> tasks.read(() -> thrown(fault), done -> {});
            case PREPARE -> tasks.prepare(() -> thrown(fault), done -> {});
            case ASIDE -> tasks.aside(() -> thrown(fault));
        }
    }

    private static boolean thrown(Throwable fault) {
        switch (fault) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(fault);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aFaultOfTheProgramIsTold(Way way) throws Exception {
        NullPointerException planted = new NullPointerException("planted");
        fail(way, planted);
        screen.doNext();
        assertThat(faults).containsExactly(planted);
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void soIsAnErrorAndTheThreadWorksOn(Way way) throws Exception {
        LinkageError planted = new LinkageError("planted");
        fail(way, planted);
        screen.doNext();
        fail(way, new BookProblem(BookProblem.Kind.DISK_FULL, "here"));
        screen.doNext();
        assertThat(faults).containsExactly(planted);
        assertThat(refused).hasSize(1);
    }

    @Test
    void whatWasRefusedIsToldToWhoAsked() throws Exception {
        List<RuntimeException> mine = new ArrayList<>();
        AtomicInteger ended = new AtomicInteger();
        tasks.writing(() -> thrown(new Refusal("NO")))
                .onFailure(mine::add)
                .andFinally(ended::incrementAndGet)
                .start();
        screen.doNext();
        assertThat(mine).hasSize(1);
        assertThat(refused).isEmpty();
        assertThat(ended).hasValue(1);
    }

    @Test
    void theEndComesAlsoAfterAFault() throws Exception {
        AtomicInteger ended = new AtomicInteger();
        tasks.writing(() -> thrown(new IllegalArgumentException("planted")))
                .andFinally(ended::incrementAndGet)
                .start();
        screen.doNext();
        assertThat(ended).hasValue(1);
        assertThat(faults).hasSize(1);
    }

    @Test
    void aScreenThatWasLeftIsNotAnswered() throws Exception {
        Tasks ofScreen = tasks.ofScreen();
        CountDownLatch slow = new CountDownLatch(1);
        List<String> said = new ArrayList<>();
        ofScreen.read(() -> waited(slow), answer -> said.add("read"));
        ofScreen.write(() -> true, done -> said.add("written"));
        ofScreen.prepare(() -> true, page -> said.add("prepared"));
        ofScreen.leave();
        slow.countDown();
        for (int i = 0; i < 3; i++) {
            screen.doNext();
        }
        assertThat(said).containsExactlyInAnyOrder("written", "prepared");
        assertThat(ofScreen.isShown()).isFalse();
        assertThat(tasks.isShown()).isTrue();
    }

    private static boolean waited(CountDownLatch slow) {
        try {
            return slow.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A letter is made on one thread and kept on another: one act until it is kept. */
    @Test
    void whatAnActBeginsInAnAnswerBelongsToIt() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Consumer<Boolean> kept = done -> {};
        ActsUnderWay.Act act =
                tasks.acts().watch(() -> tasks.prepare(() -> true, page -> tasks.write(() -> waited(slow), kept)));
        assertThat(act.isOpen()).isTrue();
        screen.doNext();
        assertThat(act.isOpen()).as("made, and not kept yet").isTrue();
        AtomicInteger over = new AtomicInteger();
        act.whenOver(over::incrementAndGet);
        slow.countDown();
        screen.doNext();
        assertThat(act.isOpen()).isFalse();
        assertThat(over).hasValue(1);
    }
}
