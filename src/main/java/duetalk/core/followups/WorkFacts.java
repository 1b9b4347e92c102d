package duetalk.core.followups;

import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ladder.Proposal;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules.Standing;
import java.util.List;
import java.util.Map;

/**
 * Everything that decides who is on today's list, by client id.
 *
 * @param recent the contacts of at least the last seven days
 * @param plans the plans that were agreed and that the user has not ended
 * @param steps what the ladder proposes
 */
public record WorkFacts(
        List<Client> clients,
        Map<Long, List<OpenBalance>> balances,
        Map<Long, List<Standing>> promises,
        Map<Long, List<FollowUp>> followUps,
        Map<Long, ContactEntry> lastContacts,
        Map<Long, List<ContactEntry>> recent,
        Map<Long, List<PlanRules.Standing>> plans,
        Map<Long, Proposal> steps) {}
