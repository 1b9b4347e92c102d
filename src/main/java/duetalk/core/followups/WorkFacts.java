package duetalk.core.followups;

import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ladder.Proposal;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that decides who is on today's list, by client id.
 *
 * @param recent the contacts of at least the last seven days
 * @param plans the plans that were agreed and that the user has not ended
 * @param steps what the ladder proposes
 * @param deadlines the newest day that a letter named for an answer
 * @param disputed those of whose debt a part is disputed
 * @param silent those who are not to be contacted about the debt for now
 * @param marks what the user decided of clients on that day
 */
public record WorkFacts(
        List<Client> clients,
        Map<Long, List<OpenBalance>> balances,
        Map<Long, List<Standing>> promises,
        Map<Long, List<FollowUp>> followUps,
        Map<Long, ContactEntry> lastContacts,
        Map<Long, List<ContactEntry>> recent,
        Map<Long, List<PlanRules.Standing>> plans,
        Map<Long, Proposal> steps,
        Map<Long, LocalDate> deadlines,
        Set<Long> disputed,
        Set<Long> silent,
        List<DayMark> marks) {

    /** The same with what the ladders propose, which follows from the rest. */
    public WorkFacts withSteps(Map<Long, Proposal> proposed) {
        return new WorkFacts(
                clients,
                balances,
                promises,
                followUps,
                lastContacts,
                recent,
                plans,
                proposed,
                deadlines,
                disputed,
                silent,
                marks);
    }
}
