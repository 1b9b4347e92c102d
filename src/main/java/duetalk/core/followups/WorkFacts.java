package duetalk.core.followups;

import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.demand.Demand;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.Proposal;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that decides who is on today's list, by client id.
 *
 * @param balances what is open, due or not
 * @param demands what may be asked, and why no more: every sum that is shown comes from there
 * @param recent the contacts of at least the last seven days
 * @param plans the plans that were agreed and that the user has not ended
 * @param steps what the ladder proposes
 * @param deadlines the newest day that a letter named for an answer
 * @param disputed those of whose debt a part is disputed
 * @param paused those of whom the law lets nothing be asked for now
 * @param returned since when it is known that the bank took a payment back, of the last weeks
 * @param marks what the user decided of clients on that day
 */
public record WorkFacts(
        List<Client> clients,
        Map<Long, List<OpenBalance>> balances,
        Map<Long, List<Demand>> demands,
        Map<Long, List<Standing>> promises,
        Map<Long, List<FollowUp>> followUps,
        Map<Long, ContactEntry> lastContacts,
        Map<Long, List<ContactEntry>> recent,
        Map<Long, List<PlanRules.Standing>> plans,
        Map<Long, Proposal> steps,
        Map<Long, LocalDate> deadlines,
        Set<Long> disputed,
        Map<Long, LadderRest> paused,
        Map<Long, Instant> returned,
        List<DayMark> marks) {

    /** The same with what the ladders propose, which follows from the rest. */
    public WorkFacts withSteps(Map<Long, Proposal> proposed) {
        return new WorkFacts(
                clients,
                balances,
                demands,
                promises,
                followUps,
                lastContacts,
                recent,
                plans,
                proposed,
                deadlines,
                disputed,
                paused,
                returned,
                marks);
    }
}
