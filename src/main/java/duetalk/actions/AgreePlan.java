package duetalk.actions;

import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Place;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.ledger.ActPart.Part;
import duetalk.core.money.Money;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanChange;
import duetalk.core.plan.PlanRules;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseState;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Agrees a plan in one act, or changes a running one: the plan with its version, the follow-up for the signed copy, and
 * the promises that it takes the place of. Reminders rest and Today knows of each instalment from the plan itself.
 */
public final class AgreePlan {

    /** Calendar days after which the signed copy should have come back. */
    private static final int DAYS_TO_SIGN = 7;

    private final Book book;

    public AgreePlan(Book book) {
        this.book = book;
    }

    /**
     * What agreeing has changed, so that it can be taken back.
     *
     * @param actId by which it can be taken back for ever
     */
    public record Agreed(
            long planId, Instant savedAt, @Nullable Long followUpId, long actId) {}

    /** Agrees a new plan. Refuses when an invoice changed meanwhile, is in another plan, or is of another client. */
    public Agreed agree(Plan plan, Place mine, LocalDate today) {
        return book.write(stores -> {
            Rules rules = Rules.of(stores, today);
            check(stores, plan, rules, today);
            List<Plan> proposals = stores.plans().ofClient(plan.clientId()).stream()
                    .filter(one -> one.agreedOn() == null)
                    .toList();
            long id = stores.plans().save(plan.knowing(stores.invoices().paymentsOf(plan.clientId())));
            List<ActPart> parts = new ArrayList<>();
            for (long promise : movePromises(stores, plan, id, rules, today)) {
                parts.add(new ActPart(Part.PROMISE_IN_PLAN, promise));
            }
            Long followUp = toSign(stores, plan, mine, rules, today);
            if (followUp != null) {
                parts.add(new ActPart(Part.FOLLOW_UP_MADE, followUp));
            }
            Act act = Act.of(ActKind.PLAN_AGREED, plan.savedAt(), plan.clientId(), id, "")
                    .worth(plan.total(), today);
            long actId = stores.entries().add(act);
            for (Plan one : proposals) {
                stores.plans().withdraw(one.id(), actId);
                parts.add(new ActPart(Part.PROPOSAL_GONE, one.id()));
            }
            stores.entries().keepParts(actId, parts);
            return new Agreed(id, plan.savedAt(), followUp, actId);
        });
    }

    /** Keeps what is offered in writing until it is agreed, in the place of what was offered before. */
    public long propose(Plan plan, LocalDate today) {
        return book.write(stores -> {
            check(stores, plan, Rules.of(stores, today), today);
            stores.plans().ofClient(plan.clientId()).stream()
                    .filter(one -> one.agreedOn() == null)
                    .forEach(one -> stores.plans().takeBack(one.id()));
            return stores.plans().save(plan);
        });
    }

    /** Spreads the rest of a running plan anew. */
    public Agreed change(
            long planId, Offer offer, int cureDays, String reason, Place mine, LocalDate today, Instant now) {
        return book.write(stores -> {
            Rules rules = Rules.of(stores, today);
            Standing standing = standing(stores, planId, rules, today);
            Money owed =
                    standing.owed(stores.invoices().ofClient(standing.plan().clientId()));
            Plan next = PlanChange.of(standing, owed, offer, cureDays, Clean.line(reason), now);
            stores.plans().save(next);
            Long followUp = toSign(stores, next, mine, rules, today);
            long actId = stores.entries()
                    .add(Act.of(ActKind.PLAN_CHANGED, now, next.clientId(), planId, "")
                            .worth(next.total(), today)
                            .because(next.reason()));
            if (followUp != null) {
                stores.entries().keepParts(actId, List.of(new ActPart(Part.FOLLOW_UP_MADE, followUp)));
            }
            return new Agreed(planId, now, followUp, actId);
        });
    }

    /** As if it had not been agreed or changed; refused once its paper was finished or money came for it. */
    public long takeBack(Agreed agreed, Instant now) {
        return new UndoAct(book).undo(agreed.actId(), "", now);
    }

    static Standing standing(Stores stores, long planId, Rules rules, LocalDate today) {
        Plan plan = stores.plans().byId(planId).orElseThrow(() -> new Refusal("PLAN_GONE"));
        return PlanRules.judge(plan, stores.invoices().paymentsOf(plan.clientId()), rules.days(), today);
    }

    private static void check(Stores stores, Plan plan, Rules rules, LocalDate today) {
        Money debt = Money.zero(plan.currency());
        for (long id : plan.invoices()) {
            Invoice invoice = stores.invoices()
                    .byId(id)
                    .filter(one -> one.clientId() == plan.clientId())
                    .orElseThrow(() -> new Refusal("INVOICE_GONE"));
            debt = debt.plus(invoice.undisputed());
        }
        if (!debt.equals(plan.terms().debt())) {
            throw new Refusal("PLAN_MOVED_MEANWHILE");
        }
        for (Plan other : stores.plans().ofClient(plan.clientId())) {
            Standing standing = standing(stores, other.id(), rules, today);
            boolean live = other.agreedOn() != null && !standing.state().isOver();
            other.invoices().stream()
                    .filter(id -> live && plan.invoices().contains(id))
                    .findFirst()
                    .flatMap(stores.invoices()::byId)
                    .ifPresent(invoice -> {
                        throw new Refusal("PLAN_ON_INVOICE_ALREADY", Map.of("invoice", invoice.number()));
                    });
        }
    }

    /** A promise that still runs on the same invoices is kept by the plan from now on. */
    private static List<Long> movePromises(Stores stores, Plan plan, long id, Rules rules, LocalDate today) {
        List<Long> moved = new ArrayList<>();
        PromiseRules.judge(
                        stores.promises().ofClient(plan.clientId()),
                        stores.invoices().paymentsOf(plan.clientId()),
                        rules.promises(),
                        today)
                .stream()
                .filter(one -> one.state() == PromiseState.PENDING && isAbout(one.promise(), plan))
                .forEach(one -> {
                    stores.promises().movedInto(one.promise().id(), id);
                    moved.add(one.promise().id());
                });
        return moved;
    }

    private static boolean isAbout(Promise promise, Plan plan) {
        return promise.amount().currency().equals(plan.currency())
                && (promise.invoices().isEmpty() || promise.invoices().stream().anyMatch(plan.invoices()::contains));
    }

    /** Nothing comes back signed from a settlement: it is an offer that lapses by itself. */
    private static @Nullable Long toSign(Stores stores, Plan plan, Place mine, Rules rules, LocalDate today) {
        if (plan.terms().isSettlement()) {
            return null;
        }
        LocalDate day = rules.days().onOrAfterInBoth(mine, plan.terms().place(), today.plusDays(DAYS_TO_SIGN));
        return stores.followUps().add(FollowUp.on(plan.clientId(), FollowUpKind.PLAN_SIGNED, day, ""));
    }
}
