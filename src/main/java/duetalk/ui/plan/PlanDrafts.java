package duetalk.ui.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tables that were left half-way, so that one can look at the call or a letter and come back. */
public final class PlanDrafts {

    private final Map<Long, PlanDraft> drafts = new HashMap<>();

    Optional<PlanDraft> of(long clientId) {
        return Optional.ofNullable(drafts.get(clientId));
    }

    void keep(long clientId, PlanDraft draft) {
        drafts.put(clientId, draft);
    }

    /** Another book was opened: its clients have other numbers. */
    public void clear() {
        drafts.clear();
    }
}
