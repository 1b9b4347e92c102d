package duetalk.core.ladder;

import duetalk.core.calendar.WorkingDays;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.ladder.Proposal.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which step is next, from when, and why not yet. Nothing is ever done by itself. */
public final class LadderRules {

    private final FigureTable figures;
    private final WorkingDays days;

    public LadderRules(FigureTable figures, WorkingDays days) {
        this.figures = figures;
        this.days = days;
    }

    /** The proposal for one debt on a day. */
    public Proposal propose(Ladder ladder, LadderFacts facts, LocalDate today) {
        Set<Freeze> frozen = frozenBy(facts);
        if (!frozen.isEmpty()) {
            return new Proposal(Kind.FROZEN, null, null, facts.undisputed(), 0, List.of(), frozen);
        }
        Optional<Step> next = next(ladder, facts, today);
        if (next.isEmpty()) {
            return new Proposal(Kind.FINISHED, null, null, facts.undisputed(), 0, List.of(), Set.of());
        }
        return judge(next.get(), facts, today);
    }

    /** What stands before a step that the user wants to take, whatever the ladder would propose. */
    public Proposal judge(Step step, LadderFacts facts, LocalDate today) {
        List<Hold> holds = new Gates(facts, step, figures, days, today).holds();
        boolean needsUser = holds.stream().anyMatch(hold -> hold.until() == null);
        LocalDate from = from(facts, holds, today);
        Kind kind = needsUser && !from.isAfter(today) ? Kind.NEEDS_USER : holds.isEmpty() ? Kind.NOW : Kind.LATER;
        return new Proposal(
                kind,
                step,
                needsUser ? null : from,
                facts.undisputed(),
                answerDays(facts, step, today),
                holds,
                Set.of());
    }

    private static Set<Freeze> frozenBy(LadderFacts facts) {
        Set<Freeze> frozen = EnumSet.noneOf(Freeze.class);
        frozen.addAll(facts.freezes());
        // it forbids the telephone, not letters: the steps that are only spoken are left out instead
        frozen.remove(Freeze.STOP_CONTACT);
        if (facts.undisputed().isPositive()) {
            frozen.remove(Freeze.DISPUTE);
        } else {
            frozen.add(Freeze.DISPUTE);
        }
        return frozen;
    }

    /** The first step after the last one taken that is for such a client and such a debt. */
    private Optional<Step> next(Ladder ladder, LadderFacts facts, LocalDate today) {
        int last = facts.taken().stream()
                .map(StepTaken::number)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return ladder.steps().stream()
                .filter(step -> step.number() > last)
                .filter(step -> FixedSum.isOpen(step, facts, figures, today))
                .findFirst();
    }

    /** The first working day on which no gate that time opens is shut. */
    private LocalDate from(LadderFacts facts, List<Hold> holds, LocalDate today) {
        LocalDate from = today;
        for (Hold hold : holds) {
            LocalDate until = hold.until();
            if (until != null && until.isAfter(from)) {
                from = until;
            }
        }
        return days.onOrAfter(facts.place(), from);
    }

    /** The last letter gives at least the days of the law: England 30 to a person or sole trader, 14 to a company. */
    private int answerDays(LadderFacts facts, Step step, LocalDate today) {
        if (step.letter() != StepLetter.FINAL_DEMAND) {
            return step.answerDays();
        }
        boolean person = facts.kind() == ClientKind.CONSUMER || facts.kind() == ClientKind.SOLE_TRADER;
        int least = figures.on(
                        facts.law(), person ? FigureKind.ANSWER_DAYS_PERSON : FigureKind.ANSWER_DAYS_COMPANY, today)
                .map(Figure::whole)
                .orElse(0);
        return Math.max(step.answerDays(), least);
    }
}
