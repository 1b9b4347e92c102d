package duetalk.core.followups;

import duetalk.core.calendar.CallHours;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ladder.Proposal;
import duetalk.core.promises.PromiseRules.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client on today's list: however many reasons there are, one row.
 *
 * @param reasons all of them, the first in order first
 * @param followUp the waiting follow-up behind the first reason, if it is one
 * @param promise the promise behind the first reason, if it is one
 * @param step what the ladder proposes, if that is one of the reasons
 * @param last the last contact, null when there was none
 * @param advice whether now is a time to call
 * @param pinned whether the user keeps it above all others
 */
public record WorkItem(
        Client client,
        List<WorkReason> reasons,
        List<OpenBalance> balances,
        @Nullable FollowUp followUp,
        @Nullable Standing promise,
        @Nullable Proposal step,
        @Nullable ContactEntry last,
        CallHours.Advice advice,
        boolean pinned) {

    public WorkItem {
        reasons = List.copyOf(reasons);
    }

    /** The first reason: it decides the place on the list. */
    public WorkReason reason() {
        return reasons.getFirst();
    }
}
