package duetalk.ui.letters;

import duetalk.core.Refusal;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Period;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterFacts;
import duetalk.letters.PlanValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The monthly instalments that a letter offers, by the rules of plans: on working days, the last one makes the sum. */
final class LetterSchedule {

    private LetterSchedule() {}

    /** The draft with its instalments, none when what is known of them makes no plan. */
    static LetterDraft of(LetterDraft draft, WorkingDays days, LetterFacts facts) {
        Optional<Standing> stored = PlanValues.of(draft.kind(), facts.plans());
        if (stored.isPresent()) {
            return draft.withSchedule(stored.get().plan().schedule());
        }
        boolean plans = draft.kind() == LetterKind.PLAN_OFFER || draft.kind() == LetterKind.PLAN_AGREEMENT;
        if (!plans
                || !(draft.values().get("parts").orElse(null) instanceof Integer parts)
                || !(draft.values().get("begin").orElse(null) instanceof LocalDate begin)
                || !(draft.values().get("total").orElse(null) instanceof Money total)) {
            return draft;
        }
        try {
            PlanAsk ask = new PlanAsk(
                    total,
                    Money.zero(total.currency()),
                    facts.today(),
                    Money.zero(total.currency()),
                    facts.today(),
                    null,
                    parts,
                    Period.MONTH,
                    begin,
                    0,
                    0,
                    BigDecimal.ZERO,
                    null,
                    InterestMeanwhile.STOP,
                    BigDecimal.ZERO,
                    List.of(),
                    facts.sender().place(),
                    facts.card().client().place());
            return draft.withSchedule(PlanOffer.of(ask, PlanLimits.NONE, days).schedule());
        } catch (Refusal noPlan) {
            return draft.withSchedule(List.of());
        }
    }
}
