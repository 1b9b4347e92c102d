package duetalk.core.followups;

import duetalk.core.calendar.CallHours;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.demand.Demand;
import duetalk.core.ladder.CallBan;
import duetalk.core.ladder.Proposal;
import duetalk.core.money.Money;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client on today's list: however many reasons there are, one row.
 *
 * @param reasons all of them, the first in order first
 * @param demands what may be asked in each currency, and why no more than that
 * @param asked their sums that ask for something, beside each other and never added up
 * @param since the day since which the oldest of it is late, null when nothing is asked
 * @param laterIsOne whether what is not due yet is a single invoice, so that all of it falls due on one day
 * @param followUp the waiting follow-up behind the first reason, if it is one
 * @param promise the promise behind the first reason, if it is one
 * @param step what the ladder proposes, if that is one of the reasons
 * @param last the last contact, null when there was none
 * @param advice whether now is a time to call
 * @param ban why they may not be called at all, null when they may
 * @param pinned whether the user keeps it above all others
 */
public record WorkItem(
        Client client,
        List<WorkReason> reasons,
        List<Demand> demands,
        List<Money> asked,
        @Nullable LocalDate since,
        boolean laterIsOne,
        @Nullable FollowUp followUp,
        @Nullable Standing promise,
        @Nullable Proposal step,
        @Nullable ContactEntry last,
        CallHours.Advice advice,
        @Nullable CallBan ban,
        boolean pinned) {

    public WorkItem {
        reasons = List.copyOf(reasons);
        asked = List.copyOf(asked);
    }

    /** The first reason: it decides the place on the list. */
    public WorkReason reason() {
        return reasons.getFirst();
    }

    /** Whether a call may be made at this moment. */
    public boolean mayCallNow() {
        return ban == null && advice.now() && !reason().isOnlySaid();
    }
}
