package duetalk.ui.common;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** A change that is asked for twice while it is being written is made once; after a failure it can be asked for again. */
public final class Once {

    private final Tasks tasks;
    private boolean busy;

    public Once(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Changes on the writing thread, as {@link Tasks#write}, unless the last change is still under way. */
    public <T> void write(Supplier<T> change, Consumer<T> done) {
        if (busy) {
            return;
        }
        busy = true;
        tasks.writing(change).andFinally(() -> busy = false).onDone(done).start();
    }
}
