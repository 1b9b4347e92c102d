package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.clients.ClientCard;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.followups.FollowUp;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.LadderNote;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.Dispute;
import duetalk.core.ledger.Ledger;
import duetalk.core.letters.Letter;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanPromises;
import duetalk.core.plan.PlanRules;
import duetalk.core.plan.PlanState;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseRules.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything the screens show of one client, read at once. */
public final class ClientStory {

    private static final int NEWEST_ENTRIES = 200;

    private final Book book;

    public ClientStory(Book book) {
        this.book = book;
    }

    /**
     * A client with all that happened.
     *
     * @param lettersAbout the invoices that letters named, by the letter's id
     */
    public record Story(
            ClientCard card,
            List<Invoice> invoices,
            List<Payment> payments,
            List<Charge> charges,
            List<Money> credits,
            List<Dispute> disputes,
            List<Standing> promises,
            List<ContactEntry> entries,
            List<FollowUp> followUps,
            List<Letter> letters,
            Map<Long, Set<Long>> lettersAbout,
            List<PlanRules.Standing> plans,
            List<LadderNote> ladderNotes,
            Optional<LadderRest> rest,
            Optional<Ladder> ownLadder) {

        /** Invoices that money is still expected for, oldest due first. */
        public List<Invoice> open() {
            return invoices.stream()
                    .filter(Invoice::isOpen)
                    .sorted(Comparator.comparing(Invoice::due))
                    .toList();
        }

        /** Every promise and every instalment that was agreed, as one record of how far their word holds. */
        public List<Standing> promisesAndInstalments() {
            List<Standing> all = new ArrayList<>(promises);
            all.addAll(PlanPromises.of(plans));
            return all;
        }

        /** The plans that were agreed and are not over, the newest first. */
        public List<PlanRules.Standing> livePlans() {
            return plans.stream()
                    .filter(plan -> plan.state() != PlanState.PROPOSED)
                    .filter(plan -> !plan.state().isOver())
                    .toList();
        }

        /** What is open, by currency; the client's own currency first. */
        public List<Money> balances() {
            Map<String, Money> sums = new TreeMap<>(Comparator.comparing(
                            (String code) -> !code.equals(card.client().currency()))
                    .thenComparing(Comparator.naturalOrder()));
            open().forEach(invoice -> sums.merge(invoice.total().currency(), invoice.balance(), Money::plus));
            return List.copyOf(sums.values());
        }
    }

    public Story of(long clientId, LocalDate today) {
        return book.read(stores -> {
            ClientCard card = stores.clients().card(clientId).orElseThrow(() -> new Refusal("CLIENT_GONE"));
            Ledger ledger = Ledger.of(stores.entries().standingOf(clientId));
            List<Payment> payments = ledger.payments();
            Rules rules = Rules.of(stores, today);
            return new Story(
                    card,
                    stores.invoices().ofClient(clientId),
                    payments,
                    ledger.charges(),
                    List.copyOf(ledger.credits().values()),
                    ledger.disputes(),
                    PromiseRules.judge(stores.promises().ofClient(clientId), payments, rules.promises(), today),
                    stores.contacts().newest(clientId, NEWEST_ENTRIES),
                    stores.followUps().ofClient(clientId),
                    stores.letters().ofClient(clientId),
                    stores.letters().named(clientId),
                    stores.plans().ofClient(clientId).stream()
                            .map(plan -> PlanRules.judge(plan, payments, rules.days(), today))
                            .toList(),
                    stores.ladders().notes(clientId),
                    stores.ladders().restOf(clientId),
                    stores.ladders().own(clientId));
        });
    }
}
