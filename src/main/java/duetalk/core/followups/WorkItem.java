package duetalk.core.followups;

import duetalk.core.calendar.CallHours;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.promises.PromiseRules.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client on today's list: however many reasons there are, one row.
 *
 * @param followUp the waiting follow-up behind the reason, if it is one
 * @param promise the promise behind the reason, if it is one
 * @param last the last contact, null when there was none
 * @param advice whether now is a time to call
 */
public record WorkItem(
        Client client,
        WorkReason reason,
        List<OpenBalance> balances,
        @Nullable FollowUp followUp,
        @Nullable Standing promise,
        @Nullable ContactEntry last,
        CallHours.Advice advice) {}
