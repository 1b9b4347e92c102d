package duetalk.ui.shell;

import duetalk.ui.common.Destination;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where the user has been, for the way back. */
final class Trail {

    private static final int MOST = 50;

    private final Deque<Destination> been = new ArrayDeque<>();

    /** One place was left for another. */
    void left(Destination from, Destination to) {
        // a key that is shown once is shown once; a call that was left is on the status line while it goes on
        boolean comesAgain = !(from instanceof Destination.RecoveryKey);
        if (!been.isEmpty() && been.peek().equals(to)) {
            been.pop();
        } else if (comesAgain && !from.equals(to)) {
            been.push(from instanceof Destination.Call call ? new Destination.OneClient(call.clientId()) : from);
            if (been.size() > MOST) {
                been.removeLast();
            }
        }
    }

    /** The place before this one. */
    Optional<Destination> back(Destination here) {
        while (!been.isEmpty() && been.peek().equals(here)) {
            been.pop();
        }
        return Optional.ofNullable(been.peek());
    }

    void clear() {
        been.clear();
    }
}
