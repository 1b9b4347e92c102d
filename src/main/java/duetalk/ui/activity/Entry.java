package duetalk.ui.activity;

import duetalk.actions.ledger.UndoAct;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act as the list shows it.
 *
 * @param client whom it is about, empty for several
 * @param undoneBy the act that took it back or corrected it, null while it stands
 * @param again whether it was done again after it was taken back; what became of that is said there
 * @param undoes the act that it took back itself, null for most
 * @param invoices the numbers of the invoices that a payment counts on, in its order; empty for other acts
 */
record Entry(
        Act act,
        String client,
        @Nullable Act undoneBy,
        boolean again,
        @Nullable Act undoes,
        List<String> invoices) {

    /** Whether it was taken back, can be done again by its kind, and nobody has. */
    boolean isRedoable() {
        return undoneBy != null && undoneBy.kind() == ActKind.UNDONE && !again && UndoAct.isRepeatable(act.kind());
    }
}
