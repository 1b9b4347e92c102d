package duetalk.actions;

import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.ladder.Debt;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.Gate;
import duetalk.core.ladder.Hold;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.LadderRules;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.Step;
import duetalk.core.ladder.StepLetter;
import duetalk.core.letters.LetterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private final ClientLadder ladder;
    private final LocalDate today;

    public LetterGate(Rules rules, ClientLadder ladder, LocalDate today) {
        this.rules = rules;
        this.ladder = ladder;
        this.today = today;
    }

    /** The rung of the client's ladder that a kind of letter belongs to. */
    private Optional<Step> step(LetterKind kind) {
        if (kind.step() == StepLetter.NONE || ladder.debt().isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = ladder.ladder().steps();
        Optional<Step> own =
                steps.stream().filter(step -> step.letter() == kind.step()).findFirst();
        return own.or(() -> steps.stream()
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
                .flatMap(step -> ladder.debt()
                        .map(debt -> new LadderRules(rules.figures(), rules.days())
                                .judge(step, debt.facts(ladder.ladder(), ready, earlyReason), today)));
    }

    /** What stops the whole ladder, such as a promise that runs or a pause that the user or the law sets. */
    public Set<Freeze> freezes() {
        return ladder.debt().map(Debt::freezes).orElse(Set.of());
    }

    /** Until when the client is asked to answer or pay: a working day of both. */
    public LocalDate answerBy(LetterKind kind, Place mine) {
        int days = proposal(kind, Set.of(), "").map(Proposal::answerDays).orElse(0);
        LocalDate day = today.plusDays(days > 0 ? days : USUAL_DAYS);
        return rules.days().onOrAfterInBoth(mine, ladder.debt().map(Debt::place).orElse(mine), day);
    }

    /** Whether a letter to such a client under such a law needs the enclosures of the English protocol. */
    public boolean needsEnclosures(LetterKind kind) {
        return holds(kind, Set.of(Ready.INTENDED), "").stream().anyMatch(hold -> hold.gate() == Gate.ENCLOSURES);
    }
}
