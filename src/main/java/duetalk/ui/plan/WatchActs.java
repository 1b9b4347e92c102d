package duetalk.ui.plan;

import duetalk.actions.PlanTable;
import duetalk.actions.WatchPlan;
import duetalk.core.Refusal;
import duetalk.core.followups.FollowUp;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanChange;
import duetalk.core.plan.PlanCopy;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Destination;
import duetalk.ui.common.FileInput;
import duetalk.ui.common.FileOutput;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Once;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What the user may decide while a plan runs, each with a way back. */
final class WatchActs {

    private final PlanController.Ways ways;
    private final Workplace workplace;
    private final Voice voice;
    private final PlanTable table;
    private final Runnable reload;
    private final Consumer<@Nullable Standing> change;
    private final WatchPlan watch;
    private final Once once;
    private final long clientId;

    WatchActs(PlanController.Ways ways, PlanTable table, Runnable reload, Consumer<@Nullable Standing> change) {
        this.ways = ways;
        this.workplace = ways.workplace();
        this.voice = workplace.voice();
        this.table = table;
        this.reload = reload;
        this.change = change;
        this.watch = new WatchPlan(workplace.book());
        this.once = new Once(workplace.tasks());
        this.clientId = table.story().card().client().id();
    }

    void back() {
        ways.back(clientId);
    }

    /** The acts that fit, what is proposed first. */
    List<Node> buttons(Standing plan) {
        PlanState state = plan.state();
        boolean settlement = plan.plan().terms().isSettlement();
        boolean live = !state.isOver();
        List<Node> buttons = new ArrayList<>();
        boolean late = state == PlanState.LATE || state == PlanState.DEFAULTED;
        boolean thanks = state == PlanState.KEPT;
        if (late) {
            buttons.add(button("remind", Material2OutlinedMZ.MAIL, true, () -> write(LetterKind.MISSED_INSTALMENT)));
        }
        if (thanks && settlement && restOpen(plan)) {
            buttons.add(button("giveup", Material2OutlinedAL.CHECK, true, () -> giveUp(plan)));
        } else if (thanks) {
            buttons.add(button("thank", Material2OutlinedMZ.MAIL, true, () -> write(LetterKind.THANKS)));
        }
        if (live || state == PlanState.CALLED_IN || state == PlanState.LAPSED) {
            buttons.add(button("pay", Material2OutlinedMZ.PAYMENTS, !late, this::pay));
        }
        if (live) {
            buttons.add(button("change", Material2OutlinedAL.EDIT, false, () -> change.accept(plan)));
            buttons.add(callIn(plan));
        }
        if (state == PlanState.CALLED_IN) {
            buttons.add(button("rest", Material2OutlinedMZ.MAIL, false, () -> write(LetterKind.REST_CALLED_IN)));
        }
        LetterKind paper = settlement ? LetterKind.SETTLEMENT : LetterKind.PLAN_AGREEMENT;
        if (live) {
            buttons.add(button("paper", Material2OutlinedMZ.PRINT, false, () -> write(paper)));
        }
        if (!settlement && state != PlanState.CANCELLED) {
            buttons.add(button("sign", Material2OutlinedAL.ATTACH_FILE, false, () -> sign(plan)));
        }
        if (!settlement && table.story().followUps().stream().anyMatch(FollowUp::asksForSignature)) {
            buttons.add(button("onpaper", Material2OutlinedAL.CHECK, false, () -> onPaper(plan)));
        }
        if (plan.payments().size() > 0 && plan.instalments().size() > 1 && state != PlanState.CANCELLED) {
            buttons.add(button("allot", Material2OutlinedAL.CALL_SPLIT, false, () -> allot(plan)));
        }
        if (live) {
            buttons.add(button("end", Material2OutlinedAL.CANCEL, false, () -> end(plan)));
        }
        boolean more = table.debts().stream()
                .anyMatch(debt -> !debt.planned() && debt.invoice().undisputed().isPositive());
        if (more) {
            buttons.add(button("new", Material2OutlinedAL.ADD, false, () -> change.accept(null)));
        }
        return buttons;
    }

    private boolean restOpen(Standing plan) {
        return table.story().open().stream()
                .anyMatch(invoice -> plan.plan().invoices().contains(invoice.id()));
    }

    private Button button(String what, Ikon icon, boolean first, Runnable act) {
        Button button = new Button(voice.say("plan.act." + what));
        button.setId("watch-" + what);
        Keys.dress(button, Icons.small(icon), "");
        if (first) {
            button.getStyleClass().add("accent");
        }
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** Shown also while it may not be done yet, with the reason. */
    private Node callIn(Standing plan) {
        Button button = button("callin", Material2OutlinedAL.GAVEL, false, () -> callInAsked(plan));
        boolean may = plan.mayCallInFrom() != null && !workplace.today().isBefore(plan.mayCallInFrom());
        button.setDisable(!may);
        javafx.scene.layout.HBox holder = new javafx.scene.layout.HBox(button);
        if (!may) {
            Tooltip.install(holder, new Tooltip(voice.say("plan.callin.notyet")));
        }
        return holder;
    }

    private void pay() {
        ways.payment().accept(clientId, reload);
    }

    private void write(LetterKind kind) {
        workplace.navigator().go(new Destination.Write(clientId, kind));
    }

    private void callInAsked(Standing plan) {
        Form form = new Form();
        Money due = PlanChange.left(plan, plan.owed(table.story().invoices()), workplace.today())
                .asked();
        form.note(voice.say("plan.callin.hint", "left", due));
        Asking.open(workplace, "plan.act.callin", form, "plan.callin.accept", () -> {
            long id = plan.plan().id();
            done(
                    () -> watch.callIn(id, workplace.today(), workplace.now()),
                    "plan.callin.done",
                    called -> watch.takeBack(called, workplace.now()),
                    () -> write(LetterKind.REST_CALLED_IN));
        });
    }

    private void end(Standing plan) {
        Form form = new Form();
        form.note(voice.say("plan.end.hint"));
        TextField why = form.line(voice.say("plan.reason"), "");
        why.setId("plan-reason");
        Asking.open(workplace, "plan.act.end", form, "plan.end.accept", () -> {
            long id = plan.plan().id();
            String reason = why.getText();
            if (reason.isBlank()) {
                throw new Refusal("PLAN_REASON_MISSING");
            }
            done(
                    () -> watch.end(id, reason, workplace.today(), workplace.now()),
                    "plan.end.done",
                    ended -> watch.takeBack(ended, workplace.now()),
                    reload);
        });
    }

    private void giveUp(Standing plan) {
        String reason = voice.say("plan.giveup.reason");
        done(
                () -> watch.giveUpRest(plan.plan().id(), Isolate.open(reason), workplace.today(), workplace.now()),
                "plan.giveup.done",
                act -> watch.restTakenBack(act, workplace.now()),
                reload);
    }

    /** Counts a payment for an instalment that the user names. */
    private void allot(Standing plan) {
        AllotForm form = new AllotForm(voice, plan);
        Asking.open(workplace, "plan.act.allot", form, "plan.allot.accept", () -> {
            long id = plan.plan().id();
            long payment = form.payment().receipt();
            int before = plan.plan().chosen().getOrDefault(payment, 0);
            done(
                    () -> watch.choose(id, payment, form.number()),
                    "plan.allot.done",
                    chosen -> watch.choose(id, payment, before),
                    reload);
        });
    }

    private void sign(Standing plan) {
        workplace
                .files()
                .toOpen(voice.say("plan.act.sign"), voice.say("log.attach.any"), "*.*")
                .ifPresent(path -> done(
                        () -> watch.sign(
                                plan.plan().id(),
                                String.valueOf(path.getFileName()),
                                FileInput.read(path),
                                workplace.now()),
                        "plan.sign.done",
                        watch::signTakenBack,
                        reload));
    }

    /** The question for the signed copy is answered, without a file. */
    private void onPaper(Standing plan) {
        done(
                () -> watch.signedOnPaper(plan.plan().id(), workplace.now()),
                "plan.onpaper.done",
                watch::signTakenBack,
                reload);
    }

    void save(PlanCopy copy) {
        FileOutput.save(
                workplace,
                voice.say("log.file.save"),
                copy.name(),
                "*",
                "*.*",
                () -> workplace.book().read(stores -> stores.plans().copy(copy.id())));
    }

    /** Does it, says so, and offers the way back. */
    private <T> void done(Supplier<T> act, String said, Consumer<T> takeBack, Runnable after) {
        once.write(act, result -> {
            workplace.navigator().closeSheet();
            workplace.navigator().saved();
            workplace.navigator().clientChanged(clientId);
            after.run();
            workplace.navigator().say(voice.say(said), ways.undo(clientId, () -> takeBack.accept(result)));
        });
    }
}
