package duetalk.actions;

import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Terms;
import duetalk.core.contacts.Contacts.LastHeard;
import duetalk.core.demand.Demand;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.followups.WorkFacts;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.ladder.Debt;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.LadderNote;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.LadderRules;
import duetalk.core.ladder.LetterSent;
import duetalk.core.ladder.Proposal;
import duetalk.core.letters.Letters.Sent;
import duetalk.core.promises.PromiseState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the ladder of every client proposes, read for all of them at once. */
final class LaddersToday {

    private final Rules rules;
    private final LocalDate today;
    private final LadderRules ladderRules;
    private final Map<Long, Ladder> own;
    private final Map<Long, List<Sent>> letters;
    private final Map<Long, List<LadderNote>> notes;
    private final Map<Long, LadderRest> rests;
    private final Map<Long, Terms> terms;
    private final Map<Long, LastHeard> heard;
    private final Set<Long> disputed;

    /** Where sums are not enough: something is disputed, or a letter named some of the invoices. */
    private final Map<Long, List<Invoice>> open;

    LaddersToday(Stores stores, Rules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
        ladderRules = new LadderRules(rules.figures(), rules.days());
        own = stores.ladders().own();
        letters = stores.letters().sent().stream().collect(Collectors.groupingBy(Sent::clientId));
        notes = stores.ladders().notes().stream().collect(Collectors.groupingBy(LadderNote::clientId));
        rests = stores.ladders().rests().stream().collect(Collectors.toMap(LadderRest::clientId, rest -> rest));
        terms = stores.clients().termsForSteps();
        heard = stores.contacts().lastHeard();
        disputed = stores.invoices().disputed().stream().map(Invoice::clientId).collect(Collectors.toSet());
        open = stores.invoices().openNamed().stream().collect(Collectors.groupingBy(Invoice::clientId));
        disputed.forEach(client -> open.put(
                client,
                stores.invoices().ofClient(client).stream()
                        .filter(Invoice::isOpen)
                        .toList()));
    }

    Set<Long> disputed() {
        return disputed;
    }

    /** Those of whom nothing may be asked today, and why. */
    Map<Long, LadderRest> paused() {
        return rests.values().stream()
                .filter(rest -> rest.holdsOn(today) && rest.freeze().isSilence())
                .collect(Collectors.toMap(LadderRest::clientId, rest -> rest));
    }

    /** The newest day that a letter named to each client, of letters about anything that is still open. */
    Map<Long, LocalDate> deadlines() {
        Map<Long, LocalDate> newest = new HashMap<>();
        letters.forEach((client, sent) -> sent.stream()
                .filter(letter -> letter.invoices().isEmpty()
                        || open.getOrDefault(client, List.of()).stream()
                                .anyMatch(invoice -> letter.invoices().contains(invoice.id())))
                .map(Sent::answerBy)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> newest.put(client, day)));
        return newest;
    }

    Map<Long, Proposal> proposals(WorkFacts facts) {
        // each client by itself, so every core takes some
        return facts.clients().parallelStream()
                .filter(client -> facts.balances().containsKey(client.id()))
                .collect(Collectors.toMap(
                        Client::id,
                        client -> proposal(
                                client, Objects.requireNonNull(facts.balances().get(client.id())), facts)));
    }

    private Proposal proposal(Client client, List<OpenBalance> balances, WorkFacts facts) {
        Terms agreed = terms.getOrDefault(client.id(), Terms.USUAL);
        Jurisdiction law = new ClientCard(client, List.of(), List.of(), agreed).law();
        Ladder ladder = Ladder.of(Optional.ofNullable(own.get(client.id())), rules.ladders(), law);
        Debt debt = debt(client, law, balances, facts);
        Set<Ready> ready = agreed.suspensionMayBeMentioned() ? Set.of(Ready.SUSPENSION_AGREED) : Set.of();
        return ladderRules.propose(ladder, debt.facts(ladder, ready, ""), today);
    }

    private Debt debt(Client client, Jurisdiction law, List<OpenBalance> balances, WorkFacts facts) {
        long id = client.id();
        ZoneId zone = client.place().zone();
        boolean promised = facts.promises().getOrDefault(id, List.of()).stream()
                .anyMatch(one -> one.state() == PromiseState.PENDING);
        LadderSubject about = subject(id, balances, facts, promised);
        List<LetterSent> sent =
                letters.containsKey(id) ? ClientLadder.letters(letters.get(id), about.invoiceId(), zone) : List.of();
        LastHeard last = heard.get(id);
        LocalDate talk = last == null ? null : day(last.talk(), zone);
        return new Debt(
                law,
                client.kind(),
                client.place(),
                about.due(),
                about.amount(),
                sent,
                notes.getOrDefault(id, List.of()),
                talk == null ? List.of() : List.of(talk),
                last == null ? null : day(last.heard(), zone),
                ClientLadder.freezes(
                        about,
                        promised,
                        facts.plans().getOrDefault(id, List.of()).stream()
                                .anyMatch(plan -> plan.state().isRunning()),
                        client.doNotContact(),
                        Optional.ofNullable(rests.get(id)),
                        today));
    }

    private LadderSubject subject(long client, List<OpenBalance> balances, WorkFacts facts, boolean promised) {
        List<Demand> demands = facts.demands().getOrDefault(client, List.of());
        List<Invoice> invoices = open.get(client);
        return invoices == null
                ? LadderSubject.ofSums(balances, demands, promised)
                : LadderSubject.of(invoices, demands, promised);
    }

    private static @Nullable LocalDate day(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }
}
