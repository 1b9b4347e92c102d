package duetalk.actions;

import duetalk.actions.ledger.RecordCreditNote;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.followups.FollowUp;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanCopy;
import duetalk.core.plan.PlanRules;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the user decides while a plan runs: nothing of it ever happens by itself. */
public final class WatchPlan {

    private final Book book;

    public WatchPlan(Book book) {
        this.book = book;
    }

    /** Calls in the rest; refused before the cure days of a missed instalment are over. Answers the id of the act. */
    public long callIn(long planId, LocalDate today, Instant now) {
        return book.write(stores -> {
            Standing standing = AgreePlan.standing(stores, planId, Rules.of(stores, today), today);
            stores.plans().callIn(planId, PlanRules.callIn(standing, today).calledInOn());
            return stores.entries()
                    .add(Act.of(ActKind.PLAN_CALLED_IN, now, standing.plan().clientId(), planId, "")
                            .worth(standing.left(), today));
        });
    }

    /**
     * Ends a plan with the reason: its invoices are owed as before, what came has been counted on them. Answers the id
     * of the act.
     */
    public long end(long planId, String why, LocalDate today, Instant now) {
        if (why.isBlank()) {
            throw new Refusal("PLAN_REASON_MISSING");
        }
        return book.write(stores -> {
            Plan plan = stores.plans().byId(planId).orElseThrow(() -> new Refusal("PLAN_GONE"));
            stores.plans().cancel(planId, today, Clean.line(why));
            return stores.entries()
                    .add(Act.of(ActKind.PLAN_ENDED, now, plan.clientId(), planId, "")
                            .worth(plan.total(), today)
                            .because(Clean.line(why)));
        });
    }

    /** Lets a plan run as if it had not been ended, or its rest not called in. */
    public long takeBack(long actId, Instant now) {
        return new UndoAct(book).undo(actId, "", now);
    }

    /** Lets a plan that was ended run again, however long ago that was. Refuses when another plan has its invoices. */
    public long goOn(long planId, Instant now) {
        return book.write(stores -> {
            long ended = stores.entries().ofFact(planId).stream()
                    .filter(act -> act.kind() == ActKind.PLAN_ENDED)
                    .filter(act -> stores.entries().undoneBy(act.id()).isEmpty())
                    .mapToLong(Act::id)
                    .max()
                    .orElseThrow(() -> new Refusal("PLAN_GONE"));
            return UndoAct.within(stores, ended, now);
        });
    }

    /** Counts a payment for the instalment that the user names; 0 for the oldest again. */
    public long choose(long planId, long paymentId, int number) {
        return book.write(stores -> {
            stores.plans().choose(planId, paymentId, number);
            return planId;
        });
    }

    /**
     * A signed copy that was kept; 0 when it stays on paper.
     *
     * @param done the follow-ups that waited for it
     */
    public record Signed(long copyId, List<Long> done) {}

    /** Keeps the signed copy of the newest version. Refuses one that is too large to be kept with the book. */
    public Signed sign(long planId, String name, byte[] content, Instant now) {
        KeptFile kept = KeptFile.of(name, content);
        return book.write(stores -> {
            Plan plan = stores.plans().byId(planId).orElseThrow(() -> new Refusal("PLAN_GONE"));
            long copy = stores.plans()
                    .sign(new PlanCopy(0, planId, plan.version(), kept.name(), kept.sha256(), now), content);
            return new Signed(copy, waitedForIt(stores, plan.clientId(), now));
        });
    }

    /** The signed copy is on paper, or nobody waits for it: the question is not asked again. */
    public Signed signedOnPaper(long planId, Instant now) {
        return book.write(stores -> {
            Plan plan = stores.plans().byId(planId).orElseThrow(() -> new Refusal("PLAN_GONE"));
            return new Signed(0, waitedForIt(stores, plan.clientId(), now));
        });
    }

    private static List<Long> waitedForIt(Stores stores, long clientId, Instant now) {
        List<Long> done = stores.followUps().ofClient(clientId).stream()
                .filter(FollowUp::asksForSignature)
                .map(FollowUp::id)
                .toList();
        done.forEach(id -> stores.followUps().done(id, now));
        return done;
    }

    public boolean signTakenBack(Signed signed) {
        return book.write(stores -> {
            if (signed.copyId() != 0) {
                stores.plans().dropCopy(signed.copyId());
            }
            signed.done().forEach(stores.followUps()::reopen);
            return true;
        });
    }

    /**
     * Gives up what a kept settlement leaves open: a credit on each of its invoices, newest first, never more than was
     * forgiven. Answers the id of the act.
     */
    public long giveUpRest(long planId, String reason, LocalDate today, Instant now) {
        return book.write(stores -> {
            Standing standing = AgreePlan.standing(stores, planId, Rules.of(stores, today), today);
            Plan plan = standing.plan();
            if (standing.state() != PlanState.KEPT || !plan.terms().isSettlement()) {
                throw new Refusal("PLAN_NOT_SETTLED");
            }
            Money left = plan.terms().discount();
            Posting posting = Posting.of(
                    stores.entries(),
                    stores.invoices(),
                    Act.of(ActKind.CREDIT_NOTE_RECORDED, now, plan.clientId(), null, "")
                            .worth(left, today)
                            .because(Clean.line(reason)));
            for (long id : plan.invoices().reversed()) {
                Invoice invoice = stores.invoices().byId(id).orElse(null);
                Money share = share(invoice, left);
                if (invoice != null && share.isPositive()) {
                    RecordCreditNote.post(stores, posting, invoice, share, today, Clean.line(reason));
                    left = left.minus(share);
                }
            }
            return posting.actId();
        });
    }

    private static Money share(@Nullable Invoice invoice, Money left) {
        return invoice == null || !invoice.isOpen()
                ? Money.zero(left.currency())
                : invoice.undisputed().min(left);
    }

    public boolean restTakenBack(long actId, Instant now) {
        new UndoAct(book).undo(actId, "", now);
        return true;
    }
}
