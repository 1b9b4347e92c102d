package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;

/** What taking acts of one kind back means beyond their entries in the ledger. */
public interface Undoing {

    /** Refuses while something later rests on the act. Changes nothing. */
    void check(Stores stores, Act act);

    /**
     * Puts right what the act did.
     *
     * @param undo the act that takes it back, in the book already
     */
    void undo(Stores stores, Act act, Act undo);

    /** Whether it can be done again as it was. */
    default boolean isRepeatable() {
        return false;
    }

    /**
     * Does it again.
     *
     * @param undo the act that had taken it back
     * @param again the act that does it again, in the book already
     */
    default void redo(Stores stores, Act act, Act undo, Act again) {
        throw new Refusal("REDO_IMPOSSIBLE");
    }
}
