package duetalk.ui.common;

import duetalk.actions.PlanTable;
import duetalk.core.plan.PlanLimits;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** My limits: for this client, or as they usually are. Nobody else ever sees them. */
public final class PlanLimitsForm extends VBox {

    private final Voice voice;
    private final TextField down;
    private final TextField term;
    private final TextField discount;
    private final TextField total;
    private final TextField cure;
    private final ComboBox<Scope> scope;

    /** Keeps them as they usually are. */
    public static boolean keepUsual(Workplace workplace, PlanLimits limits) {
        return workplace.book().write(stores -> {
            stores.settings().put(PlanTable.USUAL_LIMITS, limits.written());
            return true;
        });
    }

    /** For whom they are set. */
    public enum Scope {
        CLIENT,
        EVERYONE
    }

    /** @param ofClient whether they may be of one client; else they are the usual ones */
    public PlanLimitsForm(Workplace workplace, PlanLimits limits, boolean ofClient) {
        voice = workplace.voice();
        Form form = new Form();
        form.note(voice.say("plan.limits.private"));
        down = field(form, "down", limits.leastDown());
        term = field(form, "term", BigDecimal.valueOf(limits.longestDays()));
        discount = field(form, "discount", limits.biggestDiscount());
        total = field(form, "total", limits.leastTotal());
        cure = field(form, "cure", BigDecimal.valueOf(limits.cureDays()));
        scope = form.choice(
                voice.say("plan.limits.scope"),
                ofClient ? List.of(Scope.values()) : List.of(Scope.EVERYONE),
                ofClient ? Scope.CLIENT : Scope.EVERYONE,
                value -> voice.name("plan.limits.scope", value));
        scope.setId("limits-scope");
        getChildren().add(form);
    }

    private TextField field(Form form, String key, BigDecimal value) {
        TextField field = form.latin(
                voice.say("plan.limits." + key), Isolate.open(voice.amounts().exact(value)));
        field.setId("limits-" + key);
        return field;
    }

    /** Refuses what can't be a limit. */
    public PlanLimits limits() {
        return new PlanLimits(percent(down), days(term), percent(discount), percent(total), days(cure));
    }

    private BigDecimal percent(TextField field) {
        return voice.numberTyped(field.getText());
    }

    private int days(TextField field) {
        return WholeNumber.typed(voice, field.getText(), "PLAN_LIMITS_OUT_OF_RANGE");
    }

    /** Keeps them for a client. As the usual ones, that client's own fall away, so that what was typed holds at once. */
    public static boolean keep(Workplace workplace, long clientId, PlanLimits limits, Scope scope) {
        return workplace.book().write(stores -> {
            if (scope == Scope.EVERYONE) {
                stores.settings().put(PlanTable.USUAL_LIMITS, limits.written());
                stores.plans().limits(clientId, Optional.empty());
            } else {
                stores.plans().limits(clientId, Optional.of(limits));
            }
            return true;
        });
    }

    public Scope scope() {
        return scope.getValue();
    }
}
