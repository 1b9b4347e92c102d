package duetalk.ui.editor;

import duetalk.typeset.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What can be undone and redone. Letters typed one after the other are undone word by word. */
final class History {

    private static final int MOST = 500;

    private final Deque<Moment> past = new ArrayDeque<>();
    private final Deque<Moment> future = new ArrayDeque<>();
    private Act last = Act.OTHER;

    /** The text and the caret at a moment. */
    record Moment(List<Block> text, Selection selection) {}

    /** What was done. */
    enum Act {
        TYPING,
        SPACE,
        DELETING,
        OTHER
    }

    /** Notes how the text was before something is done. */
    void before(Moment moment, Act act) {
        boolean goesOn =
                !past.isEmpty() && (act == Act.TYPING || act == Act.DELETING || act == Act.SPACE) && act == last;
        boolean spaceAfterWord = act == Act.SPACE && last == Act.TYPING && !past.isEmpty();
        if (!goesOn && !spaceAfterWord) {
            past.push(moment);
            if (past.size() > MOST) {
                past.removeLast();
            }
        }
        last = act;
        future.clear();
    }

    /** What is typed next is undone by itself. */
    void pause() {
        last = Act.OTHER;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    Optional<Moment> undo(Moment now) {
        return exchange(past, future, now);
    }

    Optional<Moment> redo(Moment now) {
        return exchange(future, past, now);
    }

    private Optional<Moment> exchange(Deque<Moment> from, Deque<Moment> to, Moment now) {
        last = Act.OTHER;
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }

    void forget() {
        past.clear();
        future.clear();
        last = Act.OTHER;
    }
}
