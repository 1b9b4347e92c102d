package duetalk.ui.plan;

import duetalk.actions.PlanAlternatives;
import duetalk.actions.PlanTable;
import duetalk.actions.PlanTable.Debt;
import duetalk.core.Refusal;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Months;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.MissedTwo;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.core.plan.PlanOffers;
import duetalk.core.plan.PlanOffers.Choice;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.ScheduleEdit;
import duetalk.ui.plan.PlanDraft.Charge;
import duetalk.ui.plan.PlanDraft.Extras;
import duetalk.ui.plan.PlanDraft.Pace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The table on which a plan is negotiated: what lies on it, and the offers that come of it at once. */
final class PlanModel {

    private static final int MOST_UNDONE = 200;

    private final PlanTable table;
    private final Rules rules;
    private final LocalDate today;
    private final @Nullable Standing changing;
    private final DebtSide debts;
    private final Deque<State> undone = new ArrayDeque<>();
    private PlanLimits limits;
    private State state;
    private int chosen;
    private @Nullable Refusal trouble;
    private @Nullable Refusal mistyped;
    private Set<Long> alternativesOf = Set.of();
    private @Nullable PlanAlternatives alternatives;

    /** What can be taken back: the draft and the offers with the rows that were changed by hand. */
    private record State(PlanDraft draft, List<Choice> choices) {}

    PlanModel(PlanTable table, Rules rules, LocalDate today, @Nullable Standing changing) {
        this.table = table;
        this.rules = rules;
        this.today = today;
        this.changing = changing;
        this.limits = table.limits();
        this.debts = new DebtSide(table, changing, today);
        this.state = new State(new FreshTable(this, rules).draft(), List.of());
        reckon(state.draft());
    }

    PlanTable table() {
        return table;
    }

    DebtSide debts() {
        return debts;
    }

    PlanDraft draft() {
        return state.draft();
    }

    PlanLimits limits() {
        return limits;
    }

    void limits(PlanLimits changed) {
        limits = changed;
        reckon(state.draft());
    }

    LocalDate today() {
        return today;
    }

    /** The plan whose rest is spread anew, null for a new plan. */
    @Nullable
    Standing changing() {
        return changing;
    }

    /** Takes up a table that was left half-way; invoices that are gone meanwhile stay away. */
    void resume(PlanDraft left) {
        boolean sameInvoices =
                debts.chosen(left.invoices()).size() == left.invoices().size()
                        && left.pace().down().currency().equals(debts.currency());
        boolean free = debts.chosen(left.invoices()).stream().noneMatch(Debt::planned);
        boolean gone =
                left.pace().first().isBefore(today) || left.pace().downOn().isBefore(today);
        if (sameInvoices && free && !gone) {
            reckon(left);
        }
    }

    // Changing

    void change(UnaryOperator<PlanDraft> how) {
        PlanDraft next = how.apply(state.draft());
        if (!next.equals(state.draft())) {
            remember();
            reckon(next);
        }
    }

    void pace(UnaryOperator<Pace> how) {
        change(draft -> draft.with(how.apply(draft.pace())));
    }

    /** Another period begins one period after the down payment; on named days there is no first day to move. */
    void period(Period often) {
        pace(pace -> often == Period.OWN_DATES || often == pace.period()
                ? pace.with(often)
                : pace.with(often).withFirst(new FreshTable(this, rules).first(often, pace.downOn())));
    }

    void extras(UnaryOperator<Extras> how) {
        change(draft -> draft.with(how.apply(draft.extras())));
    }

    /** Puts an invoice into the plan or takes it out; refuses one of another currency or of another plan. */
    void choose(Debt debt, boolean into) {
        if (into && debt.planned() && changing == null) {
            throw new Refusal(
                    "PLAN_ON_INVOICE_ALREADY",
                    java.util.Map.of("invoice", debt.invoice().number()));
        }
        if (into && !debt.invoice().total().currency().equals(debts.currency())) {
            throw new Refusal(
                    "CURRENCIES_MIXED",
                    java.util.Map.of(
                            "one",
                            debts.currency(),
                            "other",
                            debt.invoice().total().currency()));
        }
        change(draft -> draft.withInvoice(debt.invoice().id(), into));
    }

    private void remember() {
        undone.push(state);
        if (undone.size() > MOST_UNDONE) {
            undone.removeLast();
        }
    }

    /** Takes the last change back; false when there is none. */
    boolean undo() {
        if (undone.isEmpty()) {
            return false;
        }
        state = undone.pop();
        trouble = null;
        mistyped = null;
        chosen = Math.min(chosen, Math.max(0, state.choices().size() - 1));
        return true;
    }

    /** While something can't be, the offers stay as they were and say why. */
    private void reckon(PlanDraft draft) {
        List<Choice> choices = state.choices();
        try {
            choices = PlanOffers.of(ask(draft), limits, table.ceiling(), rules.days());
            trouble = null;
        } catch (Refusal refused) {
            trouble = refused;
        }
        state = new State(draft, choices);
        chosen = Math.min(chosen, Math.max(0, choices.size() - 1));
    }

    private PlanAsk ask(PlanDraft draft) {
        Pace pace = draft.pace();
        Extras extras = draft.extras();
        Set<Long> ids = draft.invoices();
        LocalDate until = extras.discount().signum() > 0 ? extras.until() : null;
        return new PlanAsk(
                debts.debt(ids),
                debts.charges(draft),
                today,
                pace.down(),
                pace.downOn(),
                pace.each(),
                pace.number(),
                pace.period(),
                pace.first(),
                0,
                pace.pause(),
                extras.discount(),
                until,
                extras.interest(),
                debts.rate(ids),
                pace.period() == Period.OWN_DATES ? pace.dates() : List.of(),
                table.sender().place(),
                table.story().card().client().place());
    }

    // What comes of it

    /** Why the table makes no plan, null when it does. */
    @Nullable
    Refusal trouble() {
        return mistyped == null ? trouble : mistyped;
    }

    /** What is wrong in a field that somebody types in: nothing can be agreed before it is mended. */
    void mistyped(@Nullable Refusal refused) {
        mistyped = refused;
    }

    List<Choice> choices() {
        return state.choices();
    }

    int chosen() {
        return chosen;
    }

    void chooseOffer(int index) {
        if (index >= 0 && index < state.choices().size()) {
            chosen = index;
        }
    }

    Optional<Offer> offer() {
        return state.choices().isEmpty()
                ? Optional.empty()
                : Optional.of(state.choices().get(chosen).offer());
    }

    /** Sets the amount of a row of the chosen offer. */
    void amount(int row, Money amount) {
        edit(offer -> ScheduleEdit.amount(offer.schedule(), row, amount));
    }

    /** By whose months the two agree. */
    Months months() {
        return Months.between(
                table.sender().place(), table.story().card().client().place());
    }

    /** Moves a row of the chosen offer to another day. */
    void date(int row, LocalDate day) {
        if (day.isBefore(today)) {
            throw new Refusal("PLAN_DATE_IN_THE_PAST");
        }
        edit(offer -> ScheduleEdit.date(
                offer.schedule(),
                row,
                day,
                table.sender().place(),
                table.story().card().client().place(),
                rules.days()));
    }

    private void edit(java.util.function.Function<Offer, List<Instalment>> how) {
        Choice choice = state.choices().get(chosen);
        Offer edited = PlanOffer.edited(choice.offer(), how.apply(choice.offer()), limits, rules.days());
        remember();
        List<Choice> choices = new ArrayList<>(state.choices());
        choices.set(chosen, new Choice(choice.kind(), edited));
        state = new State(state.draft(), List.copyOf(choices));
    }

    /** Whether the last payment lies after the day on which the claim lapses. */
    Optional<LocalDate> lapsesBeforeTheEnd() {
        return offer().flatMap(offer -> debts.lapses(state.draft().invoices())
                .filter(day -> offer.last().isAfter(day)));
    }

    Optional<MissedTwo> missedTwo() {
        return offer().flatMap(offer -> MissedTwo.of(offer, limits.cureDays(), rules.days()));
    }

    /** What the other ways would bring of the chosen invoices. */
    PlanAlternatives alternatives() {
        Set<Long> ids = state.draft().invoices();
        Money debt = debts.debt(ids);
        PlanAlternatives known = alternatives;
        if (known == null || !ids.equals(alternativesOf)) {
            Money charges = Money.zero(debt.currency());
            for (Charge charge : List.of(Charge.INTEREST, Charge.COMPENSATION)) {
                charges = charges.plus(debts.charge(charge, ids).orElse(Money.zero(debt.currency())));
            }
            known = PlanAlternatives.of(
                    table.story().card(), table.law(), debt, charges, debts.oldestDue(ids), rules.figures(), today);
            alternatives = known;
            alternativesOf = ids;
        }
        return known;
    }

    /** The chosen offer as a plan that is agreed today, or only proposed. */
    Plan plan(boolean agreed, Instant now) {
        Refusal refused = trouble();
        if (refused != null) {
            throw refused;
        }
        Offer offer = offer().orElseThrow(() -> new Refusal("PLAN_WITHOUT_DEBT"));
        return Plan.of(
                table.story().card().client().id(),
                state.draft().invoices().stream().sorted().toList(),
                offer,
                limits.cureDays(),
                agreed ? today : null,
                now);
    }
}
