package duetalk.actions.undo;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.ledger.Act;
import duetalk.core.letters.LetterKind;
import duetalk.core.plan.Plan;
import java.util.Set;

/** What a plan is bound by once it is on paper. */
final class PlanPaper {

    private static final Set<LetterKind> PAPERS = Set.of(LetterKind.PLAN_AGREEMENT, LetterKind.SETTLEMENT);

    private PlanPaper() {}

    static Plan plan(Stores stores, Act act) {
        return stores.plans().byId(Undoings.fact(act)).orElseThrow(() -> new Refusal("PLAN_GONE"));
    }

    /** Refuses once a paper was finished after the act. */
    static void refuseFinished(Stores stores, Act act, Plan plan) {
        boolean printed = stores.letters().ofClient(plan.clientId()).stream()
                .anyMatch(letter ->
                        PAPERS.contains(letter.kind()) && !letter.keptAt().isBefore(act.at()));
        if (printed) {
            throw new Refusal("PLAN_ALREADY_PRINTED");
        }
    }
}
