package duetalk.ui.plan;

import duetalk.actions.PlanTable.Debt;
import duetalk.core.Refusal;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanLimits.Limit;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Workplace;
import duetalk.ui.plan.PlanDraft.Charge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What they owe: invoices with what is disputed left out, interest and the like each to be waived, and my limits. */
final class DebtColumn {

    private static final String[] INSIDE = {"label", "strong"};
    private static final String[] CROSSED = {"label", "strong", "warning"};

    private final Workplace workplace;
    private final Voice voice;
    private final PlanModel model;
    private final Runnable changed;
    private final Map<Long, CheckBox> invoices = new HashMap<>();
    private final Map<Charge, CheckBox> boxes = new EnumMap<>(Charge.class);
    private final Map<Charge, Label> sums = new EnumMap<>(Charge.class);
    private final Map<Charge, Label> waived = new EnumMap<>(Charge.class);
    private final Map<Charge, Node> rows = new EnumMap<>(Charge.class);
    private final Label total = new Label();
    private final Label disputed = Labels.of("", "muted");
    private final Map<String, Label> limits = new HashMap<>();
    private boolean showing;

    DebtColumn(Workplace workplace, PlanModel model, Runnable changed) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = model;
        this.changed = changed;
    }

    List<Node> owed() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Labels.heading(voice.say(model.changing() == null ? "plan.owed" : "plan.left")));
        VBox all = new VBox(5);
        for (Debt debt : model.debts().debts()) {
            all.getChildren().add(invoice(debt));
        }
        nodes.add(all);
        nodes.add(disputed);
        for (Charge charge : Charge.values()) {
            Node row = charge(charge);
            rows.put(charge, row);
            nodes.add(row);
        }
        total.getStyleClass().add("strong");
        total.setId("plan-asked");
        Label words = Labels.of(voice.say("plan.asked"), "strong");
        nodes.add(line(words, total));
        return nodes;
    }

    private static HBox line(Label words, Node value) {
        words.setWrapText(false);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words, value);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label figure(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Node invoice(Debt debt) {
        CheckBox box = new CheckBox(Isolate.leftToRight(debt.invoice().number()));
        box.setId("plan-invoice-" + debt.invoice().id());
        box.setDisable(model.changing() != null);
        box.selectedProperty().subscribe((was, is) -> {
            if (!showing) {
                choose(debt, is);
            }
        });
        invoices.put(debt.invoice().id(), box);
        Label amount = figure(voice.amounts().of(debt.invoice().undisputed()), "plain");
        Label state = new Label(state(debt));
        state.getStyleClass().add(late(debt) ? "danger" : "muted");
        VBox left = new VBox(0, box, state);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        return new HBox(8, left, amount);
    }

    private boolean late(Debt debt) {
        return !debt.planned() && debt.invoice().isOverdue(model.today());
    }

    private String state(Debt debt) {
        if (debt.planned() && model.changing() == null) {
            return voice.say("plan.already");
        }
        long days = debt.invoice().daysLate(model.today());
        return days > 0
                ? voice.say("days.late", "days", days)
                : Isolate.open(voice.dates().brief(debt.invoice().due()));
    }

    private void choose(Debt debt, boolean into) {
        try {
            model.choose(debt, into);
        } catch (Refusal refused) {
            workplace.navigator().warn(Problems.sentence(voice, refused));
        }
        changed.run();
    }

    private Node charge(Charge charge) {
        CheckBox box = new CheckBox();
        box.setId("plan-charge-" + charge);
        box.selectedProperty().subscribe((was, is) -> {
            if (!showing) {
                model.change(draft -> draft.with(charge, is));
                changed.run();
            }
        });
        Label hint = new Label();
        hint.getStyleClass().add("muted");
        Label sum = figure("", "plain");
        boxes.put(charge, box);
        sums.put(charge, sum);
        waived.put(charge, hint);
        VBox left = new VBox(0, box, hint);
        HBox.setHgrow(left, Priority.ALWAYS);
        return new HBox(8, left, sum);
    }

    /** My limits, with a quiet sign beside one that the chosen offer crosses. */
    List<Node> limits(Runnable change) {
        Label heading = Labels.heading(voice.say("plan.limits"));
        heading.setGraphic(Icons.small(Material2OutlinedMZ.VISIBILITY_OFF));
        heading.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        heading.setTooltip(new javafx.scene.control.Tooltip(voice.say("plan.limits.private")));
        List<Node> nodes = new ArrayList<>(List.of(heading));
        for (String key : List.of("down", "term", "discount", "total", "cure")) {
            Label value = figure("", "strong");
            limits.put(key, value);
            nodes.add(line(Labels.of(voice.say("plan.limit." + key), "plain"), value));
        }
        Button button = new Button(voice.say("plan.limits.change"));
        button.setId("plan-limits");
        button.setOnAction(event -> change.run());
        nodes.add(button);
        VBox box = new VBox(6);
        box.getChildren().setAll(nodes);
        box.setId("plan-limits-box");
        return List.of(box);
    }

    void show() {
        showing = true;
        Set<Long> ids = model.draft().invoices();
        invoices.forEach((id, box) -> box.setSelected(ids.contains(id)));
        boxes.forEach((charge, box) -> show(charge, box, ids));
        Money out = model.debts().disputed(ids);
        disputed.setText(out.isPositive() ? voice.say("plan.disputed", "amount", out) : "");
        disputed.setManaged(out.isPositive());
        Money asked = model.debts().debt(ids).plus(model.debts().charges(model.draft()));
        total.setText(voice.amounts().of(asked));
        showLimits(asked);
        showing = false;
    }

    private void show(Charge charge, CheckBox box, Set<Long> ids) {
        Optional<Money> sum = model.debts().charge(charge, ids);
        boolean in = model.draft().charges().contains(charge);
        box.setText(new ChargeWords(voice, model).of(charge, ids));
        box.setSelected(in && sum.isPresent());
        Label amount = sums.get(charge);
        Label hint = waived.get(charge);
        Node row = rows.get(charge);
        if (amount == null || hint == null || row == null) {
            return;
        }
        row.setVisible(sum.isPresent());
        row.setManaged(sum.isPresent());
        amount.setText(sum.map(voice.amounts()::numberOf).orElse(""));
        Labels.style(amount, "label", in ? "plain" : "struck");
        hint.setText(in ? "" : voice.say("plan.waived"));
        hint.setManaged(!in);
    }

    private void showLimits(Money asked) {
        PlanLimits mine = model.limits();
        limit("down", voice.amounts().numberOf(mine.leastDown(asked)), Limit.DOWN_TOO_SMALL);
        limit("term", voice.say("plan.limit.days", "days", mine.longestDays()), Limit.TERM_TOO_LONG);
        limit(
                "discount",
                Isolate.open(voice.say("plan.percent", "number", voice.amounts().exact(mine.biggestDiscount()))),
                Limit.DISCOUNT_TOO_BIG);
        limit("total", voice.amounts().numberOf(mine.leastTotal(asked)), Limit.TOTAL_TOO_SMALL);
        limit("cure", voice.say("plan.limit.days", "days", mine.cureDays()), null);
    }

    private void limit(String key, String text, @org.jspecify.annotations.Nullable Limit limit) {
        Label value = limits.get(key);
        if (value != null) {
            boolean crossed = limit != null
                    && model.offer()
                            .filter(offer -> offer.crossed().contains(limit))
                            .isPresent();
            value.setText(text);
            Labels.style(value, crossed ? CROSSED : INSIDE);
            if (crossed != (value.getGraphic() != null)) {
                value.setGraphic(crossed ? warning() : null);
            }
        }
    }

    private static Node warning() {
        var icon = Icons.small(Material2OutlinedMZ.WARNING);
        icon.getStyleClass().add("warning-icon");
        return icon;
    }
}
