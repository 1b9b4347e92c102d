package duetalk.letters;

import duetalk.core.invoices.Invoice;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanChange;
import duetalk.core.plan.PlanRules.InstalmentStanding;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import duetalk.core.plan.PlanTerms;
import duetalk.text.Choice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What letters say of a plan: the one that is kept in the book, never what somebody typed a second time. */
public final class PlanValues {

    /** Working days to make an instalment good, in an agreement that is written without a plan. */
    private static final int USUAL_CURE = 5;

    private PlanValues() {}

    /** The plan that a letter of this kind is about, of a client's plans, the newest first. */
    public static Optional<Standing> of(LetterKind kind, List<Standing> plans) {
        Predicate<Standing> fits = switch (kind) {
            case PLAN_OFFER -> plan -> plan.state() == PlanState.PROPOSED && !isSettlement(plan);
            case PLAN_AGREEMENT -> plan -> isLive(plan) && !isSettlement(plan);
            case MISSED_INSTALMENT -> plan -> isLive(plan) && plan.late().isPresent();
            case REST_CALLED_IN -> plan -> plan.state() == PlanState.CALLED_IN;
            case SETTLEMENT -> plan -> !plan.state().isOver() && isSettlement(plan);
            default -> plan -> false;
        };
        return plans.stream().filter(fits).findFirst();
    }

    /** Whether a value comes from a plan in the book, so that a letter can't say another one. */
    public static boolean fixes(LetterDraft draft, String name) {
        boolean stored =
                draft.values().get("stored").filter(new Choice("yes")::equals).isPresent();
        boolean ofPlan = Set.of("reduced", "missed", "missedon").contains(name);
        return stored && (ofPlan || name.equals("by") && draft.kind() == LetterKind.SETTLEMENT);
    }

    private static boolean isSettlement(Standing plan) {
        return plan.plan().terms().isSettlement();
    }

    private static boolean isLive(Standing plan) {
        return plan.state() != PlanState.PROPOSED && !plan.state().isOver();
    }

    /** What the sentences choose by when there is no plan in the book. */
    static Map<String, Object> none(Object total, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("stored", new Choice("no"));
        values.put("hascharges", new Choice("no"));
        values.put("hasdisputed", new Choice("no"));
        values.put("meanwhile", new Choice("none"));
        values.put("original", new Choice("yes"));
        values.put("version", 1);
        values.put("cure", USUAL_CURE);
        values.put("debt", total);
        values.put("planon", today);
        return values;
    }

    /** The values of a plan, over those of a letter about its invoices. */
    static Map<String, Object> of(Standing standing, List<Invoice> invoices, LocalDate today) {
        Plan plan = standing.plan();
        PlanTerms terms = plan.terms();
        Map<String, Object> values = new HashMap<>();
        Money asked = terms.debt().plus(terms.charges());
        values.put("stored", new Choice("yes"));
        values.put("hascharges", choice(terms.charges().isPositive()));
        values.put("meanwhile", new Choice(meanwhile(terms)));
        values.put("original", choice(plan.version() == 1));
        values.put("version", plan.version());
        values.put("cure", terms.cureDays());
        values.put("debt", terms.debt());
        values.put("charges", terms.charges());
        values.put("total", asked);
        values.put("planinterest", terms.interestAdded());
        LocalDate agreed = plan.agreedOn();
        values.put("planon", agreed == null ? today : agreed);
        values.put("parts", plan.schedule().size());
        values.put("begin", plan.schedule().getFirst().due());
        LocalDate calledIn = plan.calledInOn();
        values.put(
                "left",
                calledIn == null
                        ? standing.left()
                        : PlanChange.left(standing, standing.owed(invoices), calledIn)
                                .asked());
        LocalDate until = terms.discountUntil();
        if (until != null) {
            values.put("reduced", plan.total());
            values.put("by", until);
        }
        Money disputed = invoices.stream()
                .map(invoice -> invoice.balance().minus(invoice.undisputed()))
                .reduce(Money.zero(plan.currency()), Money::plus);
        values.put("hasdisputed", choice(disputed.isPositive()));
        values.put("disputed", disputed);
        standing.late().ifPresent(late -> missed(values, late, today));
        return values;
    }

    private static void missed(Map<String, Object> values, InstalmentStanding late, LocalDate today) {
        values.put("missed", late.left());
        values.put("missedon", late.instalment().due());
        if (!late.mayBeMadeGoodUntil().isBefore(today)) {
            values.put("by", late.mayBeMadeGoodUntil());
        }
    }

    private static String meanwhile(PlanTerms terms) {
        boolean nothing = terms.yearlyRate().signum() == 0
                || terms.interest() == InterestMeanwhile.RUN
                        && !terms.interestAdded().isPositive();
        return nothing ? "none" : terms.interest().name();
    }

    private static Choice choice(boolean is) {
        return new Choice(is ? "yes" : "no");
    }
}
