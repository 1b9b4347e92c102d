package duetalk.app;

import duetalk.text.Voice;
import duetalk.ui.call.LiveCalls;
import duetalk.ui.common.Destination;
import duetalk.ui.shell.ShellController;
import java.util.Optional;
import java.util.function.Supplier;

/** Holds the door while a call is going on: it is shown and named before anything closes it. */
final class CallGuard {

    private final LiveCalls calls;
    private final Supplier<Optional<ShellController>> shell;
    private final Supplier<Voice> voice;
    private boolean warned;

    CallGuard(LiveCalls calls, Supplier<Optional<ShellController>> shell, Supplier<Voice> voice) {
        this.calls = calls;
        this.shell = shell;
        this.voice = voice;
    }

    /** Whether the window may close; asking twice closes it all the same. */
    boolean mayClose() {
        if (warned || !isHeld()) {
            return true;
        }
        warned = true;
        return false;
    }

    /** Whether a call is going on; if so it is shown, with what to do. */
    boolean isHeld() {
        Optional<Long> live = calls.any();
        Optional<ShellController> shown = shell.get();
        if (live.isEmpty() || shown.isEmpty()) {
            return false;
        }
        shown.get().go(new Destination.Call(live.get()));
        shown.get().warn(voice.get().say("call.stillopen"));
        return true;
    }
}
