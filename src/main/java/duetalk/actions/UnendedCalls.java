package duetalk.actions;

import duetalk.core.book.Stores;
import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which calls an interrupted program left. */
public final class UnendedCalls {

    private static final int NEWEST = 20;

    /** The book keeps moments to the millisecond. */
    private static final Duration ROUNDED = Duration.ofMillis(1);

    private UnendedCalls() {}

    /**
     * The drafts that are not in the book. One whose entry is there was ended just before the program was, and one
     * whose client is gone has nowhere to go: both are forgotten.
     */
    public static List<CallDraft> of(Stores stores, CallJournal journal) {
        List<CallDraft> left = new ArrayList<>();
        for (CallDraft draft : journal.left()) {
            boolean known = stores.clients().card(draft.clientId()).isPresent();
            if (known && !isInTheBook(stores, draft)) {
                left.add(draft);
            } else {
                journal.clear(draft.clientId());
            }
        }
        return left;
    }

    private static boolean isInTheBook(Stores stores, CallDraft draft) {
        return stores.contacts().newest(draft.clientId(), NEWEST).stream()
                .map(entry -> Duration.between(entry.at(), draft.startedAt()).abs())
                .anyMatch(apart -> apart.compareTo(ROUNDED) <= 0);
    }
}
