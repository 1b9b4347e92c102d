package duetalk.core.followups;

import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.promises.PromiseRules.Standing;
import java.util.List;
import java.util.Map;

/** Everything that decides who is on today's list. */
public record WorkFacts(
        List<Client> clients,
        Map<Long, List<OpenBalance>> balances,
        Map<Long, List<Standing>> promises,
        Map<Long, List<FollowUp>> followUps,
        Map<Long, ContactEntry> lastContacts) {}
