package duetalk.core.ladder;

import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.LadderFacts.Ready;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks of a step every gate that stands before it. */
final class Gates {

    private final LadderFacts facts;
    private final Step step;
    private final FigureTable figures;
    private final WorkingDays days;
    private final LocalDate today;
    private final List<Hold> holds = new ArrayList<>();

    Gates(LadderFacts facts, Step step, FigureTable figures, WorkingDays days, LocalDate today) {
        this.facts = facts;
        this.step = step;
        this.figures = figures;
        this.days = days;
        this.today = today;
    }

    List<Hold> holds() {
        time();
        legal();
        israel();
        poland();
        if (!days.isWorkingDay(facts.place(), today)) {
            until(Gate.DAY_OF_REST, days.onOrAfter(facts.place(), today));
        }
        return List.copyOf(holds);
    }

    private void time() {
        StepTaken last = facts.taken().isEmpty() ? null : facts.taken().getLast();
        LocalDate deadline = last == null ? facts.due() : last.deadline();
        until(Gate.PLANNED_DAY, step.planned(facts.due(), deadline));
        if (facts.earlyReason().isBlank()) {
            days(FigureKind.STAGE_DAYS, BigDecimal.valueOf(step.stage()))
                    .ifPresent(least -> until(Gate.STAGE_DAYS, facts.due().plusDays(least)));
        }
        if (facts.lastContact() != null) {
            until(Gate.CONTACT_GAP, facts.lastContact().plusDays(step.gapDays()));
        }
        // a talk after a letter does not shorten the time that the letter gave
        facts.taken().stream()
                .map(StepTaken::answerBy)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .ifPresent(by -> until(Gate.ANSWER_AWAITED, by.plusDays(1)));
    }

    private void legal() {
        if (step.letter().isLegal()) {
            until(Gate.NOT_DUE, facts.due().plusDays(1));
            days(FigureKind.LEGAL_NOTICE_DAYS, BigDecimal.ZERO)
                    .ifPresent(least -> until(Gate.LEGAL_DAYS, facts.due().plusDays(least)));
        }
        needs(step.letter().namesConsequence(), Ready.INTENDED, Gate.INTENTION);
        needs(step.letter() == StepLetter.STOP_OF_SERVICE, Ready.SUSPENSION_AGREED, Gate.SUSPENSION);
        boolean protocol = facts.law() == Jurisdiction.GB
                && step.letter() == StepLetter.FINAL_DEMAND
                && (facts.kind() == ClientKind.CONSUMER || facts.kind() == ClientKind.SOLE_TRADER);
        needs(protocol, Ready.ENCLOSURES, Gate.ENCLOSURES);
    }

    private void israel() {
        if (facts.law() != Jurisdiction.IL) {
            return;
        }
        if (step.letter() == StepLetter.DEBT_NOTICE) {
            LocalDate latest = facts.due()
                    .plusMonths(
                            days(FigureKind.DEBT_NOTICE_WITHIN, BigDecimal.ZERO).orElse(Integer.MAX_VALUE / 2));
            if (today.isAfter(latest)) {
                holds.add(new Hold(Gate.DEBT_NOTICE_TOO_LATE, null));
            }
        } else if (facts.kind() == ClientKind.CONSUMER && step.stage() > 2) {
            after(Gate.DEBT_NOTICE, facts.debtNoticeOn(), FigureKind.DEBT_NOTICE_REST);
        }
        if (step.letter() == StepLetter.FIXED_SUM) {
            fixedSum();
        }
    }

    /**
     * Execution Law s. 81A1: thirty days from the delivery of the warning; when they end on the Sabbath or a holiday,
     * the first working day after (Interpretation Law 1981, s. 10).
     */
    private void fixedSum() {
        LocalDate delivered = facts.registeredWarningOn();
        if (delivered == null || !facts.ready().contains(Ready.DELIVERY_CONFIRMED)) {
            holds.add(new Hold(Gate.FIXED_SUM_WARNING, null));
        } else {
            int wait = days(FigureKind.FIXED_SUM_WARNING, BigDecimal.ZERO).orElse(0);
            until(Gate.FIXED_SUM_WARNING, days.onOrAfter(Place.IL, delivered.plusDays(wait)));
        }
        if (FixedSum.isTooLarge(facts, figures, today)) {
            holds.add(new Hold(Gate.FIXED_SUM_LIMIT, null));
        }
    }

    private void poland() {
        boolean register = step.letter() == StepLetter.REGISTER_WARNING || step.letter() == StepLetter.REGISTER_ENTRY;
        if (facts.law() != Jurisdiction.PL || !register) {
            return;
        }
        FigureKind least = facts.kind() == ClientKind.CONSUMER
                ? FigureKind.REGISTER_LEAST_CONSUMER
                : FigureKind.REGISTER_LEAST_BUSINESS;
        figure(least, BigDecimal.ZERO)
                .filter(limit -> facts.undisputed().amount().compareTo(limit.value()) < 0)
                .ifPresent(limit -> holds.add(new Hold(Gate.REGISTER_AMOUNT, null)));
        days(FigureKind.REGISTER_OVERDUE, BigDecimal.ZERO)
                .ifPresent(late -> until(Gate.REGISTER_OVERDUE, facts.due().plusDays(late)));
        if (step.letter() == StepLetter.REGISTER_ENTRY) {
            after(Gate.REGISTER_WARNING, facts.registeredWarningOn(), FigureKind.REGISTER_WARNING);
        }
    }

    /** So many days must have gone since an act; without the act no day helps. */
    private void after(Gate gate, @Nullable LocalDate act, FigureKind wait) {
        if (act == null) {
            holds.add(new Hold(gate, null));
        } else {
            until(gate, act.plusDays(days(wait, BigDecimal.ZERO).orElse(0)));
        }
    }

    private void needs(boolean asked, Ready what, Gate gate) {
        if (asked && !facts.ready().contains(what)) {
            holds.add(new Hold(gate, null));
        }
    }

    private void until(Gate gate, LocalDate day) {
        if (today.isBefore(day)) {
            holds.add(new Hold(gate, day));
        }
    }

    private java.util.Optional<Integer> days(FigureKind kind, BigDecimal stage) {
        return figure(kind, stage).map(Figure::whole);
    }

    private java.util.Optional<Figure> figure(FigureKind kind, BigDecimal size) {
        return figures.on(facts.law(), kind, today, size);
    }
}
