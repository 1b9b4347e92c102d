package duetalk.ui.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes were begun by which act of the user, so that the same key or button does not act again before they are
 * on the disk. Of the screen's thread.
 */
public final class ActsUnderWay {

    private @Nullable Act current;

    /** What one act has begun. */
    public static final class Act {

        private final List<Runnable> whenOver = new ArrayList<>();
        private int open;

        /** Whether something that it began is not on the disk yet. */
        public boolean isOpen() {
            return open > 0;
        }

        /** Runs when all of it has ended; at once when nothing is open. */
        public void whenOver(Runnable then) {
            if (isOpen()) {
                whenOver.add(then);
            } else {
                then.run();
            }
        }

        private void ended() {
            open--;
            if (open == 0) {
                List.copyOf(whenOver).forEach(Runnable::run);
                whenOver.clear();
            }
        }
    }

    /** Does something and answers what it has begun. */
    public Act watch(Runnable work) {
        Act act = new Act();
        within(act, work);
        return act;
    }

    private void within(@Nullable Act act, Runnable work) {
        Act outer = current;
        current = act;
        try {
            work.run();
        } finally {
            current = outer;
        }
    }

    /** Work begins for the act that is being done now, if there is one. */
    Begun begin() {
        Act act = current;
        if (act != null) {
            act.open++;
        }
        return new Begun(act);
    }

    /** Work that has been begun. */
    final class Begun {

        private final @Nullable Act act;

        private Begun(@Nullable Act act) {
            this.act = act;
        }

        /** What comes of it, and may begin more for the same act; then it has ended. */
        void end(Runnable outcome) {
            try {
                within(act, outcome);
            } finally {
                if (act != null) {
                    act.ended();
                }
            }
        }
    }
}
