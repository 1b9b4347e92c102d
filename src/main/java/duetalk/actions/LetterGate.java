package duetalk.actions;

import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientCard;
import duetalk.core.invoices.Invoice;
import duetalk.core.ladder.Gate;
import duetalk.core.ladder.Hold;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.LadderFacts;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.LadderRules;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.Step;
import duetalk.core.ladder.StepLetter;
import duetalk.core.ladder.StepTaken;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a kind of letter may go today, and how long the client gets to answer: the gates of the ladder (facts/domain,
 * 3.1 and section 8, rules 12 to 14), asked for a letter that the user chose.
 */
public final class LetterGate {

    private static final int USUAL_DAYS = 7;

    /** What only warns: the ladder's own day, a short gap, a day of rest. The user may write all the same. */
    private static final Set<Gate> ADVICE =
            Set.of(Gate.PLANNED_DAY, Gate.CONTACT_GAP, Gate.ANSWER_AWAITED, Gate.DAY_OF_REST);

    private final Rules rules;
    private final ClientCard card;
    private final List<Invoice> open;
    private final List<Letter> kept;
    private final @Nullable LocalDate lastContact;
    private final LocalDate today;

    public LetterGate(
            Rules rules,
            ClientCard card,
            List<Invoice> open,
            List<Letter> kept,
            @Nullable LocalDate lastContact,
            LocalDate today) {
        this.rules = rules;
        this.card = card;
        this.open = List.copyOf(open);
        this.kept = List.copyOf(kept);
        this.lastContact = lastContact;
        this.today = today;
    }

    /** The rung of the client's ladder that a kind of letter belongs to. */
    private Optional<Step> step(LetterKind kind) {
        if (kind.step() == StepLetter.NONE || open.isEmpty()) {
            return Optional.empty();
        }
        Ladder ladder = Ladder.of(Optional.empty(), rules.ladders(), card.law());
        Optional<Step> own = ladder.steps().stream()
                .filter(step -> step.letter() == kind.step())
                .findFirst();
        return own.or(() -> ladder.steps().stream()
                .filter(step -> step.stage() >= kind.stage())
                .findFirst()
                .map(near -> as(near, kind)));
    }

    /** A ladder may leave a kind out: then it is judged as its stage is. */
    private static Step as(Step near, LetterKind kind) {
        return new Step(
                near.number(),
                kind.stage(),
                near.anchor(),
                near.days(),
                near.channel(),
                kind.step(),
                near.tone(),
                near.least(),
                near.gapDays(),
                near.answerDays(),
                Set.of());
    }

    /** What stands before a letter; nothing when it may go. */
    public List<Hold> holds(LetterKind kind, Set<Ready> ready, String earlyReason) {
        return proposal(kind, ready, earlyReason).map(Proposal::holds).orElse(List.of());
    }

    /** Whether the letter has to wait or needs something, not just might better. */
    public static boolean stops(Hold hold) {
        return !ADVICE.contains(hold.gate());
    }

    private Optional<Proposal> proposal(LetterKind kind, Set<Ready> ready, String earlyReason) {
        return step(kind)
                .map(step ->
                        new LadderRules(rules.figures(), rules.days()).judge(step, facts(ready, earlyReason), today));
    }

    private LadderFacts facts(Set<Ready> ready, String earlyReason) {
        Invoice oldest = open.getFirst();
        String currency = oldest.balance().currency();
        Money undisputed = open.stream()
                .map(Invoice::undisputed)
                .filter(one -> one.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
        return new LadderFacts(
                card.law(),
                card.client().kind(),
                card.client().place(),
                oldest.due(),
                undisputed,
                taken(oldest.due()),
                lastContact,
                Set.of(),
                ready,
                null,
                earlyReason);
    }

    /** The letters that were sent about what is open now. */
    private List<StepTaken> taken(LocalDate due) {
        Place place = card.client().place();
        return kept.stream()
                .filter(letter -> letter.kind().step() != StepLetter.NONE)
                .map(letter -> new StepTaken(
                        1,
                        letter.kind().stage(),
                        letter.kind().step(),
                        LocalDate.ofInstant(letter.keptAt(), place.zone()),
                        null))
                .filter(step -> step.on().isAfter(due))
                .sorted(java.util.Comparator.comparing(StepTaken::on))
                .toList();
    }

    /** Until when the client is asked to answer or pay: a working day of both. */
    public LocalDate answerBy(LetterKind kind, Place mine) {
        int days = proposal(kind, Set.of(), "").map(Proposal::answerDays).orElse(0);
        LocalDate day = today.plusDays(days > 0 ? days : USUAL_DAYS);
        return rules.days().onOrAfterInBoth(mine, card.client().place(), day);
    }

    /** Whether a letter to such a client under such a law needs the enclosures of the English protocol. */
    public boolean needsEnclosures(LetterKind kind) {
        return holds(kind, Set.of(Ready.INTENDED), "").stream().anyMatch(hold -> hold.gate() == Gate.ENCLOSURES);
    }
}
