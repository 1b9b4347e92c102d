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

    public void end(long clientId) {
        calls.remove(clientId);
    }
}
