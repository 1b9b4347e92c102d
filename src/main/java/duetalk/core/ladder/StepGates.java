package duetalk.core.ladder;

import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The gates that stand before a step whoever the client is: what an edited ladder can't go round. */
public final class StepGates {

    private StepGates() {}

    /**
     * A gate.
     *
     * @param days that it asks for, 0 when it asks for something else
     */
    public record GateAhead(Gate gate, int days) {}

    public static List<GateAhead> of(
            StepLetter letter, int stage, Jurisdiction law, FigureTable figures, LocalDate today) {
        List<GateAhead> gates = new ArrayList<>();
        int ofStage = days(figures, law, FigureKind.STAGE_DAYS, BigDecimal.valueOf(stage), today);
        int legal = letter.isLegal() ? days(figures, law, FigureKind.LEGAL_NOTICE_DAYS, BigDecimal.ZERO, today) : 0;
        if (Math.max(ofStage, legal) > 0) {
            gates.add(new GateAhead(ofStage >= legal ? Gate.STAGE_DAYS : Gate.LEGAL_DAYS, Math.max(ofStage, legal)));
        }
        if (letter == StepLetter.STOP_OF_SERVICE) {
            gates.add(new GateAhead(Gate.SUSPENSION, 0));
        }
        if (letter.namesConsequence()) {
            gates.add(new GateAhead(Gate.INTENTION, 0));
        }
        if (law == Jurisdiction.GB && letter == StepLetter.FINAL_DEMAND) {
            gates.add(new GateAhead(Gate.ENCLOSURES, 0));
        }
        if (law == Jurisdiction.IL && stage > 2 && letter != StepLetter.DEBT_NOTICE) {
            gates.add(new GateAhead(
                    Gate.DEBT_NOTICE, days(figures, law, FigureKind.DEBT_NOTICE_REST, BigDecimal.ZERO, today)));
        }
        if (law == Jurisdiction.IL && letter == StepLetter.FIXED_SUM) {
            gates.add(new GateAhead(
                    Gate.FIXED_SUM_WARNING, days(figures, law, FigureKind.FIXED_SUM_WARNING, BigDecimal.ZERO, today)));
        }
        if (letter == StepLetter.REGISTER_WARNING || letter == StepLetter.REGISTER_ENTRY) {
            gates.add(new GateAhead(
                    Gate.REGISTER_OVERDUE, days(figures, law, FigureKind.REGISTER_OVERDUE, BigDecimal.ZERO, today)));
        }
        return gates;
    }

    private static int days(FigureTable figures, Jurisdiction law, FigureKind kind, BigDecimal size, LocalDate today) {
        return figures.on(law, kind, today, size).map(Figure::whole).orElse(0);
    }
}
