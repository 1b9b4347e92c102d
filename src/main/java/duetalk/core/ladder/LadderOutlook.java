package duetalk.core.ladder;

import duetalk.core.calendar.WorkingDays;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole ladder of a debt: what was done, what is next, and when the rest would come if nothing happens. */
public final class LadderOutlook {

    private final LadderRules rules;
    private final FigureTable figures;
    private final WorkingDays days;

    public LadderOutlook(FigureTable figures, WorkingDays days) {
        this.rules = new LadderRules(figures, days);
        this.figures = figures;
        this.days = days;
    }

    /** How far a rung is. */
    public enum State {
        TAKEN,
        /** A later one was taken before it. */
        PASSED,
        /** It is not for such a client or such a debt. */
        LEFT_OUT,
        NEXT,
        AHEAD
    }

    /**
     * A rung with its day.
     *
     * @param on when it was taken, or the first day on which it may be; null when no day is known
     */
    public record Rung(Step step, State state, @Nullable LocalDate on) {}

    public List<Rung> of(Ladder ladder, LadderFacts facts, LocalDate today) {
        int last = facts.taken().stream()
                .map(StepTaken::number)
                .max(Comparator.naturalOrder())
                .orElse(0);
        Proposal proposal = rules.propose(ladder, facts, today);
        Step next = proposal.step();
        List<Rung> rungs = new ArrayList<>();
        LocalDate before = today;
        LocalDate deadline = today;
        for (Step step : ladder.steps()) {
            Rung rung;
            if (step.number() <= last) {
                rung = behind(step, facts);
            } else if (!FixedSum.isOpen(step, facts, figures, today)) {
                rung = new Rung(step, State.LEFT_OUT, null);
            } else if (next != null && next.number() == step.number()) {
                rung = new Rung(step, State.NEXT, proposal.from());
                before = later(today, proposal.from());
                deadline = before.plusDays(proposal.answerDays());
            } else {
                before = ahead(step, facts, before, deadline, today);
                deadline = before.plusDays(step.answerDays());
                rung = new Rung(step, State.AHEAD, before);
            }
            rungs.add(rung);
        }
        return rungs;
    }

    private static Rung behind(Step step, LadderFacts facts) {
        return facts.taken().stream()
                .filter(taken -> taken.number() == step.number())
                .reduce((earlier, later) -> later)
                .map(taken -> new Rung(step, State.TAKEN, taken.on()))
                .orElseGet(() -> new Rung(step, State.PASSED, null));
    }

    /** Not before its own day, the gap since the rung before, its answer, and the least days of its stage. */
    private LocalDate ahead(Step step, LadderFacts facts, LocalDate before, LocalDate deadline, LocalDate today) {
        LocalDate on = later(step.planned(facts.due(), deadline), before.plusDays(Math.max(1, step.gapDays())));
        on = deadline.isAfter(before) ? later(on, deadline.plusDays(1)) : on;
        int least = figures.on(facts.law(), FigureKind.STAGE_DAYS, today, BigDecimal.valueOf(step.stage()))
                .map(Figure::whole)
                .orElse(0);
        return days.onOrAfter(facts.place(), later(on, facts.due().plusDays(least)));
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
