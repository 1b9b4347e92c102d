package duetalk.ui.plan;

import duetalk.actions.AgreePlan;
import duetalk.actions.AgreePlan.Agreed;
import duetalk.core.Refusal;
import duetalk.core.calendar.Place;
import duetalk.core.letters.LetterKind;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Form;
import duetalk.ui.common.Once;
import duetalk.ui.common.PlanLimitsForm;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.TextField;

/** What can be done at the table: agree in one act, offer in writing, change my limits, go back. */
final class TableActs {

    private final PlanController.Ways ways;
    private final Workplace workplace;
    private final Voice voice;
    private final PlanModel model;
    private final Runnable reload;
    private final Runnable changed;
    private final long clientId;
    private final Once once;

    /**
     * @param reload reads the client again
     * @param changed runs after the table was changed
     */
    TableActs(PlanController.Ways ways, PlanModel model, Runnable reload, Runnable changed) {
        this.ways = ways;
        this.workplace = ways.workplace();
        this.voice = workplace.voice();
        this.model = model;
        this.reload = reload;
        this.changed = changed;
        this.clientId = model.table().story().card().client().id();
        this.once = new Once(workplace.tasks());
    }

    void undo() {
        if (model.undo()) {
            changed.run();
        }
    }

    void next() {
        int count = model.choices().size();
        if (count > 0) {
            model.chooseOffer((model.chosen() + 1) % count);
            changed.run();
        }
    }

    void back() {
        if (model.changing() != null) {
            reload.run();
        } else {
            ways.back(clientId);
        }
    }

    private Place mine() {
        return model.table().sender().place();
    }

    void agree() {
        Standing changing = model.changing();
        try {
            if (changing != null) {
                change(changing);
                return;
            }
            Plan plan = model.plan(true, workplace.now());
            AgreePlan acting = new AgreePlan(workplace.book());
            once.write(() -> acting.agree(plan, mine(), workplace.today()), agreed -> agreed(acting, agreed, plan));
        } catch (Refusal refused) {
            workplace.navigator().warn(Problems.sentence(voice, refused));
        }
    }

    private void agreed(AgreePlan acting, Agreed agreed, Plan plan) {
        ways.drafts().keep(clientId, model.draft());
        boolean settles = plan.terms().isSettlement();
        after(settles ? LetterKind.SETTLEMENT : LetterKind.PLAN_AGREEMENT);
        workplace
                .navigator()
                .say(
                        voice.say(settles ? "plan.settlement.agreed" : "plan.agreed", "client", name()),
                        takeBack(acting, agreed));
    }

    /** On the line the talk goes on; else the paper comes next. */
    private void after(LetterKind paper) {
        workplace.navigator().saved();
        workplace.navigator().clientChanged(clientId);
        workplace
                .navigator()
                .go(
                        ways.onTheLine().test(clientId)
                                ? new Destination.Call(clientId)
                                : new Destination.Write(clientId, paper));
    }

    private Runnable takeBack(AgreePlan acting, Agreed agreed) {
        return ways.undo(clientId, () -> acting.takeBack(agreed, workplace.now()));
    }

    private String name() {
        return model.table().story().card().client().name();
    }

    /** A change of a running plan wants a reason. */
    private void change(Standing changing) {
        Refusal refused = model.trouble();
        if (refused != null) {
            throw refused;
        }
        Offer offer = model.offer().orElseThrow(() -> new Refusal("PLAN_WITHOUT_DEBT"));
        Form form = new Form();
        TextField reason = form.line(voice.say("plan.reason"), "");
        reason.setId("plan-reason");
        Asking.open(workplace, "plan.change.title", form, "plan.change.agree", () -> {
            String why = reason.getText();
            if (why.isBlank()) {
                throw new Refusal("PLAN_REASON_MISSING");
            }
            AgreePlan acting = new AgreePlan(workplace.book());
            Instant now = workplace.now();
            once.write(
                    () -> acting.change(
                            changing.plan().id(),
                            offer,
                            model.limits().cureDays(),
                            why,
                            mine(),
                            workplace.today(),
                            now),
                    agreed -> {
                        workplace.navigator().closeSheet();
                        after(LetterKind.PLAN_AGREEMENT);
                        workplace
                                .navigator()
                                .say(voice.say("plan.changed", "client", name()), takeBack(acting, agreed));
                    });
        });
    }

    /** Keeps the offer and opens its letter; nothing is agreed yet. */
    void propose() {
        if (model.changing() != null) {
            return;
        }
        try {
            Plan plan = model.plan(false, workplace.now());
            LetterKind kind = plan.terms().isSettlement() ? LetterKind.SETTLEMENT : LetterKind.PLAN_OFFER;
            once.write(() -> new AgreePlan(workplace.book()).propose(plan, workplace.today()), id -> {
                ways.drafts().keep(clientId, model.draft());
                workplace.navigator().saved();
                workplace.navigator().go(new Destination.Write(clientId, kind));
            });
        } catch (Refusal refused) {
            workplace.navigator().warn(Problems.sentence(voice, refused));
        }
    }

    void limits() {
        PlanLimitsForm form = new PlanLimitsForm(workplace, model.limits(), true);
        Asking.open(workplace, "plan.limits", form, "act.save", () -> {
            PlanLimits limits = form.limits();
            PlanLimitsForm.Scope scope = form.scope();
            write(() -> PlanLimitsForm.keep(workplace, clientId, limits, scope), () -> {
                model.limits(limits);
                changed.run();
            });
        });
    }

    private void write(Supplier<Boolean> change, Runnable done) {
        once.write(change, kept -> {
            workplace.navigator().closeSheet();
            workplace.navigator().saved();
            done.run();
        });
    }
}
