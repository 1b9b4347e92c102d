package duetalk.ui.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The calls that are going on, so that one can look something up and come back. */
public final class LiveCalls {

    private final Map<Long, CallState> calls = new LinkedHashMap<>();

    public Optional<CallState> of(long clientId) {
        return Optional.ofNullable(calls.get(clientId));
    }

    public void keep(CallState call) {
        calls.put(call.clientId(), call);
    }

    /** A client whose call is going on, if there is one. */
    public Optional<Long> any() {
        return calls.keySet().stream().findFirst();
    }

    /** Another book was opened: its clients have other numbers. */
    public void forgetAll() {
        calls.clear();
    }

    public void end(long clientId) {
        calls.remove(clientId);
    }
}
