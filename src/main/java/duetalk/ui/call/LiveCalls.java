package duetalk.ui.call;

import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallJournal;
import duetalk.core.script.Script;
import duetalk.ui.common.Tasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The calls that are going on, so that one can look something up and come back, or take a second one on top; each is
 * journalled as it grows.
 */
public final class LiveCalls {

    private final Tasks tasks;
    private final Map<Long, CallState> calls = new LinkedHashMap<>();
    private @Nullable CallJournal journal;

    public LiveCalls(Tasks tasks) {
        this.tasks = tasks;
    }

    public Optional<CallState> of(long clientId) {
        return Optional.ofNullable(calls.get(clientId));
    }

    /** This call is on the line now; those that were there wait. */
    public void keep(CallState call) {
        calls.remove(call.clientId());
        calls.put(call.clientId(), call);
    }

    /** Puts a call into the journal as it stands; it never waits behind the book. */
    public void journal(CallState call, Instant now) {
        CallJournal into = journal;
        Optional<CallDraft> draft = call.draft(now);
        if (into != null && draft.isPresent() && calls.containsKey(call.clientId())) {
            tasks.aside(() -> into.keep(draft.get()));
        }
    }

    /** A client whose call is going on, if there is one; of several the newest. */
    public Optional<Long> any() {
        return calls.keySet().stream().reduce((older, newer) -> newer);
    }

    /** The clients whose calls are going on, the one who is on the line last. */
    public List<Long> all() {
        return List.copyOf(calls.keySet());
    }

    /** The clients who wait while this one is on the line. */
    public List<Long> besides(long clientId) {
        List<Long> others = new ArrayList<>(calls.keySet());
        others.remove(clientId);
        return others;
    }

    /**
     * Another book was opened: its clients have other numbers. Calls that it was left with go on.
     *
     * @param scripts the script of an id; the standard one when it is gone
     */
    public void begin(CallJournal ofBook, List<CallDraft> left, LongFunction<Script> scripts, Instant now) {
        calls.clear();
        journal = ofBook;
        left.forEach(draft -> keep(CallState.resumed(draft, scripts.apply(draft.script()), now)));
    }

    public void end(long clientId) {
        calls.remove(clientId);
        CallJournal from = journal;
        if (from != null) {
            tasks.aside(() -> from.clear(clientId));
        }
    }
}
